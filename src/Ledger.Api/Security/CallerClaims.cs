using System.Security.Claims;
using System.Text.RegularExpressions;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;

namespace Ledger.Api.Security;

/// <summary>
/// Reads a caller from claims. What is missing or has another form makes the whole token invalid: a caller half understood would be
/// judged by the wrong row of the policy.
/// </summary>
internal static partial class CallerClaims
{
    private const int MostQualifications = 20;
    private const int LongestCode = 60;

    /// <summary>Null where the claims make no caller.</summary>
    public static Caller? Read(ClaimsIdentity identity)
    {
        if (Single(identity, ClaimNames.Subject) is not { } subject || !Pseudonym().IsMatch(subject)) return null;
        if (!WireName<Role>.TryParse(Single(identity, ClaimNames.Role), out var role)) return null;
        if (!TryOptional(identity, ClaimNames.Authority, Pattern.Authority, out var authority)) return null;
        if (!TryOptional(identity, ClaimNames.Country, Pattern.Country, out var country)) return null;
        if (!TryClass(identity, out var authorityClass) || !TryPerson(identity, out var person)) return null;
        if (ActsForAuthority(role) && (authority is null || country is null)) return null;

        var qualifications = identity.FindAll(ClaimNames.Qualifications).Select(claim => claim.Value).ToArray();
        if (qualifications.Length > MostQualifications || !qualifications.All(IsCode)) return null;

        return new()
        {
            Id = subject,
            Role = role,
            Authority = authority,
            AuthorityClass = authorityClass,
            Country = country,
            Qualifications = qualifications,
            Person = person,
        };
    }

    /// <summary>Without authority and country the policy could not tell a State's official from anybody.</summary>
    private static bool ActsForAuthority(Role role) => role is Role.Recorder or Role.CaseAuthority or Role.Supervisor
        or Role.Approver or Role.Auditor or Role.Oversight or Role.IntegrationClient;

    private static bool TryClass(ClaimsIdentity identity, out AuthorityClass? value)
    {
        value = null;
        if (identity.FindFirst(ClaimNames.AuthorityClass) is null) return true;
        if (!WireName<AuthorityClass>.TryParse(Single(identity, ClaimNames.AuthorityClass), out var parsed)) return false;
        value = parsed;
        return true;
    }

    private static bool TryPerson(ClaimsIdentity identity, out SubjectId? value)
    {
        value = null;
        if (identity.FindFirst(ClaimNames.Person) is null) return true;
        if (!Guid.TryParseExact(Single(identity, ClaimNames.Person), "D", out var id)) return false;
        value = new SubjectId(id);
        return true;
    }

    private static bool TryOptional(ClaimsIdentity identity, string type, Pattern pattern, out string? value)
    {
        value = Single(identity, type);
        return identity.FindFirst(type) is null || (value is { Length: <= LongestCode } && Patterns.Of(pattern).IsMatch(value));
    }

    private static bool IsCode(string text) => text.Length <= LongestCode && Patterns.Of(Pattern.Code).IsMatch(text);

    private static string? Single(ClaimsIdentity identity, string type)
    {
        var found = identity.FindAll(type).Take(2).ToArray();
        return found is [var only] ? only.Value : null;
    }

    /// <summary>The subject is kept with every entry for ever, so it must not be an e-mail address or a name.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9._:/|\-]{1,200}\z")]
    private static partial Regex Pseudonym();
}
