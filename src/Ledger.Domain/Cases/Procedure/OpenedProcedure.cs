namespace Ledger.Domain.Cases.Procedure;

/// <summary>A procedure about the child.</summary>
public sealed record OpenedProcedure
{
    /// <summary>What procedure.</summary>
    public required ProcedureKind Procedure { get; init; }

    /// <summary>The authority or court before which it is, by code.</summary>
    public required string Before { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static IReadOnlyList<OpenedProcedure> Of(Facts facts) =>
    [
        .. facts.Every<ProcedureOpened>().GroupBy(p => p.Body.Procedure).OrderBy(kind => kind.Key).Select(kind => kind.Last()).Select(p =>
            new OpenedProcedure
            {
                Procedure = p.Body.Procedure,
                Before = p.Body.Before ?? p.Entry.By.Authority,
                Proof = facts.Cite(p.Entry),
            }),
    ];
}
