using System.Text;
using CsCheck;
using Ledger.Api.Tests.Fixtures;
using Ledger.Domain.Integrity;
using Ledger.Domain.Tests.Integrity;
using Npgsql;

namespace Ledger.Api.Tests.Vault;

public sealed class CanonicalJsonInPostgresTests(PostgresServer server)
{
    [Fact]
    public async Task the_canonical_form_of_what_jsonb_gives_back_is_that_of_what_was_written()
    {
        await using var database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
        await Gen.Select(AnyJson.Value, Gen.Int).Array[400].SampleAsync(
            async values =>
            {
                var written = values.Select(v => AnyJson.Write(v.Item1, new(v.Item2))).ToArray();
                await using var command = database.CreateCommand(
                    "select array_agg(t::jsonb::text order by n) from unnest($1) with ordinality x(t, n)");
                command.Parameters.Add(new() { Value = written });
                var read = (string[])(await command.ExecuteScalarAsync())!;

                read.Select(Canonical).ShouldBe(written.Select(Canonical));
            },
            iter: 10,
            threads: 1);
    }

    [Theory]
    [InlineData("1e2")]
    [InlineData("""{"a":1,"a":2}""")]
    public async Task what_jsonb_rewrites_is_refused_before(string text)
    {
        await using var database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
        await using var command = database.CreateCommand("select $1::jsonb::text");
        command.Parameters.Add(new() { Value = text });

        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldNotBe(text);
        CanonicalJson.WhyNotIJson(Encoding.UTF8.GetBytes(text)).ShouldNotBeNull();
    }

    private static string Canonical(string text) => Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(text)));
}
