namespace Ledger.Domain.Cases.Rights;

/// <summary>How people meet or speak.</summary>
public enum ContactMode
{
    /// <summary>In person.</summary>
    InPerson,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>By video.</summary>
    Video,

    /// <summary>In writing.</summary>
    Written,
}
