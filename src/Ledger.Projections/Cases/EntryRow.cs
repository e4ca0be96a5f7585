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
    public static EntryRow? Read(NpgsqlDataReader reader, int first) => Of(RawEntry.Take(reader, first));

    /// <summary>Understands a row that was taken as it lay, or nothing where it holds no entry.</summary>
    public static EntryRow? Of(RawEntry row)
    {
        if (!Stored.TryGetValue(row.Type, out var type))
            return null;
        var headers = JsonSerializer.Deserialize<Headers>(row.Headers, LedgerJson.Options)!;
        var recorded = new Recorded(
            (Submitted)JsonSerializer.Deserialize(row.Data, type, LedgerJson.Options)!,
            row.Number,
            Instant.FromDateTimeUtc(row.RecordedAt),
            row.Position,
            headers.RecordedBy,
            headers.Import);
        return new(recorded, headers.CaseNumber);
    }

    private sealed record Headers(RecordedBy RecordedBy, ImportedFrom? Import = null, string? CaseNumber = null);
}

/// <summary>A row of <c>mt_events</c> as it lies there: whoever reads takes it, whoever has time understands it.</summary>
/// <param name="Number">The number in its stream.</param>
/// <param name="Position">The place in the ledger.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="Type">The alias of its type.</param>
/// <param name="Data">The entry.</param>
/// <param name="Headers">What recording added.</param>
public readonly record struct RawEntry(long Number, long Position, DateTime RecordedAt, string Type, byte[] Data, byte[] Headers)
{
    /// <summary>Takes the row on which a reader stands, of <see cref="EntryRow.Columns"/>.</summary>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="first">The place of the first of the columns.</param>
    public static RawEntry Take(NpgsqlDataReader reader, int first) => new(
        reader.GetInt64(first),
        reader.GetInt64(first + 1),
        reader.GetDateTime(first + 2),
        reader.GetString(first + 3),
        reader.GetFieldValue<byte[]>(first + 4),
        reader.GetFieldValue<byte[]>(first + 5));
}
