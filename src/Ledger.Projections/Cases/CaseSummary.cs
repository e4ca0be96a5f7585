using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;
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

    /// <summary>
    /// The status as of <see cref="RecordedAt"/> as every answer carries it: canonical JSON (RFC 8785), kept as a text because a
    /// database that took it apart would give it back in another order.
    /// </summary>
    public required string StatusText { get; init; }

    /// <summary>The status as of <see cref="RecordedAt"/>.</summary>
    [JsonIgnore]
    public Status Status => _status ??= JsonSerializer.Deserialize<Status>(StatusText, LedgerJson.Options)!;

    private Status? _status;

    /// <summary>Folds the summary of a case.</summary>
    public static CaseSummary Of(Guid id, string caseNumber, IReadOnlyList<Recorded> entries) =>
        Of(id, caseNumber, CaseFile.Of(entries));

    /// <summary>Folds the summary of a case.</summary>
    public static CaseSummary Of(Guid id, string caseNumber, CaseFile caseFile)
    {
        var recordedAt = caseFile.LastRecordedAt!.Value;
        var status = Status.Of(caseFile, recordedAt);
        return new()
        {
            Id = id,
            CaseNumber = caseNumber,
            Version = caseFile.Version,
            Position = caseFile.Position,
            OpenedAt = caseFile.Docket[0].Recorded.RecordedAt,
            RecordedAt = recordedAt,
            ValidUntil = caseFile.NextChange(recordedAt),
            Relations = caseFile.Relations,
            StatusText = Encoding.UTF8.GetString(status.ToCanonicalJson()),
            _status = status,
        };
    }
}

/// <summary>A status as answers carry it.</summary>
public static class StatusJson
{
    /// <summary>Canonical JSON (RFC 8785): the same status is the same bytes, folded now or read from the view.</summary>
    public static byte[] ToCanonicalJson(this Status status) =>
        CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(status, LedgerJson.InOrder));
}
