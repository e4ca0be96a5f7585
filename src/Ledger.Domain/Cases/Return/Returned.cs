using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Return;

/// <summary>
/// The child was returned: left this country for another under an authority's responsibility (domain/protocols.md, B
/// 22).
/// </summary>
public sealed record Returned : Entry, IInvolves
{
    /// <summary>To which country, ISO 3166-1 alpha-2.</summary>
    [Text(2, Pattern.Country)]
    public required string To { get; init; }

    /// <summary>In what form.</summary>
    public required ReturnMode Mode { get; init; }

    /// <summary>The authority that received the child, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? ReceivedBy { get; init; }

    IEnumerable<string?> IInvolves.Involved => [ReceivedBy];
}

/// <summary>In what form a child is returned.</summary>
public enum ReturnMode
{
    /// <summary>Assisted return (retorno asistido).</summary>
    Assisted,

    /// <summary>Voluntary departure.</summary>
    Voluntary,

    /// <summary>Removal or deportation.</summary>
    Removal,

    /// <summary>Rejection at the border.</summary>
    BorderRejection,
}
