using System.Collections.Frozen;

namespace Ledger.Api.Problems;

/// <summary>What <c>WWW-Authenticate</c> says beside a problem of access (RFC 6750, 3).</summary>
internal static class BearerChallenges
{
    private const string Scheme = "Bearer realm=\"ledger\"";

    private static readonly FrozenDictionary<string, string> ByCode = new Dictionary<string, string>
    {
        ["token.missing"] = Scheme,
        ["token.invalid"] = $"{Scheme}, error=\"invalid_token\"",
        ["token.expired"] = $"{Scheme}, error=\"invalid_token\"",
        ["access.denied"] = $"{Scheme}, error=\"insufficient_scope\"",
    }.ToFrozenDictionary();

    public static string? Of(string code) => ByCode.GetValueOrDefault(code);
}
