namespace Ledger.Api.Web;

/// <summary>What the sign-in form shows: the ready identities and the page to return to.</summary>
public sealed record SignInChoice(IReadOnlyList<ReadyIdentity> Identities, string? ReturnUrl, bool Unknown = false);
