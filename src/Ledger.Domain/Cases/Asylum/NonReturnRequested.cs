using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Asylum;

/// <summary>
/// The asylum authority asks others not to return the child or not to tell the country of origin (domain/protocols.md, B 15;
/// regulation of LSRPCAP art. 22).
/// </summary>
public sealed record NonReturnRequested : Entry, IInvolves
{
    /// <summary>The authority asked, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? Recipient { get; init; }

    /// <summary>What it is asked to refrain from.</summary>
    public required IReadOnlyList<ProtectiveRequest> Refrain { get; init; }

    IEnumerable<string?> IInvolves.Involved => [Recipient];
}

/// <summary>What an asylum authority asks other authorities to refrain from.</summary>
public enum ProtectiveRequest
{
    /// <summary>Returning or removing.</summary>
    Return,

    /// <summary>Notifying the consulate.</summary>
    ConsularNotice,

    /// <summary>Disclosing data to the country of origin.</summary>
    Disclosure,
}
