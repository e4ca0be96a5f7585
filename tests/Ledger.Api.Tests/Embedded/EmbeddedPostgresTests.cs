using Ledger.Api.Embedded;
using Ledger.Api.Tests.Fixtures;

namespace Ledger.Api.Tests.Embedded;

public sealed class EmbeddedPostgresTests
{
    [Fact]
    public async Task a_second_start_keeps_the_data()
    {
        using var data = new Data();
        await using (var first = await data.StartAsync())
            await Data.TellAsync(first.ConnectionString, "create table kept as select 42 as answer");

        await using var second = await data.StartAsync();

        (await Data.AskAsync<int>(second.ConnectionString, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task what_a_ledger_needs_is_on()
    {
        using var data = new Data();
        await using var postgres = await data.StartAsync();

        foreach (var (setting, value) in new[]
        {
            ("fsync", "on"), ("synchronous_commit", "on"), ("full_page_writes", "on"), ("data_checksums", "on"),
            ("server_encoding", "UTF8"), ("timezone", "UTC"), ("listen_addresses", ""), ("idle_in_transaction_session_timeout", "1min"),
            ("log_min_messages", "log"), ("log_min_error_statement", "panic"), ("log_error_verbosity", "terse"),
            ("log_parameter_max_length_on_error", "0"),
        })
            (await Data.AskAsync<string>(postgres.ConnectionString, $"show {setting}")).ShouldBe(value, setting);
    }

    [Fact]
    public async Task a_second_host_on_the_same_folder_is_refused_and_told_where_the_first_is()
    {
        using var data = new Data();
        await using var first = await data.StartAsync();
        first.AnnounceAddress("http://localhost:5080");

        var refusal = await Should.ThrowAsync<EmbeddedException>(() => data.StartAsync());

        refusal.Code.ShouldBe("embedded.in-use");
        refusal.Message.ShouldContain("http://localhost:5080");
        refusal.Message.ShouldContain(Environment.ProcessId.ToString());
        (await Data.AskAsync<int>(first.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task the_keys_are_closed_to_everyone_else()
    {
        using var data = new Data();
        await using var postgres = await data.StartAsync();

        File.GetUnixFileMode(postgres.KeysFolder)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

public sealed class PostgresServerTests(PostgresServer server)
{
    [Fact]
    public async Task a_test_database_can_be_a_copy_and_live_in_another_zone()
    {
        var original = await server.CreateDatabaseAsync();
        await Data.TellAsync(original, "create table kept as select 42 as answer");

        var copy = await server.CreateDatabaseAsync(new Npgsql.NpgsqlConnectionStringBuilder(original).Database, "America/Mexico_City");

        (await Data.AskAsync<int>(copy, "select answer from kept")).ShouldBe(42);
        (await Data.AskAsync<string>(copy, "show timezone")).ShouldBe("America/Mexico_City");
    }
}
