using System.Collections.Frozen;
using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime;
using Npgsql;

namespace Ledger.Projections.Cases;

/// <summary>An entry as it lies in a row of <c>mt_events</c>, read without a session: the same entry as the store itself reads.</summary>
/// <param name="Recorded">The entry.</param>
/// <param name="CaseNumber">The case number that an opening carries.</param>
public sealed record EntryRow(Recorded Recorded, string? CaseNumber)
{
    /// <summary>The columns in the order in which <see cref="Read"/> takes them, of a table named <c>e</c>.</summary>
    public const string Columns = "e.version, e.seq_id, e.timestamp, e.type, e.data, e.headers";

    private static readonly FrozenDictionary<string, Type> Stored =
        EntryCatalogue.All.ToFrozenDictionary(t => t.Alias, t => t.StoredType, StringComparer.Ordinal);

    /// <summary>Reads the row, or nothing where it holds no entry: a refused append may leave a row behind that is none.</summary>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="first">The place of the first of the columns.</param>
    public static EntryRow? Read(NpgsqlDataReader reader, int first)
    {
        if (!Stored.TryGetValue(reader.GetString(first + 3), out var type))
            return null;
        var headers = JsonSerializer.Deserialize<Headers>(reader.GetFieldValue<byte[]>(first + 5), LedgerJson.Options)!;
        var recorded = new Recorded(
            (Submitted)JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(first + 4), type, LedgerJson.Options)!,
            reader.GetInt64(first),
            Instant.FromDateTimeUtc(reader.GetDateTime(first + 2)),
            reader.GetInt64(first + 1),
            headers.RecordedBy,
            headers.Import);
        return new(recorded, headers.CaseNumber);
    }

    private sealed record Headers(RecordedBy RecordedBy, ImportedFrom? Import = null, string? CaseNumber = null);
}
