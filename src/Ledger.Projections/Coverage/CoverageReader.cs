using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols;
using NodaTime;
using Npgsql;

namespace Ledger.Projections.Coverage;

/// <summary>The declared coverage, read from the ledger's own stream and kept until that stream grows.</summary>
public sealed class CoverageReader(NpgsqlDataSource source)
{
    private const string Sql = """
        select e.version, e.seq_id, e.timestamp, e.data from ledger.mt_events e
        join ledger.mt_streams s on s.id = e.stream_id
        where s.type = 'ledger_entries' and e.type = 'coverage-declared.v1' order by e.seq_id
        """;

    private const string Version = "select coalesce(max(version), 0) from ledger.mt_streams where type = 'ledger_entries'";

    private (long Version, Declaration[] Declarations) _known = (0, []);

    /// <summary>The coverage in force.</summary>
    public async Task<Domain.Protocols.Coverage> ReadAsync(CancellationToken cancellation) =>
        (await AsKnownAsync(Knowledge.All, cancellation)).Declared;

    /// <summary>The coverage as it was known. A version is that of the ledger's own stream.</summary>
    /// <param name="knowledge">How much of the ledger's own stream counts.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<CoverageAsKnown> AsKnownAsync(Knowledge knowledge, CancellationToken cancellation)
    {
        await using var version = source.CreateCommand(Version);
        var now = (long)(await version.ExecuteScalarAsync(cancellation))!;
        if (_known.Version != now)
            _known = (now, await DeclarationsAsync(cancellation));

        var counted = _known.Declarations.Where(d => d.IsKnown(knowledge)).ToArray();
        return new(counted.Length == 0 ? 0 : counted[^1].Number, Domain.Protocols.Coverage.Of([.. counted.Select(d => d.Said)]));
    }

    private async Task<Declaration[]> DeclarationsAsync(CancellationToken cancellation)
    {
        var declarations = new List<Declaration>();
        await using var command = source.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            declarations.Add(new(
                reader.GetInt64(0),
                reader.GetInt64(1),
                Instant.FromDateTimeUtc(reader.GetDateTime(2)),
                JsonSerializer.Deserialize<Submitted<CoverageDeclared>>(reader.GetFieldValue<byte[]>(3), LedgerJson.Options)!.Typed));
        return [.. declarations];
    }

    private sealed record Declaration(long Number, long Position, Instant RecordedAt, CoverageDeclared Said)
    {
        public bool IsKnown(Knowledge knowledge) =>
            !(Number > knowledge.Version || Position > knowledge.Position || RecordedAt > knowledge.KnownAt);
    }
}

/// <summary>The coverage as it was known.</summary>
/// <param name="Version">Number of the last declaration that counts, in the ledger's own stream; 0 where none does.</param>
/// <param name="Declared">Where silence counts.</param>
public sealed record CoverageAsKnown(long Version, Domain.Protocols.Coverage Declared);
