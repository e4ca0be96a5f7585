using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;

namespace Ledger.Projections.Search;

/// <summary>One of the values of which a case can have several.</summary>
/// <param name="Term">What it is and its value: <c>nationality:HN</c>.</param>
/// <param name="Relation">What the authority is to the case.</param>
public readonly record struct CaseTerm(string Term, Relation Relation)
{
    /// <summary>The term of a nationality.</summary>
    public static string Nationality(string code) => $"nationality:{code}";

    /// <summary>The term of an authority.</summary>
    public static string Authority(string code) => $"authority:{code}";

    /// <summary>The term of the child.</summary>
    public static string Child(SubjectId child) => $"child:{child.Value}";

    /// <summary>The term of a representative.</summary>
    public static string Representative(SubjectId person) => $"representative:{person.Value}";

    /// <summary>The terms of a case, each once, in order.</summary>
    public static IReadOnlyList<CaseTerm> Of(IReadOnlyList<string> nationalities, CaseFacts access) =>
    [
        .. nationalities.Select(Nationality)
            .Concat(access.Child is { } child ? [Child(child)] : [])
            .Concat(access.Representatives.Select(Representative))
            .Select(term => new CaseTerm(term, Relation.None))
            .Concat(access.Assigned.Concat(access.Referring).Concat(access.Receiving)
                .Select(code => new CaseTerm(Authority(code), access.RelationOf(code))))
            .Distinct()
            .OrderBy(t => t.Term, StringComparer.Ordinal),
    ];
}
