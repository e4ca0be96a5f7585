namespace Ledger.Domain.Cases.UrgentMeasures;

/// <summary>The last protection measure of each kind, and what became of it.</summary>
public sealed record MeasureStatus
{
    /// <summary>Under which power.</summary>
    public required MeasureKind MeasureKind { get; init; }

    /// <summary>What it does.</summary>
    public required IReadOnlyList<ProtectionMeasure> Measures { get; init; }

    /// <summary>The authority that ordered it, by code.</summary>
    public required string Authority { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    /// <summary>What the last review that cites it says.</summary>
    public MeasureReview? Review { get; init; }

    /// <summary>The entry of that review.</summary>
    public Cited? ReviewProof { get; init; }

    /// <summary>How far it was carried out, by the last entry that cites it.</summary>
    public MeasureExecution? Execution { get; init; }

    /// <summary>The entry that says so.</summary>
    public Cited? ExecutionProof { get; init; }

    internal static IReadOnlyList<MeasureStatus> Of(Facts facts) =>
    [
        .. facts.Every<MeasureOrdered>().GroupBy(m => m.Body.MeasureKind).OrderBy(kind => kind.Key).Select(kind => kind.Last())
            .Select(m => Of(m.Body, m.Entry, facts)),
    ];

    private static MeasureStatus Of(MeasureOrdered measure, DocketEntry ordered, Facts facts)
    {
        var review = LastAbout<MeasureReviewed>(ordered, facts);
        var execution = LastAbout<MeasureCarriedOut>(ordered, facts);
        return new()
        {
            MeasureKind = measure.MeasureKind,
            Measures = measure.Measures,
            Authority = ordered.By.Authority,
            Proof = facts.Cite(ordered),
            Review = review?.Body.Review,
            ReviewProof = review is { } r ? facts.Cite(r.Entry) : null,
            Execution = execution?.Body.Execution,
            ExecutionProof = execution is { } e ? facts.Cite(e.Entry) : null,
        };
    }

    private static (T Body, DocketEntry Entry)? LastAbout<T>(DocketEntry ordered, Facts facts)
        where T : Entry
    {
        (T, DocketEntry)? last = null;
        foreach (var fact in facts.Every<T>())
            if (fact.Entry.Current.Envelope.Refs is { } refs && refs.Any(r => r.Case is null && r.Entry == ordered.Id))
                last = fact;
        return last;
    }
}
