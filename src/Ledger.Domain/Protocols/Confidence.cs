namespace Ledger.Domain.Protocols;

/// <summary>How sure we are of what a rule says (domain/protocols.md, confidence codes).</summary>
public enum Confidence
{
    /// <summary>V: read in a primary text, an official reproduction or an official page.</summary>
    Verified,

    /// <summary>P: partly verified.</summary>
    Partly,

    /// <summary>S: verified in a secondary source only.</summary>
    Secondary,

    /// <summary>M: from memory.</summary>
    Memory,
}
