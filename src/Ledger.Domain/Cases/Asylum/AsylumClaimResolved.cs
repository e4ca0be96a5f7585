using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Asylum;

/// <summary>
/// The asylum authority resolves the claim (domain/protocols.md, B 15; LSRPCAP art. 24). A denial does not of itself exclude a need
/// for protection.
/// </summary>
public sealed record AsylumClaimResolved : Entry
{
    /// <summary>How.</summary>
    public required AsylumResolution Resolution { get; init; }

    /// <summary>True where no remedy is open any more.</summary>
    public bool? Final { get; init; }

    /// <summary>The reasoning.</summary>
    public Sealed<string>? Reasoning { get; init; }
}

/// <summary>How an asylum claim is resolved.</summary>
public enum AsylumResolution
{
    /// <summary>Refugee status recognised.</summary>
    RefugeeStatus,

    /// <summary>Complementary protection granted.</summary>
    ComplementaryProtection,

    /// <summary>Denied.</summary>
    Denied,

    /// <summary>Inadmissible.</summary>
    Inadmissible,

    /// <summary>Abandoned.</summary>
    Abandoned,

    /// <summary>Closed as withdrawn.</summary>
    Withdrawn,

    /// <summary>Transferred to another responsible State.</summary>
    Transferred,
}
