namespace Ledger.Domain.Protocols;

/// <summary>Whether a lawyer of the jurisdiction has read the rule.</summary>
public enum Standing
{
    /// <summary>Nobody has.</summary>
    Unreviewed,

    /// <summary>Somebody has: by whom and when stands with it.</summary>
    Reviewed,

    /// <summary>Its validity or reading is disputed.</summary>
    Contested,
}
