using Ledger.Domain.Cases.Identity;

namespace Ledger.Domain.Cases.Amendments;

/// <summary>What was last said of the child of this case and the child of another.</summary>
public sealed record LinkStatus
{
    /// <summary>What the other child is to this one.</summary>
    public required PersonLink Link { get; init; }

    /// <summary>The other case; null for a reader who may not know of it.</summary>
    public CaseId? LinkedCase { get; init; }

    /// <summary>The child of that case; null for a reader who may not know of it.</summary>
    public SubjectId? Person { get; init; }

    /// <summary>Why case and child are not named, where the reader may not know of them.</summary>
    public string? Withheld { get; init; }

    /// <summary>How far the link is trusted.</summary>
    public required AssertedConfidence Confidence { get; init; }

    /// <summary>The entry of the link.</summary>
    public required Cited Proof { get; init; }

    /// <summary>Links that are refuted stay: that two children are not siblings is known too.</summary>
    internal static IReadOnlyList<LinkStatus> Of(Facts facts) =>
    [
        .. facts.Every<PersonsLinked>().GroupBy(fact => fact.Body.LinkedCase).Select(links => links.Last()).Select(last => new LinkStatus
        {
            Link = last.Body.Link,
            LinkedCase = last.Body.LinkedCase,
            Person = last.Body.Person,
            Confidence = last.Body.Confidence,
            Proof = facts.Cite(last.Entry),
        }),
    ];
}
