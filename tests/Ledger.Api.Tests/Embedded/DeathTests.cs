using System.Diagnostics;
using Npgsql;

namespace Ledger.Api.Tests.Embedded;

/// <summary>Whatever dies, what was committed is there again.</summary>
public sealed class DeathTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task a_postgres_that_is_killed_is_started_again_and_has_lost_nothing()
    {
        using var data = new Data(durable: true);
        await using var postgres = await data.StartAsync();
        var writer = await Writer.StartAsync(postgres.ConnectionString);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var before = writer.Acknowledged;
            await Until.TrueAsync(() => writer.Acknowledged > before + 50, Patience);
            var killed = postgres.ProcessId;
            Kill(killed);
            await Until.TrueAsync(() => postgres.ProcessId is var now && now != killed && now != 0, Patience);
        }

        var after = writer.Acknowledged;
        await Until.TrueAsync(() => writer.Acknowledged > after, Patience);
        var acknowledged = await writer.StopAsync();
        (await Lost(postgres.ConnectionString, acknowledged)).ShouldBe(0);
        data.Said.Count.ShouldBe(2);
        data.Said.ShouldAllBe(line => line.Contains("arranca de nuevo") && line.Contains("starting it again"));
    }

    [Fact]
    public async Task a_postgres_that_dies_again_and_again_is_given_up()
    {
        using var data = new Data(durable: true);
        await using var postgres = await data.StartAsync();

        var killed = 0;
        await Until.TrueAsync(
            () =>
            {
                if (postgres.ProcessId is var now && now != 0 && now != killed)
                    Kill(killed = now);
                return postgres.Ended.IsCompleted;
            },
            Patience);

        data.Said[^1].ShouldContain("is not started again");
    }

    [Fact]
    public async Task a_host_that_is_killed_takes_postgres_with_it_and_the_next_start_has_lost_nothing()
    {
        using var data = new Data(durable: true);
        using var host = await HostProcess.StartAsync(data.Folder, data.Report);
        var writer = await Writer.StartAsync(host.ConnectionString);
        await Until.TrueAsync(() => writer.Acknowledged > 50, Patience);
        var postmaster = host.Postmaster;

        host.Kill();

        await Until.TrueAsync(() => !HostProcess.IsAlive(postmaster), Patience);
        var acknowledged = await writer.StopAsync();
        await using var next = await data.StartAsync();
        (await Lost(next.ConnectionString, acknowledged)).ShouldBe(0);
    }

    [Fact]
    public async Task a_machine_that_loses_its_power_has_lost_nothing()
    {
        using var data = new Data(durable: true);
        using var host = await HostProcess.StartAsync(data.Folder, data.Report);
        var writer = await Writer.StartAsync(host.ConnectionString);
        await Until.TrueAsync(() => writer.Acknowledged > 50, Patience);

        Kill(host.Postmaster);
        host.Kill();

        var acknowledged = await writer.StopAsync();
        await using var next = await data.StartAsync();
        (await Lost(next.ConnectionString, acknowledged)).ShouldBe(0);
    }

    [Fact]
    public async Task a_postgres_that_outlived_its_host_is_stopped_and_its_data_kept()
    {
        using var data = new Data(durable: true);
        string[] line;
        string connectionString;
        await using (var first = await data.StartAsync())
        {
            await Data.TellAsync(first.ConnectionString, "create table kept as select 42 as answer");
            line = File.ReadAllText($"/proc/{first.ProcessId}/cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries);
            connectionString = first.ConnectionString;
        }

        var orphaned = new ProcessStartInfo("setsid", data.AsOwnerOf("pg", line)) { RedirectStandardError = true };
        using var orphan = Process.Start(orphaned)!;
        await Until.TrueAsync(() => Answers(connectionString), Patience);

        await using var next = await data.StartAsync();

        orphan.HasExited.ShouldBeTrue();
        data.Said.ShouldHaveSingleItem().ShouldContain("an earlier start left");
        (await Data.AskAsync<int>(next.ConnectionString, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task a_second_start_keeps_the_data()
    {
        using var data = new Data(durable: true);
        await using (var first = await data.StartAsync())
            await Data.TellAsync(first.ConnectionString, "create table kept as select 42 as answer");

        await using var second = await data.StartAsync();

        (await Data.AskAsync<int>(second.ConnectionString, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task a_half_made_cluster_is_removed()
    {
        using var data = new Data();
        var half = Directory.CreateDirectory(Path.Combine(data.Folder, "pg.new-half")).FullName;
        File.WriteAllText(Path.Combine(half, "PG_VERSION"), "15\n");

        await using var postgres = await data.StartAsync();

        Directory.Exists(half).ShouldBeFalse();
        (await Data.AskAsync<int>(postgres.ConnectionString, "select 1")).ShouldBe(1);
    }

    private static void Kill(int process)
    {
        using var victim = Process.GetProcessById(process);
        victim.Kill();
    }

    private static async Task<bool> Answers(string connectionString)
    {
        try
        {
            return await Data.AskAsync<int>(connectionString, "select 1") == 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task<long> Lost(string connectionString, int acknowledged) => await Data.AskAsync<long>(
        connectionString,
        $"select count(*) from generate_series(1, {acknowledged}) n where not exists (select from written where number = n)");
}
