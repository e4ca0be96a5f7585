namespace Ledger.Api.Security;

/// <summary>Section <c>Security</c> of the configuration.</summary>
public sealed record SecurityOptions
{
    public const string Section = "Security";

    /// <summary>The OIDC issuer whose tokens are taken. Its discovery document is read over HTTPS only.</summary>
    public string? Authority { get; init; }

    /// <summary>The audience that a token must name: this ledger.</summary>
    public string? Audience { get; init; }

    /// <summary>
    /// Where the keys of page sessions are kept, so that they survive a restart and are shared by nodes; null keeps them in memory.
    /// </summary>
    public string? SessionKeysFolder { get; init; }
}
