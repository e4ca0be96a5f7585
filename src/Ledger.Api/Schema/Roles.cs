namespace Ledger.Api.Schema;

/// <summary>The roles of the database (integrity.md, "Where things live").</summary>
public static class Roles
{
    /// <summary>Owns every schema.</summary>
    public const string Owner = "ledger_owner";

    /// <summary>Records and reads; can change or delete no event.</summary>
    public const string App = "ledger_app";

    /// <summary>Reads keys and ciphertexts, writes access records.</summary>
    public const string Vault = "ledger_vault";

    /// <summary>Reads events and writes the log.</summary>
    public const string Notary = "ledger_notary";

    /// <summary>Reads the statistics tables.</summary>
    public const string Statistics = "ledger_bi";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Owner, App, Vault, Notary, Statistics];
}
