namespace Ledger.Domain.Cases.Asylum;

/// <summary>The need for international protection and the asylum claim.</summary>
public sealed record AsylumStatus
{
    /// <summary>True where a need for protection was last excluded, false where it was last indicated.</summary>
    public bool? NeedExcluded { get; init; }

    /// <summary>The entry that says so.</summary>
    public Cited? NeedProof { get; init; }

    /// <summary>The last step of the claim.</summary>
    public AsylumStep? AsylumStep { get; init; }

    /// <summary>The entry of that step.</summary>
    public Cited? ClaimProof { get; init; }

    /// <summary>The last request not to return the child or not to tell the country of origin.</summary>
    public Cited? NonReturnProof { get; init; }

    /// <summary>How the claim was last resolved.</summary>
    public AsylumResolution? Resolution { get; init; }

    /// <summary>True where no remedy is open any more.</summary>
    public bool? Final { get; init; }

    /// <summary>The entry of the resolution.</summary>
    public Cited? ResolutionProof { get; init; }

    internal static AsylumStatus? Of(Facts facts)
    {
        var need = facts.Last<ProtectionNeedIdentified>();
        var claim = facts.Last<AsylumClaimMade>();
        var nonReturn = facts.Last<NonReturnRequested>();
        var resolved = facts.Last<AsylumClaimResolved>();
        return need is null && claim is null && nonReturn is null && resolved is null
            ? null
            : new()
            {
                NeedExcluded = need?.Body.Excluded,
                NeedProof = need is { } n ? facts.Cite(n.Entry) : null,
                AsylumStep = claim?.Body.AsylumStep,
                ClaimProof = claim is { } c ? facts.Cite(c.Entry) : null,
                NonReturnProof = nonReturn is { } r ? facts.Cite(r.Entry) : null,
                Resolution = resolved?.Body.Resolution,
                Final = resolved?.Body.Final,
                ResolutionProof = resolved is { } a ? facts.Cite(a.Entry) : null,
            };
    }
}
