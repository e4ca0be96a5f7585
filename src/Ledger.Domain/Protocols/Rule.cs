using System.Text.Json.Serialization;
using Ledger.Domain.Protocols.Judging;

namespace Ledger.Domain.Protocols;

/// <summary>One rule of a pack as a person reads it; how it is judged is compiled beside it.</summary>
public sealed record Rule
{
    internal Rule(CompiledRule compiled, IReadOnlyList<WorkedExample> examples)
    {
        Compiled = compiled;
        Examples = examples;
    }

    /// <summary>The rule's id in the catalogue, e.g. <c>MX-PROT2016-NOTIFY-24H</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required Localized Title { get; init; }

    /// <summary>What must happen, when, who and why.</summary>
    public required Localized Explanation { get; init; }

    /// <summary>What kind of demand it makes.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>On whom it lies.</summary>
    public Bearer Bearer { get; init; }

    /// <summary>How strongly its source binds.</summary>
    public required Force Force { get; init; }

    /// <summary>Whether a lawyer has read it.</summary>
    public required Standing Standing { get; init; }

    /// <summary>By whom and when it was reviewed.</summary>
    public Review? Review { get; init; }

    /// <summary>How grave it is when it is not kept.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The provision, as lawyers cite it.</summary>
    public required string Citation { get; init; }

    /// <summary>How sure we are of what it says.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Where we read it; the codes are those of the catalogue's list of sources.</summary>
    public required string Source { get; init; }

    /// <summary>Since when it applies.</summary>
    public required Effective Effective { get; init; }

    /// <summary>Which time decides whether it applies.</summary>
    public required IntertemporalPolicy Policy { get; init; }

    /// <summary>The bound, where it has one.</summary>
    public Bound? Bound { get; init; }

    /// <summary>Names of the entries that are required, forbidden or permitted; any of them.</summary>
    public required IReadOnlyList<string> Entries { get; init; }

    /// <summary>What it is made of, where it asks for several things: each part by its id.</summary>
    public IReadOnlyList<RulePart> Parts { get; init; } = [];

    /// <summary>The rule of the same pack whose outcome triggers it; null where entries do.</summary>
    public CausedBy? CausedBy { get; init; }

    /// <summary>Rules that ask for the contrary; where both are triggered in a case, both verdicts name the conflict.</summary>
    public IReadOnlyList<string> ConflictsWith { get; init; } = [];

    /// <summary>What blocks it: the names of the entries before which it is not due.</summary>
    public IReadOnlyList<string> BlockedUntil { get; init; } = [];

    /// <summary>What excuses.</summary>
    public required IReadOnlyList<ExceptionTo> Exceptions { get; init; }

    /// <summary>The responsible authority's code; null where it is the one that acted in the trigger.</summary>
    public string? Responsible { get; init; }

    /// <summary>Cases with known outcome; they are run as tests.</summary>
    [JsonIgnore]
    public IReadOnlyList<WorkedExample> Examples { get; }

    internal CompiledRule Compiled { get; }
}

/// <summary>By whom and when a rule was reviewed.</summary>
/// <param name="By">The lawyer or body.</param>
/// <param name="On">The day, a calendar date.</param>
public sealed record Review(string By, string On);

/// <summary>Since when a rule applies. What is unknown stays unknown: no verdict rests on a guessed date.</summary>
/// <param name="From">First day of application, EDTF; null when unknown.</param>
/// <param name="Until">Last day of application, EDTF; null while it applies.</param>
/// <param name="EntryIntoForce">The day of entry into force where it is another one, EDTF.</param>
/// <param name="Note">What is uncertain about the dates.</param>
public sealed record Effective(string? From, string? Until, string? EntryIntoForce, Localized? Note);

/// <summary>A bound: a length of time, an act before which the thing is due, or both.</summary>
/// <param name="Hours">Clock hours from the start to the bound; they run without a break.</param>
/// <param name="TargetHours">Hours to an operational target inside the bound.</param>
/// <param name="Proposed">True where the text gives no number and the bound is ours: it can only alert.</param>
/// <param name="Text">What the text says instead of a number.</param>
public sealed record Bound(int? Hours, int? TargetHours, bool Proposed, Localized? Text)
{
    /// <summary>Calendar days; the bound is the end of the last one in the zone of the start.</summary>
    public int? Days { get; init; }

    /// <summary>Working days of the calendar.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>Calendar months.</summary>
    public int? Months { get; init; }

    /// <summary>The calendar of working days.</summary>
    public string? Calendar { get; init; }

    /// <summary>True where the day of the start counts as the first day; otherwise the day after it is.</summary>
    public bool StartDayCounts { get; init; }

    /// <summary>True where a bound that falls on a day off moves to the next working day.</summary>
    public bool LastDayMoves { get; init; }

    /// <summary>Names of the entries before which the thing is due.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];
}

/// <summary>A part of what a rule asks.</summary>
/// <param name="Id">Its id within the rule.</param>
/// <param name="Text">What it says.</param>
/// <param name="Entries">Names of the entries that show it; any of them.</param>
public sealed record RulePart(string Id, Localized? Text, IReadOnlyList<string> Entries);

/// <summary>What triggers a duty that arises because of what became of another one.</summary>
/// <param name="Rule">The other rule, by id.</param>
/// <param name="Outcomes">The outcomes of it that trigger.</param>
public sealed record CausedBy(string Rule, IReadOnlyList<Outcome> Outcomes);

/// <summary>What excuses from a rule.</summary>
/// <param name="Id">Its id within the rule.</param>
/// <param name="Text">What it says.</param>
/// <param name="Recordable">False where no entry can show it yet; the reader of a verdict must then look elsewhere.</param>
public sealed record ExceptionTo(string Id, Localized Text, bool Recordable);
