using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Time;
using NodaTime;

namespace Ledger.Domain.Protocols;

/// <summary>
/// What the record says of one rule and one entry that triggered it: three separate things (outcome, standing, force) and the word
/// that follows from them, with the entries that prove it or what is missing (domain/protocols.md, H; design.md, principle 6).
/// </summary>
public sealed record Verdict
{
    /// <summary>What the record says.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Whether a lawyer has read the rule.</summary>
    public Standing Standing => Rule.Standing;

    /// <summary>How strongly its source binds.</summary>
    public Force Force => Rule.Force;

    /// <summary>True where the bound is ours and not the law's.</summary>
    public bool Proposed => Rule.Bound?.Proposed ?? false;

    /// <summary>Which of several verdicts of one rule and one trigger: the review or the gap, from 1; null where there is one only.</summary>
    public int? Episode { get; init; }

    /// <summary>What the verdict may be called; null where nothing went wrong, and for imports outside their coverage.</summary>
    public Word? Word { get; init; }

    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The pack that it stands in.</summary>
    public required PackIdentity Pack { get; init; }

    /// <summary>The entry that triggered it; null where nothing did.</summary>
    public Evidence? Trigger { get; init; }

    /// <summary>The other entries that the outcome rests on, in order of occurrence.</summary>
    public IReadOnlyList<Evidence> Proof { get; init; } = [];

    /// <summary>What is not on the record.</summary>
    public MissingEntry? Missing { get; init; }

    /// <summary>What would have to be known more precisely.</summary>
    public IReadOnlyList<Lacking> Lacking { get; init; } = [];

    /// <summary>The clock, where the rule has one.</summary>
    public ClockUsed? Clock { get; init; }

    /// <summary>How much too late.</summary>
    public Lateness? LateBy { get; init; }

    /// <summary>The responsible authority's code.</summary>
    public string? Responsible { get; init; }

    /// <summary>What became of each part, where the rule asks for several things.</summary>
    public IReadOnlyList<PartVerdict> Parts { get; init; } = [];

    /// <summary>The verdict of another rule that this one arose from, by that rule's id.</summary>
    public string? CausedBy { get; init; }

    /// <summary>The order of a court that suspends or adds the rule, by its id in the pack.</summary>
    public string? Overlay { get; init; }

    /// <summary>Rules that ask for the contrary and are triggered in the same case.</summary>
    public IReadOnlyList<string> ConflictsWith { get; init; } = [];
}

/// <summary>What became of one part of what a rule asks.</summary>
/// <param name="Id">Its id within the rule.</param>
/// <param name="Text">What it says.</param>
/// <param name="State">What the record says of it.</param>
/// <param name="Proof">The entry that shows it.</param>
public sealed record PartVerdict(string Id, Localized? Text, PartState State, EntryId? Proof);

/// <summary>What the record says of one part.</summary>
public enum PartState
{
    /// <summary>Met.</summary>
    Met,

    /// <summary>Met, but too late.</summary>
    MetLate,

    /// <summary>The record says that it is not met.</summary>
    NotMet,

    /// <summary>A time or a fact is not known well enough.</summary>
    Undetermined,

    /// <summary>The record is silent.</summary>
    Silent,
}

/// <summary>An entry that a verdict rests on.</summary>
/// <param name="As">Its part in the verdict.</param>
/// <param name="Entry">Its id.</param>
/// <param name="Number">Its number in the docket.</param>
/// <param name="Type">Its type, e.g. <c>notice-given</c>.</param>
/// <param name="OccurredAt">When it occurred.</param>
/// <param name="RecordedAt">When it was recorded, UTC: proof that was recorded late is seen to be.</param>
/// <param name="Authority">Who acted, by code.</param>
public sealed record Evidence(
    EvidenceRole As, EntryId Entry, long Number, string Type, EventTime OccurredAt, Instant RecordedAt, string Authority);

/// <summary>The part of an entry in a verdict.</summary>
public enum EvidenceRole
{
    /// <summary>It triggered the rule.</summary>
    Trigger,

    /// <summary>It is what the rule requires.</summary>
    Fulfils,

