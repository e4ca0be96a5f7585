using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;

namespace Ledger.Api.Security;

/// <summary>An invented caller of the embedded profile.</summary>
/// <param name="Id">What the sign-in form posts; the subject is <c>dev:</c> and this.</param>
/// <param name="Name">Shown on the start page: an office or a part in a case, never a person's name.</param>
/// <param name="Role">What it is to the ledger.</param>
public sealed record DevelopmentIdentity(string Id, string Name, Role Role)
{
    public string? Authority { get; init; }

    public AuthorityClass? AuthorityClass { get; init; }

    public string? Country { get; init; }

    public IReadOnlyList<string> Qualifications { get; init; } = [];

    /// <summary>The subject id under which a sample case names it.</summary>
    public Guid? Person { get; init; }

    public string Subject => $"dev:{Id}";

    public string RoleName => WireName<Role>.Of(Role);

    /// <summary>The caller that its token stands for.</summary>
    internal Caller ToCaller() => new()
    {
        Id = Subject,
        Role = Role,
        Authority = Authority,
        AuthorityClass = AuthorityClass,
        Country = Country,
        Qualifications = Qualifications,
        Person = Person is { } person ? new SubjectId(person) : null,
    };

    internal Dictionary<string, object> Claims()
    {
        var claims = new Dictionary<string, object>
        {
            [ClaimNames.Subject] = Subject,
            [ClaimNames.Role] = RoleName,
        };
        if (Authority is not null) claims[ClaimNames.Authority] = Authority;
        if (AuthorityClass is { } its) claims[ClaimNames.AuthorityClass] = WireName<AuthorityClass>.Of(its);
        if (Country is not null) claims[ClaimNames.Country] = Country;
        if (Qualifications.Count > 0) claims[ClaimNames.Qualifications] = Qualifications;
        if (Person is { } person) claims[ClaimNames.Person] = person.ToString();
        return claims;
    }
}
