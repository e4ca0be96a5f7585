using Ledger.Api.Embedded;

namespace Ledger.Api.Tests.Embedded;

public sealed class UserTests
{
    [Fact]
    public async Task an_ordinary_user_starts_it_in_a_folder_of_their_own()
    {
        using var data = new Data();
        var home = data.HomeOfAnOrdinaryUser();
        using var host = await HostProcess.StartAsync(
            dataFolder: null, Path.Combine(home, "report"), data.AsAnOrdinaryUser(), data.ProgramForEveryone(), home);

        host.Told[2].ShouldBe(Path.Combine(home, ".local/share/child-protection-ledger"));
        host.Told[3].ShouldStartWith("PostgreSQL ");
        host.Told[4].ShouldNotBe("root");
        (await host.StopAsync()).ShouldBe(0);
        HostProcess.IsAlive(host.Postmaster).ShouldBeFalse();
    }

    [Fact]
    public async Task a_folder_that_the_user_of_postgres_cannot_enter_is_refused_or_needs_none()
    {
        using var data = new Data();
        var closed = Directory.CreateDirectory(Path.Combine(data.Folder, "closed"), Data.Private).FullName;
        var options = data.Options with { DataFolder = Path.Combine(closed, "data") };

        if (!Environment.IsPrivilegedProcess)
        {
            await (await data.StartAsync(options)).DisposeAsync();
            return;
        }

        var refusal = await Should.ThrowAsync<EmbeddedException>(() => data.StartAsync(options));
        refusal.Code.ShouldBe("embedded.closed-folder");
        refusal.Message.ShouldContain(closed);
    }

    [Fact]
    public async Task a_folder_whose_path_no_socket_can_have_works()
    {
        using var data = new Data();
        var far = Path.Combine(data.Folder, "años, y años", new string('x', 100));
        Directory.CreateDirectory(far);

        await using var postgres = await data.StartAsync(data.Options with { DataFolder = Path.Combine(far, "data") });

        (await Data.AskAsync<int>(postgres.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task no_value_of_a_statement_is_in_the_log_of_postgres()
    {
        using var data = new Data();
        await using (var postgres = await data.StartAsync())
        {
            foreach (var statement in new[]
            {
                "select 'canary'::uuid", "select '{canary'::jsonb", "do $$ begin raise 'canary'; end $$",
                "do $$ begin raise warning 'canary'; end $$",
                "create table one (name text primary key); insert into one values ('canary'), ('canary')",
            })
                await Should.NotThrowAsync(() => RefusedAsync(postgres.ConnectionString, statement));
        }

        var log = string.Concat(Directory.EnumerateFiles(Path.Combine(data.Folder, "log")).Select(File.ReadAllText));
        log.ShouldContain("database system is ready");
        log.ShouldNotContain("canary");
    }

    private static async Task RefusedAsync(string connectionString, string statement)
    {
        try
        {
            await Data.TellAsync(connectionString, statement);
        }
        catch (Npgsql.PostgresException refused)
        {
            refused.MessageText.ShouldNotBeEmpty();
        }
    }
}
