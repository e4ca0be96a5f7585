using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Privacy;
using NodaTime;

namespace Ledger.Domain.Cases;

/// <summary>What every entry says besides the fields of its type: when and where it occurred, who acted, how it is known.</summary>
public sealed record Envelope
{
    /// <summary>The entry's id: UUID v4 or v7. The recorder assigns one where the client did not.</summary>
    public EntryId? Id { get; init; }

    /// <summary>When it occurred in the world: an interval, never later than the recording.</summary>
    public required EventTime OccurredAt { get; init; }

    /// <summary>Where it occurred, by code.</summary>
    public Place? Place { get; init; }

    /// <summary>Who did the act in the world. Asserted; who typed it is <see cref="Recorded.RecordedBy"/>.</summary>
    public required By By { get; init; }

    /// <summary>How the recorder knows.</summary>
    public Source? Source { get; init; }

    /// <summary>Entries that this one cites, answers or relies on.</summary>
    public IReadOnlyList<Reference>? Refs { get; init; }

    /// <summary>Orders this entry after another whose interval overlaps.</summary>
    public EntryId? After { get; init; }

    /// <summary>When the recorder learnt of it; lateness of recording runs from here. UTC.</summary>
    public Instant? LearntAt { get; init; }

    /// <summary>When a source system says it recorded the fact. Unverified; from imports only. UTC.</summary>
    public Instant? SourceRecordedAt { get; init; }

    /// <summary>Free text, always sealed of the child.</summary>
    public Sealed<string>? Note { get; init; }
}

/// <summary>Who did the act in the world.</summary>
public sealed record By
{
    /// <summary>The authority's code, e.g. <c>MX-INM</c>.</summary>
    [Text(40, Pattern.Authority)]
    public required string Authority { get; init; }

    /// <summary>The unit of the authority.</summary>
    [Text(60, Pattern.Code)]
    public string? Unit { get; init; }

    /// <summary>The role in which the official acted, e.g. <c>child-protection-officer</c>.</summary>
    [Text(60, Pattern.Code)]
    public required string Role { get; init; }

    /// <summary>Qualifications that rules ask for, e.g. <c>opi</c>, <c>child-specialist</c>.</summary>
    [Text(60, Pattern.Code)]
    public IReadOnlyList<string>? Qualifications { get; init; }

    /// <summary>The official's pseudonymous id, never a name.</summary>
    [Text(60, Pattern.Code)]
    public string? Person { get; init; }
}

/// <summary>Where it occurred, by code. Anything finer than a facility is sealed in a field of its own.</summary>
public sealed record Place
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Text(2, Pattern.Country)]
    public required string Country { get; init; }

    /// <summary>ISO 3166-2, e.g. <c>MX-CHP</c>.</summary>
    [Text(6, Pattern.Subdivision)]
    public string? Subdivision { get; init; }

    /// <summary>The municipality or county by the code or name of the national register, e.g. <c>07089</c> (INEGI).</summary>
    [Text(80, Pattern.Name)]
    public string? Municipality { get; init; }

    /// <summary>The facility's code in the register of facilities.</summary>
    [Text(60, Pattern.Code)]
    public string? Facility { get; init; }
}

/// <summary>How the recorder knows.</summary>
public sealed record Source
{
    /// <summary>What kind of source.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The file number, link or page in the source; may identify the child, hence sealed.</summary>
    public Sealed<string>? Reference { get; init; }

    /// <summary>The document's id.</summary>
    public DocumentId? Document { get; init; }
}

/// <summary>Kinds of sources.</summary>
public enum SourceKind
{
    /// <summary>The recorder did or saw it.</summary>
    FirstHand,

    /// <summary>An official record of an authority.</summary>
    OfficialRecord,

    /// <summary>The child said so.</summary>
    Child,

    /// <summary>A relative said so.</summary>
    Relative,

    /// <summary>A document shown.</summary>
    Document,

    /// <summary>Another register, by import or message.</summary>
    Register,

    /// <summary>A published judgment or report.</summary>
    Publication,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>A link from one entry to another.</summary>
public sealed record Reference
{
    /// <summary>The entry pointed at.</summary>
    public required EntryId Entry { get; init; }

    /// <summary>Its case, where it is another one.</summary>
    public CaseId? Case { get; init; }

    /// <summary>What the link means.</summary>
    public required ReferenceKind As { get; init; }
}

/// <summary>What a link from one entry to another means.</summary>
public enum ReferenceKind
{
    /// <summary>A decision that cites the entry.</summary>
    Cites,

    /// <summary>An answer to what the entry asks.</summary>
    Answers,

    /// <summary>An act that rests on the entry.</summary>
    ReliesOn,
}