    /// <summary>It may be what the rule requires or forbids; a time or a fact of it is not known well enough.</summary>
    MayFulfil,

    /// <summary>It is what the rule requires, too late.</summary>
    TooLate,

    /// <summary>It is what the rule forbids.</summary>
    Forbidden,

    /// <summary>It excuses.</summary>
    Excuses,

    /// <summary>It annulled the trigger.</summary>
    Annuls,

    /// <summary>It records an effort that satisfies a duty of best efforts.</summary>
    Effort,

    /// <summary>It stopped the clock, or it is the order of a court that suspends the rule.</summary>
    Suspends,

    /// <summary>Before it the duty was not due.</summary>
    Unblocks,

    /// <summary>It lifted the prohibition, or ended the duty.</summary>
    Ends,

    /// <summary>With it the state lapsed.</summary>
    Lapses,

    /// <summary>It is what was to be done before, and it no longer counted.</summary>
    Void,

    /// <summary>It was due before this.</summary>
    Before,
}

/// <summary>What is not on the record.</summary>
/// <param name="AnyOf">The types of entries, one of which is required.</param>
/// <param name="Authority">Whose records would hold it, by code.</param>
/// <param name="Covered">True where those records are declared complete.</param>
public sealed record MissingEntry(IReadOnlyList<string> AnyOf, string Authority, bool Covered);

/// <summary>What would have to be known more precisely.</summary>
/// <param name="Path">The JSON property path in the entry, or the key of the rule.</param>
/// <param name="Entry">The entry, where it is one.</param>
/// <param name="Number">Its number in the docket.</param>
public sealed record Lacking(string Path, EntryId? Entry, long? Number);

/// <summary>The clock of a verdict.</summary>
/// <param name="Start">The entry at which it starts.</param>
/// <param name="Number">Its number in the docket.</param>
/// <param name="Why">Why it starts there.</param>
/// <param name="Hours">Hours to the bound, where it is in hours.</param>
/// <param name="DueEarliest">The bound if all that is uncertain were at its earliest, UTC; null when nothing is known of it.</param>
/// <param name="DueLatest">The bound if all that is uncertain were at its latest, UTC; null when nothing is known of it.</param>
/// <param name="TargetHours">Hours to the operational target.</param>
/// <param name="TargetEarliest">The target if the start was at its earliest, UTC.</param>
public sealed record ClockUsed(
    EntryId Start,
    long Number,
    StartReason Why,
    int? Hours,
    Instant? DueEarliest,
    Instant? DueLatest,
    int? TargetHours,
    Instant? TargetEarliest)
{
    /// <summary>Calendar days to the bound.</summary>
    public int? Days { get; init; }

    /// <summary>Working days to the bound.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>Months to the bound.</summary>
    public int? Months { get; init; }

    /// <summary>The calendar of the working days.</summary>
    public string? Calendar { get; init; }

    /// <summary>
    /// True where the bound rests on a year of the calendar of which not every day off is known from a decree: it is then at most an
    /// alert.
    /// </summary>
    public bool Presumed { get; init; }

    /// <summary>The zone in which days begin and end, where the bound is in days.</summary>
    public string? Zone { get; init; }

    /// <summary>The entry before which it was due, where one bounds it.</summary>
    public EntryId? Before { get; init; }
}

/// <summary>Why a clock starts where it does (domain/protocols.md, F 2).</summary>
public enum StartReason
{
    /// <summary>The rule's clock starts at its trigger.</summary>
    Trigger,

    /// <summary>The rule names the entry at which its clock starts, and it is on the record.</summary>
    Named,

    /// <summary>The entry that the rule names is not on the record; the trigger stands in for it.</summary>
    Fallback,

    /// <summary>The duty was blocked until this entry.</summary>
    Unblocked,

    /// <summary>The duty arose with the outcome of another rule.</summary>
    Outcome,

    /// <summary>The last time that it was done.</summary>
    LastDone,

    /// <summary>The state lapsed.</summary>
    Lapse,

    /// <summary>The rule began to apply while the matter went on.</summary>
    RuleBegan,
}
