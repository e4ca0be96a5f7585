using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Sponsors;

/// <summary>Someone applies to care for the child as a sponsor (domain/protocols.md, B 20; 45 CFR 410 subpart C).</summary>
public sealed record SponsorApplicationReceived : Entry, INamesPerson
{
    /// <summary>The sponsor's category in the register of ORR.</summary>
    public required SponsorCategory Category { get; init; }

    /// <summary>The person's relationship to the child.</summary>
    public required Relationship Relationship { get; init; }

    /// <summary>True where the application has all its documents.</summary>
    public bool? Complete { get; init; }

    /// <summary>The sponsor as a person of their own.</summary>
    public SubjectId? Sponsor { get; init; }

    /// <summary>The sponsor's name.</summary>
    [SealedOf(nameof(Sponsor))]
    public Sealed<string>? SponsorName { get; init; }

    /// <summary>The sponsor's address.</summary>
    [SealedOf(nameof(Sponsor))]
    public Sealed<string>? SponsorAddress { get; init; }

    SubjectId? INamesPerson.Person => Sponsor;
}
