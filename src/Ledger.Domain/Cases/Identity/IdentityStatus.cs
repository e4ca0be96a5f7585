using Ledger.Domain.Cases.Rescue;

namespace Ledger.Domain.Cases.Identity;

/// <summary>What was established of who the child is, besides the identification: accompaniment, documents, age.</summary>
public sealed record IdentityStatus
{
    /// <summary>What was last determined of the child's accompaniment.</summary>
    public Accompaniment? Accompaniment { get; init; }

    /// <summary>True where the law of the country treats the child as unaccompanied.</summary>
    public bool? LegallyUnaccompanied { get; init; }

    /// <summary>The entry of the determination.</summary>
    public Cited? AccompanimentProof { get; init; }

    /// <summary>The last document shown.</summary>
    public IdentityDocumentKind? DocumentKind { get; init; }

    /// <summary>What its check said.</summary>
    public DocumentVerification? Verification { get; init; }

    /// <summary>The entry of the document.</summary>
    public Cited? DocumentProof { get; init; }

    /// <summary>What is claimed of the age and was not assessed since.</summary>
    public AgeClaim? AgeClaim { get; init; }

    /// <summary>What the last assessment of the age said.</summary>
    public AgeResult? AgeResult { get; init; }

    /// <summary>The entry that questions the age or, where none does any more, the assessment.</summary>
    public Cited? AgeProof { get; init; }

    /// <summary>How many other assertions of who the child is stand beside the identification.</summary>
    public required int OtherAssertions { get; init; }

    internal static IdentityStatus? Of(Facts facts)
    {
        var accompaniment = facts.Last<AccompanimentDetermined>();
        var document = facts.Last<IdentityDocumented>();
        var assessed = facts.Last<AgeAssessed>();
        var questioned = facts.LastAfter<AgeQuestioned>(assessed?.Entry);
        var assertions = facts.Every<IdentityAsserted>().Count();
        if (accompaniment is null && document is null && assessed is null && questioned is null && assertions == 0)
            return null;
        return new()
        {
            Accompaniment = accompaniment?.Body.Accompaniment,
            LegallyUnaccompanied = accompaniment?.Body.LegallyUnaccompanied,
            AccompanimentProof = Proof(accompaniment?.Entry),
            DocumentKind = document?.Body.DocumentKind,
            Verification = document?.Body.Verification,
            DocumentProof = Proof(document?.Entry),
            AgeClaim = questioned?.Body.AgeClaim,
            AgeResult = assessed?.Body.AgeResult,
            AgeProof = Proof(questioned?.Entry ?? assessed?.Entry),
            OtherAssertions = assertions,
        };

        Cited? Proof(DocketEntry? entry) => entry is null ? null : facts.Cite(entry);
    }
}
