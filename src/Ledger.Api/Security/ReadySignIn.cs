using System.Security.Claims;
using Ledger.Api.Web;
using Microsoft.AspNetCore.Authentication;

namespace Ledger.Api.Security;

/// <summary>Signs a visitor of the start page in as a ready identity. Registered with the development issuer only.</summary>
internal sealed class ReadySignIn : IReadyIdentities
{
    public IReadOnlyList<ReadyIdentity> All { get; } =
    [
        .. from identity in DevelopmentIdentities.All
           select new ReadyIdentity(identity.Id, identity.Name, identity.RoleName, identity.Authority),
    ];

    public async Task<bool> SignInAsync(HttpContext context, string id)
    {
        if (DevelopmentIdentities.Find(id) is not { } found) return false;
        await context.SignInAsync(Schemes.Session, new ClaimsPrincipal(IdentityOf(found)));
        return true;
    }

    public Task SignOutAsync(HttpContext context) => context.SignOutAsync(Schemes.Session);

    private static ClaimsIdentity IdentityOf(DevelopmentIdentity identity)
    {
        var claims = identity.Claims().SelectMany(claim => claim.Value is IEnumerable<string> several
            ? several.Select(value => new Claim(claim.Key, value))
            : [new Claim(claim.Key, (string)claim.Value)]);
        return new([.. claims, new(ClaimNames.Name, identity.Name)], Schemes.Session, ClaimNames.Name, ClaimNames.Role);
    }
}
