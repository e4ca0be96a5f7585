namespace Ledger.Domain.Privacy;

/// <summary>What follows from the kind of an act.</summary>
public static class Acts
{
    /// <summary>
    /// Whether the act is on one existing case, so that its facts decide. The others are decided by role and purpose alone; what they
    /// list MUST then be narrowed to the cases whose <see cref="Act.ReadStatus"/> is granted.
    /// </summary>
    public static bool IsOnACase(this Act act) => act is >= Act.Record and <= Act.OpenSealed;
}
