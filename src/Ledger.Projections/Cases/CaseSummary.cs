using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Projections.Cases;

/// <summary>
/// The status of a case as it stood when its last entry was recorded, and what decides who may see it. Written in the transaction of
/// the entry: a reader sees what they wrote. A fold of the whole chronicle each time, never a patch.
/// </summary>
public sealed record CaseSummary
{
    /// <summary>The case.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case number for people, unique in the ledger.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Number of entries.</summary>
    public required long Version { get; init; }

    /// <summary>Place of the last entry in the ledger.</summary>
    public required long Position { get; init; }

    /// <summary>When the first entry was recorded, UTC.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>When the last entry was recorded, UTC.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>
    /// The instant at which the status changes by the mere passing of time (an interval that begins or ends), or null if it never
    /// does. From then on it must be folded anew.
    /// </summary>
    public Instant? ValidUntil { get; init; }

    /// <summary>Who has to do with the case.</summary>
    public required Relations Relations { get; init; }

    /// <summary>The status as of <see cref="RecordedAt"/>.</summary>
    public required Status Status { get; init; }

    /// <summary>Folds the summary of a case.</summary>
    public static CaseSummary Of(Guid id, string caseNumber, IReadOnlyList<Recorded> entries) =>
        Of(id, caseNumber, CaseFile.Of(entries));

    /// <summary>Folds the summary of a case.</summary>
    public static CaseSummary Of(Guid id, string caseNumber, CaseFile caseFile)
    {
        var recordedAt = caseFile.LastRecordedAt!.Value;
        return new()
        {
            Id = id,
            CaseNumber = caseNumber,
            Version = caseFile.Version,
            Position = caseFile.Position,
            OpenedAt = caseFile.Docket[0].Recorded.RecordedAt,
            RecordedAt = recordedAt,
            ValidUntil = caseFile.NextChange(recordedAt),
            Relations = Relations.Of(caseFile),
            Status = Status.Of(caseFile, recordedAt),
        };
    }
}
