namespace Ledger.Domain.Cases.Procedure;

/// <summary>The last screening of one kind.</summary>
public sealed record ScreeningStatus
{
    /// <summary>What the child was screened for.</summary>
    public required ScreeningKind Screening { get; init; }

    /// <summary>Whether it began or was completed.</summary>
    public required ScreeningStep ScreeningStep { get; init; }

    /// <summary>What it came to.</summary>
    public ScreeningResult? ScreeningResult { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static IReadOnlyList<ScreeningStatus> Of(Facts facts) =>
    [
        .. facts.Every<Screened>().GroupBy(s => s.Body.Screening).OrderBy(kind => kind.Key).Select(kind => kind.Last()).Select(s =>
            new ScreeningStatus
            {
                Screening = s.Body.Screening,
                ScreeningStep = s.Body.ScreeningStep,
                ScreeningResult = s.Body.ScreeningResult,
                Proof = facts.Cite(s.Entry),
            }),
    ];
}
