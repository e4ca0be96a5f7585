using Ledger.Api.Tests.Fixtures;
using Npgsql;

namespace Ledger.Api.Tests.Embedded;

public sealed class PostgresServerTests(PostgresServer server)
{
    [Fact]
    public async Task a_test_database_can_be_a_copy_and_live_in_another_zone()
    {
        var original = await server.CreateDatabaseAsync();
        await Data.TellAsync(original, "create table kept as select 42 as answer");

        var copy = await server.CreateDatabaseAsync(new NpgsqlConnectionStringBuilder(original).Database, "America/Mexico_City");

        (await Data.AskAsync<int>(copy, "select answer from kept")).ShouldBe(42);
        (await Data.AskAsync<string>(copy, "show timezone")).ShouldBe("America/Mexico_City");
    }
}
