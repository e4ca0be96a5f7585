namespace Ledger.Domain.Cases.Care;

/// <summary>To whom the child was referred and where the child is lodged.</summary>
public sealed record CareStatus
{
    /// <summary>The care authority of the last referral, by code.</summary>
    public string? ReferredTo { get; init; }

    /// <summary>The entry of the last referral.</summary>
    public Cited? ReferralProof { get; init; }

    /// <summary>What kind of place the child was last lodged in.</summary>
    public FacilityKind? Facility { get; init; }

    /// <summary>Where that is.</summary>
    public Place? Place { get; init; }

    /// <summary>The entry of the last placement.</summary>
    public Cited? PlacementProof { get; init; }

    internal static CareStatus? Of(Facts facts)
    {
        var referral = facts.Last<ReferredToCare>();
        var placement = facts.Last<PlacedInCare>();
        return referral is null && placement is null
            ? null
            : new()
            {
                ReferredTo = referral?.Body.To,
                ReferralProof = referral is { } r ? facts.Cite(r.Entry) : null,
                Facility = placement?.Body.Facility,
                Place = placement?.Entry.Current.Envelope.Place,
                PlacementProof = placement is { } p ? facts.Cite(p.Entry) : null,
            };
    }
}
