namespace Ledger.Api.Security;

/// <summary>The claims that make a caller. The issuer MUST assert them; docs/security.md tells it how.</summary>
internal static class ClaimNames
{
    public const string Subject = "sub";
    public const string Role = "role";
    public const string Authority = "authority";
    public const string AuthorityClass = "authority_class";
    public const string Country = "country";
    public const string Qualifications = "qualifications";
    public const string Person = "person";
    public const string Name = "name";
}
