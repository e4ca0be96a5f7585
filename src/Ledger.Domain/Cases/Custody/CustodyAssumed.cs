namespace Ledger.Domain.Cases.Custody;

/// <summary>
/// An authority takes the child into its custody; <see cref="By.Authority"/> is the holder from then on
/// (domain/protocols.md, B 2: the custody chain).
/// </summary>
public sealed record CustodyAssumed : Entry
{
    /// <summary>On what ground.</summary>
    public required CustodyGround Ground { get; init; }
}

/// <summary>On what ground an authority holds a child.</summary>
public enum CustodyGround
{
    /// <summary>Met or rescued on the way.</summary>
    Rescue,

    /// <summary>Migration check or border control.</summary>
    MigrationControl,

    /// <summary>Handed over by another authority.</summary>
    Transfer,

    /// <summary>A protection measure or a court order.</summary>
    ProtectionMeasure,

    /// <summary>Received back in the country of origin.</summary>
    Reception,
}
