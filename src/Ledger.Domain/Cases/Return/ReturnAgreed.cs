using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Return;

/// <summary>
/// The country of origin answers whether and how it receives the child (domain/protocols.md, B 22; LM art. 112 fr. III; Directive
/// 2008/115/EC, art. 10(2)). Its authority is <see cref="By"/>.
/// </summary>
public sealed record ReturnAgreed : Entry, IInvolves
{
    /// <summary>What it answered.</summary>
    public required ReturnAnswer ReturnAnswer { get; init; }

    /// <summary>True where the reception was confirmed; false where it was not.</summary>
    public bool? ReceptionConfirmed { get; init; }

    /// <summary>Who is to take the child in.</summary>
    public ReceptionKind? ReceptionBy { get; init; }

    /// <summary>The authority that is to receive the child, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? Receiver { get; init; }

    /// <summary>When the child is expected.</summary>
    public EventTime? PlannedFor { get; init; }

    IEnumerable<string?> IInvolves.Involved => ReturnAnswer == ReturnAnswer.Refused ? [] : [Receiver];
}

/// <summary>What a country answers to a planned return.</summary>
public enum ReturnAnswer
{
    /// <summary>It agrees.</summary>
    Agreed,

    /// <summary>It agrees under conditions.</summary>
    AgreedConditionally,

    /// <summary>It refuses.</summary>
    Refused,
}

/// <summary>Who takes a returned child in (Directive 2008/115/EC, art. 10(2)).</summary>
public enum ReceptionKind
{
    /// <summary>A member of the family.</summary>
    Family,

    /// <summary>A designated guardian.</summary>
    DesignatedGuardian,

    /// <summary>An adequate reception facility or care authority.</summary>
    ReceptionFacility,

    /// <summary>Nobody was found.</summary>
    Nobody,
}
