using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Procedure;

/// <summary>
/// An authority says that it cannot do what a rule asks, why, what shows it and until when (domain/protocols.md, B 26 and F 9 and 13). An
/// exception is an entry with an author, so that it can be weighed and counted; it excuses nothing by itself. The duty's trigger is cited
/// in <see cref="Envelope.Refs"/>, the document that shows it is <see cref="Source.Document"/>.
/// </summary>
public sealed record ImpossibilityRecorded : Entry
{
    /// <summary>What cannot be done: names of entry types, <c>referred-to-care</c>.</summary>
    [Text(60, Pattern.EntryName)]
    public required IReadOnlyList<string> Acts { get; init; }

    /// <summary>Why.</summary>
    public required ImpossibilityReason ImpossibilityReason { get; init; }

    /// <summary>What shows it.</summary>
    public IReadOnlyList<SupportKind>? SupportedBy { get; init; }

    /// <summary>Until when it is expected to last; a time without a date where nobody knows.</summary>
    public required EventTime Until { get; init; }

    /// <summary>The rules that cannot be kept, by id.</summary>
    [Text(60, Pattern.Rule)]
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>The authority whose act is awaited, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? BlockedBy { get; init; }
}

/// <summary>Why something cannot be done.</summary>
public enum ImpossibilityReason
{
    /// <summary>No place in a care facility.</summary>
    NoSpace,

    /// <summary>No interpreter of the child's language.</summary>
    NoInterpreter,

    /// <summary>No official with the qualification.</summary>
    NoQualifiedStaff,

    /// <summary>The child is in hospital or not fit.</summary>
    ChildsHealth,

    /// <summary>The child is missing.</summary>
    ChildMissing,

    /// <summary>The child refuses.</summary>
    ChildRefuses,

    /// <summary>Arrivals beyond all capacity.</summary>
    MassInflux,

    /// <summary>No means of transport or the way is cut off.</summary>
    NoTransport,

    /// <summary>The place is not safe.</summary>
    Insecurity,

    /// <summary>Disaster or another event beyond control.</summary>
    ForceMajeure,

    /// <summary>Another authority has not acted.</summary>
    AwaitingAuthority,

    /// <summary>The systems or records are not available.</summary>
    RecordsUnavailable,
}

/// <summary>What shows that a statement is true.</summary>
public enum SupportKind
{
    /// <summary>A letter or certificate of an authority.</summary>
    OfficialLetter,

    /// <summary>A report of occupancy.</summary>
    OccupancyReport,

    /// <summary>A medical certificate.</summary>
    MedicalCertificate,

    /// <summary>A record of the efforts made.</summary>
    RecordOfEfforts,

    /// <summary>A statement of a witness.</summary>
    Testimony,

    /// <summary>A video or sound recording.</summary>
    Recording,

    /// <summary>Traces of a computer system.</summary>
    SystemTrace,

    /// <summary>An inspection.</summary>
    Inspection,

    /// <summary>Nothing but the author's word.</summary>
    OwnWord,
}
