using Ledger.Domain.Cases.Interviews;

namespace Ledger.Domain.Cases.Representation;

/// <summary>Who represents the child, whether a representation is still wanting, and when they last met.</summary>
public sealed record RepresentationStatus
{
    /// <summary>The representations in force, by kind.</summary>
    public IReadOnlyList<RepresentativeStatus> InOffice { get; init; } = [];

    /// <summary>The kind last found needed, while none of the kind was designated since.</summary>
    public RepresentationKind? Wanting { get; init; }

    /// <summary>The entry that found it needed.</summary>
    public Cited? WantingProof { get; init; }

    /// <summary>The last meeting of child and representative.</summary>
    public Cited? LastMeeting { get; init; }

    internal static RepresentationStatus? Of(Facts facts)
    {
        var inOffice = new List<RepresentativeStatus>();
        (RepresentationKind Kind, DocketEntry Entry)? wanting = null;
        Cited? lastMeeting = null;
        var any = false;
        foreach (var entry in facts.All)
        {
            switch (entry.Body)
            {
                case RepresentationNeedIdentified need:
                    wanting = (need.Representation, entry);
                    break;
                case RepresentativeDesignated designation:
                    inOffice.RemoveAll(r => r.Is(designation.Representation, designation.Representative));
                    inOffice.Add(RepresentativeStatus.Of(designation, facts.Cite(entry)));
                    if (wanting?.Kind == designation.Representation)
                        wanting = null;
                    break;
                case RepresentationEnded end:
                    inOffice.RemoveAll(r =>
                        end.Representative is null ? r.Representation == end.Representation : r.Is(end.Representation, end.Representative));
                    break;
                case RepresentativeMetChild:
                    lastMeeting = facts.Cite(entry);
                    break;
                default:
                    continue;
            }

            any = true;
        }

        return !any ? null : new()
        {
            InOffice = [.. inOffice.OrderBy(r => r.Representation)],
            Wanting = wanting?.Kind,
            WantingProof = wanting is { } w ? facts.Cite(w.Entry) : null,
            LastMeeting = lastMeeting,
        };
    }
}

/// <summary>A representation in force.</summary>
public sealed record RepresentativeStatus
{
    /// <summary>What kind.</summary>
    public required RepresentationKind Representation { get; init; }

    /// <summary>In which matter.</summary>
    public Matter? Matter { get; init; }

    /// <summary>The authority that represents, where it is one.</summary>
    public string? RepresentingAuthority { get; init; }

    /// <summary>The representative as a person of their own.</summary>
    public SubjectId? Representative { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal bool Is(RepresentationKind kind, SubjectId? representative) =>
        Representation == kind && Representative == representative;

    internal static RepresentativeStatus Of(RepresentativeDesignated designation, Cited proof) => new()
    {
        Representation = designation.Representation,
        Matter = designation.Matter,
        RepresentingAuthority = designation.RepresentingAuthority,
        Representative = designation.Representative,
        Proof = proof,
    };
}
