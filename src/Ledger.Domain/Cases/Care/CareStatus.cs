namespace Ledger.Domain.Cases.Care;

/// <summary>To whom the child was referred, what the answer was, where the child is lodged or on the way to.</summary>
public sealed record CareStatus
{
    /// <summary>The care authority of the last referral, by code.</summary>
    public string? ReferredTo { get; init; }

    /// <summary>The entry of the last referral.</summary>
    public Cited? ReferralProof { get; init; }

    /// <summary>The last answer to a referral.</summary>
    public ReferralAnswer? Answer { get; init; }

    /// <summary>The entry of the last answer.</summary>
    public Cited? AnswerProof { get; init; }

    /// <summary>What kind of place the child was last lodged in.</summary>
    public FacilityKind? Facility { get; init; }

    /// <summary>Where that is.</summary>
    public Place? Place { get; init; }

    /// <summary>The entry of the last placement.</summary>
    public Cited? PlacementProof { get; init; }

    /// <summary>Why the last placement ended, where it did.</summary>
    public PlacementEnd? PlacementEnd { get; init; }

    /// <summary>The entry of its end.</summary>
    public Cited? PlacementEndProof { get; init; }

    /// <summary>Where the child is on the way to, while a transfer has started and neither it nor a later placement is on record.</summary>
    public Place? Destination { get; init; }

    /// <summary>The entry of the transfer that goes on.</summary>
    public Cited? TransferProof { get; init; }

    /// <summary>Services withheld, whenever that was.</summary>
    public IReadOnlyList<ServiceKind> Withheld { get; init; } = [];

    /// <summary>The entry of the last one.</summary>
    public Cited? WithheldProof { get; init; }

    internal static CareStatus? Of(Facts facts)
    {
        var referral = facts.Last<ReferredToCare>();
        var answer = facts.Last<ReferralAnswered>();
        var placement = facts.Last<PlacedInCare>();
        var end = facts.LastAfter<PlacementEnded>(placement?.Entry);
        var transfer = Unfinished(facts);
        ServiceKind[] withheld = [.. facts.Every<ServiceWithheld>().Select(s => s.Body.Service).Distinct().Order()];
        return referral is null && answer is null && placement is null && end is null && transfer is null && withheld.Length == 0
            ? null
            : new()
            {
                ReferredTo = referral?.Body.To,
                ReferralProof = Proof(referral?.Entry),
                Answer = answer?.Body.Answer,
                AnswerProof = Proof(answer?.Entry),
                Facility = placement?.Body.Facility,
                Place = placement?.Entry.Current.Envelope.Place,
                PlacementProof = Proof(placement?.Entry),
                PlacementEnd = end?.Body.PlacementEnd,
                PlacementEndProof = Proof(end?.Entry),
                Destination = transfer?.Body.Destination,
                TransferProof = Proof(transfer?.Entry),
                Withheld = withheld,
                WithheldProof = Proof(facts.Last<ServiceWithheld>()?.Entry),
            };

        Cited? Proof(DocketEntry? entry) => entry is null ? null : facts.Cite(entry);
    }

    private static (TransferStarted Body, DocketEntry Entry)? Unfinished(Facts facts) =>
        facts.Last<TransferStarted>() is { } started
            && facts.LastAfter<TransferCompleted>(started.Entry) is null && facts.LastAfter<PlacedInCare>(started.Entry) is null
                ? started
                : null;
}
