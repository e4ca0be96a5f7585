using Ledger.Domain.Cases.Time;
using NodaTime;

namespace Ledger.Domain.Cases;

/// <summary>One numbered entry of the docket: what was recorded, and what it says after its amendments.</summary>
/// <param name="Recorded">The entry as it was recorded.</param>
/// <param name="Current">What it says now: its own words, or those of the last correction in force.</param>
/// <param name="CorrectedBy">The correction in force.</param>
/// <param name="AnnulledBy">The annulment in force.</param>
public sealed record DocketEntry(Recorded Recorded, Submitted Current, EntryId? CorrectedBy = null, EntryId? AnnulledBy = null)
{
    /// <summary>Its number in the docket.</summary>
    public long Number => Recorded.Number;

    /// <summary>Its id.</summary>
    public EntryId Id => Recorded.Id;

    /// <summary>When it occurred, after its amendments.</summary>
    public EventTime OccurredAt => Current.Envelope.OccurredAt;

    /// <summary>Who acted, after its amendments.</summary>
    public By By => Current.Envelope.By;

    /// <summary>What it says, after its amendments.</summary>
    public Entry Body => Current.Body;

    /// <summary>True where it states a fact: not struck out, and not itself about the record.</summary>
    public bool IsFact => AnnulledBy is null && Body is not IAboutRecord;

    /// <summary>True where at an instant it is not certain that it had occurred.</summary>
    public bool IsUncertain(Instant asOf) => OccurredAt.IsUndated || (OccurredAt.Earliest <= asOf && asOf < OccurredAt.Latest);
}
