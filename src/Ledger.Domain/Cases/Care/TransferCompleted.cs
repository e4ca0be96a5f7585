using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Care;

/// <summary>The child arrived and was received (domain/protocols.md, B 19). Where: the envelope's place.</summary>
public sealed record TransferCompleted : Entry, IInvolves
{
    /// <summary>The authority that received the child, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? ReceivedBy { get; init; }

    /// <summary>What kind of place the child was brought to.</summary>
    public FacilityKind? Facility { get; init; }

    /// <summary>True where the escort stayed the whole way.</summary>
    public bool? SameEscort { get; init; }

    /// <summary>True where the child's file was handed over.</summary>
    public bool? FileHandedOver { get; init; }

    /// <summary>True where the child's belongings were handed over.</summary>
    public bool? BelongingsHandedOver { get; init; }

    IEnumerable<string?> IInvolves.Involved => [ReceivedBy];
}
