namespace Ledger.Domain.Protocols;

/// <summary>How grave it is for the child when the rule is not kept.</summary>
public enum Severity
{
    /// <summary>Little.</summary>
    Low,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Grave.</summary>
    High,

    /// <summary>Life, liberty or safety.</summary>
    Critical,
}
