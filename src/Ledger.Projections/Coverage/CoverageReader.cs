using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols;
using Npgsql;

namespace Ledger.Projections.Coverage;

/// <summary>The declared coverage, read from the ledger's own stream and kept until that stream grows.</summary>
public sealed class CoverageReader(NpgsqlDataSource source)
{
    private const string Sql = """
        select e.data from ledger.mt_events e
        join ledger.mt_streams s on s.id = e.stream_id
        where s.type = 'ledger_entries' and e.type = 'coverage-declared.v1' order by e.seq_id
        """;

    private const string Version = "select coalesce(max(version), 0) from ledger.mt_streams where type = 'ledger_entries'";

    private (long Version, Domain.Protocols.Coverage Declared) _known = (0, Domain.Protocols.Coverage.None);

    /// <summary>The coverage in force.</summary>
    public async Task<Domain.Protocols.Coverage> ReadAsync(CancellationToken cancellation)
    {
        await using var version = source.CreateCommand(Version);
        var now = (long)(await version.ExecuteScalarAsync(cancellation))!;
        if (_known.Version == now)
            return _known.Declared;

        var declarations = new List<CoverageDeclared>();
        await using var command = source.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            declarations.Add(JsonSerializer.Deserialize<Submitted<CoverageDeclared>>(
                reader.GetFieldValue<byte[]>(0), LedgerJson.Options)!.Typed);
        _known = (now, Domain.Protocols.Coverage.Of(declarations));
        return _known.Declared;
    }
}
