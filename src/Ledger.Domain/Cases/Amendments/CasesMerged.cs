using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Amendments;

/// <summary>
/// Two cases are of one journey of one child: one goes on, the other is absorbed by it. No entry moves. The absorbed case takes no new
/// fact from then on, only what is about the record; the one that goes on shows the other's entries by reference. Annulling it, in either
/// case, splits them again. It stands in both cases, each saying which of the two it is.
/// </summary>
public sealed record CasesMerged : Entry, IJoinsCase, IAboutRecord, IInvolves
{
    /// <summary>Which of the two this case is.</summary>
    public required MergePart MergePart { get; init; }

    /// <summary>The other case.</summary>
    public required CaseId LinkedCase { get; init; }

    /// <summary>Why.</summary>
    public required AmendmentReason Reason { get; init; }

    /// <summary>
    /// Authorities that had to do with the other case, by code: from the merge on they have to do with this one, so that nobody who
    /// recorded in the one is shut out of the other.
    /// </summary>
    [Text(40, Pattern.Authority)]
    public IReadOnlyList<string>? Authorities { get; init; }

    /// <summary>
    /// The other case's nationalities of the child as ever asserted, ISO 3166-1 alpha-2: what is kept from a country there is kept from it
    /// here.
    /// </summary>
    [Text(2, Pattern.Country)]
    public IReadOnlyList<string>? Nationalities { get; init; }

    IEnumerable<string?> IInvolves.Involved => Authorities ?? [];

    /// <summary>The same with what this case has to know of the other to decide who may see it, for as long as they are merged.</summary>
    public CasesMerged With(CaseFile other)
    {
        var relations = Relations.Of(other);
        return this with
        {
            Authorities = [.. relations.Assigned.Union(relations.Referring).Union(relations.Receiving).Order(StringComparer.Ordinal)],
            Nationalities = relations.Origins,
        };
    }

    Entry IJoinsCase.Seen(CaseId from, CaseFile here) => (this with
    {
        MergePart = MergePart == MergePart.GoesOn ? MergePart.Absorbed : MergePart.GoesOn,
        LinkedCase = from,
    }).With(here);
}

/// <summary>Which of two merged cases a case is.</summary>
public enum MergePart
{
    /// <summary>It goes on, and the other is absorbed by it.</summary>
    GoesOn,

    /// <summary>It is absorbed, and continues in the other.</summary>
    Absorbed,
}
