namespace Ledger.Domain.Privacy;

/// <summary>
/// What an authority is to a case. It comes from the entries of the case and from nothing else; an authority can hold several.
/// </summary>
[Flags]
public enum Relation
{
    /// <summary>None: the case does not name the authority.</summary>
    None = 0,

    /// <summary>The authority has the child in its custody, in its care or under its representation: <c>assigned</c>.</summary>
    Assigned = 1,

    /// <summary>The authority referred or handed the child over to another: <c>referring</c>.</summary>
    Referring = 2,

    /// <summary>A notice, a referral or a hand-over is addressed to the authority: <c>receiving</c>.</summary>
    Receiving = 4,
}
