using System.Text.Json;
using JasperFx.Events;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime;

namespace Ledger.Projections.Cases;

/// <summary>How a recorded entry lies in a Marten event: the entry is the data, what recording adds is metadata.</summary>
public static class StoredEntry
{
    /// <summary>Header: who typed it.</summary>
    public const string RecordedByHeader = "recordedBy";

    /// <summary>Header: where an imported entry came from.</summary>
    public const string ImportHeader = "import";

    /// <summary>Header of the first entry: the case number for people.</summary>
    public const string CaseNumberHeader = "caseNumber";

    /// <summary>The headers that are hashed, in canonical order.</summary>
    public static IReadOnlyList<string> HashedHeaders { get; } = [CaseNumberHeader, ImportHeader, RecordedByHeader];

    /// <summary>Puts an entry into an event that is about to be appended.</summary>
    public static void Write(IEvent target, Recorded entry, string? caseNumber)
    {
        target.Id = entry.Id.Value;
        target.Timestamp = entry.RecordedAt.ToDateTimeOffset();
        target.UserName = entry.RecordedBy.Subject;
        target.SetHeader(RecordedByHeader, entry.RecordedBy);
        if (entry.Import is { } import)
            target.SetHeader(ImportHeader, import);
        if (caseNumber is not null)
            target.SetHeader(CaseNumberHeader, caseNumber);
    }

    /// <summary>Reads an entry from an event, stored or about to be.</summary>
    public static Recorded Read(IEvent stored) => new(
        (Submitted)stored.Data,
        stored.Version,
        Instant.FromDateTimeOffset(stored.Timestamp),
        stored.Sequence,
        Header<RecordedBy>(stored, RecordedByHeader) ?? throw new InvalidOperationException("An entry without recordedBy."),
        Header<ImportedFrom>(stored, ImportHeader));

    /// <summary>The case number that an opening entry carries.</summary>
    public static string? CaseNumberOf(IEvent stored) => Header<string>(stored, CaseNumberHeader);

    private static T? Header<T>(IEvent stored, string name)
        where T : class => stored.GetHeader(name) switch
        {
            T value => value,
            JsonElement json => json.Deserialize<T>(LedgerJson.Options),
            _ => null,
        };
}
