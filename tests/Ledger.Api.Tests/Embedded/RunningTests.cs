using Ledger.Api.Embedded;

namespace Ledger.Api.Tests.Embedded;

/// <summary>One embedded PostgreSQL as the product starts it, for tests that only look at it.</summary>
public sealed class RunningPostgres : IAsyncLifetime
{
    private readonly Data _data = new(durable: true);
    private EmbeddedPostgres? _postgres;

    internal EmbeddedPostgres Postgres => _postgres!;

    public async ValueTask InitializeAsync() => _postgres = await _data.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Postgres.DisposeAsync();
        _data.Dispose();
    }
}

public sealed class RunningTests(RunningPostgres running) : IClassFixture<RunningPostgres>
{
    [Theory]
    [InlineData("fsync", "on")]
    [InlineData("synchronous_commit", "on")]
    [InlineData("full_page_writes", "on")]
    [InlineData("data_checksums", "on")]
    [InlineData("server_encoding", "UTF8")]
    [InlineData("timezone", "UTC")]
    [InlineData("listen_addresses", "")]
    [InlineData("idle_in_transaction_session_timeout", "1min")]
    [InlineData("log_min_messages", "log")]
    [InlineData("log_min_error_statement", "panic")]
    [InlineData("log_error_verbosity", "terse")]
    [InlineData("log_parameter_max_length_on_error", "0")]
    public async Task what_a_ledger_needs_is_set(string setting, string value) =>
        (await Data.AskAsync<string>(running.Postgres.ConnectionString, $"show {setting}")).ShouldBe(value);

    [Fact]
    public void the_keys_are_closed_to_everyone_else() =>
        File.GetUnixFileMode(running.Postgres.KeysFolder).ShouldBe(Data.Private);

    [Fact]
    public void postgres_is_never_root()
    {
        var status = File.ReadLines($"/proc/{running.Postgres.ProcessId}/status");

        var ids = status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal));

        ids.Split('\t').Skip(1).ShouldAllBe(id => id != "0");
    }

    [Fact]
    public void ctrl_c_in_the_terminal_reaches_the_host_alone()
    {
        var process = running.Postgres.ProcessId;

        var (group, session) = GroupAndSession(process);

        group.ShouldBe(process);
        session.ShouldBe(process);
    }

    [Fact]
    public async Task a_second_host_on_the_same_folder_is_refused_and_told_where_the_first_is()
    {
        running.Postgres.AnnounceAddress("http://localhost:5080");

        var refusal = await Should.ThrowAsync<EmbeddedException>(() => EmbeddedPostgres.StartAsync(
            new() { DataFolder = running.Postgres.DataFolder }, _ => { }, TestContext.Current.CancellationToken));

        refusal.Code.ShouldBe("embedded.in-use");
        refusal.Message.ShouldContain("http://localhost:5080");
        refusal.Message.ShouldContain(Environment.ProcessId.ToString());
        (await Data.AskAsync<int>(running.Postgres.ConnectionString, "select 1")).ShouldBe(1);
    }

    /// <summary>Fields 5 and 6 of proc(5) stat, after the name in brackets.</summary>
    private static (int Group, int Session) GroupAndSession(int process)
    {
        var fields = File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ');
        return (int.Parse(fields[2]), int.Parse(fields[3]));
    }
}
