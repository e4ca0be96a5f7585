using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Consent;
using Ledger.Domain.Cases.Identity;
using Ledger.Domain.Cases.Representation;
using Ledger.Domain.Cases.Rescue;

namespace Ledger.Domain.Cases;

/// <summary>
/// Which authorities have to do with a case, and what else decides who may see it. Comes from the case's entries alone
/// (contract.md, ROLES). Annulled entries give no relation.
/// </summary>
public sealed record Relations
{
    /// <summary>The child.</summary>
    public required SubjectId Child { get; init; }

    /// <summary>
    /// The country whose authority opened the case, as first recorded: the first letters of its code, ISO 3166-1 alpha-2. A correction does
    /// not move it: it is the one country that may not be shut out as an origin.
    /// </summary>
    public required string OpenedIn { get; init; }

    /// <summary>Authorities that acted in the case or recorded it.</summary>
    public required IReadOnlyList<string> Assigned { get; init; }

    /// <summary>Authorities that referred the child.</summary>
    public required IReadOnlyList<string> Referring { get; init; }

    /// <summary>Authorities that the child was referred or handed to, or that were told.</summary>
    public required IReadOnlyList<string> Receiving { get; init; }

    /// <summary>The child's nationalities as ever asserted: the countries of origin.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>True where those countries' authorities may see the case. False until the entries say otherwise.</summary>
    public bool OriginMaySee { get; init; }

    /// <summary>The child's representatives in office, as persons of their own.</summary>
    public IReadOnlyList<SubjectId> Representatives { get; init; } = [];

    /// <summary>The relations of a case; <see cref="CaseFile.Relations"/> keeps them.</summary>
    public static Relations Of(CaseFile caseFile)
    {
        var facts = caseFile.Chronicle;
        var openedIn = caseFile.Docket[0].Recorded.Submitted.Envelope.By.Authority.Split('-')[0];
        var (assigned, referring, receiving, nationalities) = (new Codes(), new Codes(), new Codes(), new Codes());
        foreach (var fact in facts)
        {
            assigned.Add(fact.By.Authority);
            assigned.Add(fact.Recorded.RecordedBy.Authority);
            assigned.Add(fact.Recorded.Import?.Earlier?.RecordedBy.Authority);
            assigned.Add((fact.Body as RepresentativeDesignated)?.RepresentingAuthority);
            if (fact.Body is ReferredToCare)
                referring.Add(fact.By.Authority);
            if (fact.Body is IInvolves further)
                receiving.AddRange(further.Involved);
        }

        foreach (var merge in caseFile.Merges)
            if (merge.Body is IInvolves further)
                receiving.AddRange(further.Involved);
        foreach (var entry in caseFile.Docket)
            nationalities.AddRange(Nationalities(entry.Recorded.Body));
        var origins = nationalities.InOrder();
        return new()
        {
            Child = caseFile.Child!.Value,
            OpenedIn = openedIn,
            Assigned = assigned.InOrder(),
            Referring = referring.InOrder(),
            Receiving = receiving.InOrder(),
            Origins = origins,
            OriginMaySee = OriginAccess.IsOpen([.. facts, .. caseFile.Merges], openedIn, origins),
            Representatives = Representation.Representatives.InOffice(facts),
        };
    }

    /// <summary>As recorded, and as corrected: a nationality that was ever asserted may be the child's.</summary>
    private static IReadOnlyList<string> Nationalities(Entry body) => body switch
    {
        ChildIdentified child => child.Nationalities,
        IdentityAsserted { Nationalities: { } asserted } => asserted,
        CasesMerged { Nationalities: { } other } => other,
        EntryCorrected correction => Nationalities(correction.Replacement.Body),
        _ => [],
    };

    /// <summary>Each once, in ordinal order.</summary>
    private readonly struct Codes()
    {
        private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

        public void Add(string? code)
        {
            if (code is not null)
                _codes.Add(code);
        }

        public void AddRange(IEnumerable<string?> codes)
        {
            foreach (var code in codes)
                Add(code);
        }

        public IReadOnlyList<string> InOrder()
        {
            string[] codes = [.. _codes];
            Array.Sort(codes, StringComparer.Ordinal);
            return codes;
        }
    }
}
