using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Cases.Notices;

/// <summary>
/// An authority tells another of the child: the protection authority, the care authority, a consulate, a human-rights body
/// (domain/protocols.md, B 4). One type for all; the recipient's class tells them apart.
/// </summary>
public sealed record NoticeGiven : Entry, IInvolves
{
    /// <summary>What class of authority was told.</summary>
    public required AuthorityClass To { get; init; }

    /// <summary>Which authority, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? Recipient { get; init; }

    /// <summary>By what means.</summary>
    public NoticeMeans? Means { get; init; }

    /// <summary>True where the recipient acknowledged it.</summary>
    public bool? Acknowledged { get; init; }

    IEnumerable<string?> IInvolves.Involved => [Recipient];
}

/// <summary>By what means a notice was given.</summary>
public enum NoticeMeans
{
    /// <summary>A letter or official communication on paper.</summary>
    Written,

    /// <summary>E-mail or another electronic message.</summary>
    Electronic,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>In person.</summary>
    InPerson,
}
