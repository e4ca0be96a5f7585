using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Api.Web.Cases;

/// <summary>One verdict in the visitor's language. The three parts stand apart; the word never says more than they allow.</summary>
public sealed record VerdictView
{
    /// <summary>The rule's id in its pack.</summary>
    public required string Rule { get; init; }

    /// <summary>Tells apart the verdicts of one rule in one case, for an anchor: the trigger's number.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The outcome's code, such as <c>not-fulfilled</c>.</summary>
    public required string OutcomeCode { get; init; }

    public required string Outcome { get; init; }

    /// <summary>The code of what it may be called, such as <c>apparent-breach</c>; null where nothing went wrong.</summary>
    public string? WordCode { get; init; }

    public string? Word { get; init; }

    public required string Standing { get; init; }

    public required string Force { get; init; }

    public required string Confidence { get; init; }

    public required string Citation { get; init; }

    /// <summary>True where the text gives no number and the bound is ours.</summary>
    public bool ProposedBound { get; init; }

    public Instant? DueEarliest { get; init; }

    public Instant? DueLatest { get; init; }

    /// <summary>What must happen, when, who and why.</summary>
    public required string Explanation { get; init; }

    /// <summary>What is missing, what would have to be known better, and how late it was.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The entries that prove it, by id.</summary>
    public required IReadOnlyList<EntryId> Proof { get; init; }

    public string Anchor => $"verdict-{Rule}-{Key}";
}
