namespace Ledger.Domain.Cases.Asylum;

/// <summary>
/// A step of an asylum claim on the side of the child (domain/protocols.md, B 15; LSRPCAP art. 18 and its regulation, arts. 20 to
/// 24). It keeps the authorities of the country of origin out of the case.
/// </summary>
public sealed record AsylumClaimMade : Entry
{
    /// <summary>Which step.</summary>
    public required AsylumStep AsylumStep { get; init; }

    /// <summary>The child, the representative, or both.</summary>
    public ChildsSide? MadeBy { get; init; }

    /// <summary>True where it was made orally and written down by the authority.</summary>
    public bool? Oral { get; init; }
}

/// <summary>Steps of an asylum claim.</summary>
public enum AsylumStep
{
    /// <summary>Expressed.</summary>
    Expressed,

    /// <summary>Filed.</summary>
    Filed,

    /// <summary>Ratified.</summary>
    Ratified,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Abandoned.</summary>
    Abandoned,
}

/// <summary>Who spoke on the side of the child.</summary>
public enum ChildsSide
{
    /// <summary>The child.</summary>
    Child,

    /// <summary>The representative.</summary>
    Representative,

    /// <summary>Both.</summary>
    Both,
}
