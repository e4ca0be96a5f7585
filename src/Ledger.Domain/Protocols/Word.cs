namespace Ledger.Domain.Protocols;

/// <summary>What a verdict may be called; follows from outcome, standing and force (domain/protocols.md, H).</summary>
public enum Word
{
    /// <summary>Binding force, a bound in the text, a reviewed rule.</summary>
    Breach,

    /// <summary>As a breach, but no lawyer has reviewed the rule, or it is contested.</summary>
    ApparentBreach,

    /// <summary>From soft law or practice.</summary>
    Departure,

    /// <summary>
    /// A duty of the child or applicant lapsed: a warning to the representative, never a breach by the child.
    /// </summary>
    Warning,

    /// <summary>A bound that we proposed, because the text gives none, has passed.</summary>
    Alert,
}
