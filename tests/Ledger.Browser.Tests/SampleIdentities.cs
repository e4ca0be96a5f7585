using System.Security.Claims;
using Ledger.Api.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Ledger.Browser.Tests;

public sealed class SampleIdentities : IReadyIdentities
{
    public IReadOnlyList<ReadyIdentity> All { get; } =
    [
        new("recorder-1", "Registro DIF Veracruz", "recorder", "mx-ver-dif"),
        new("auditor-1", "Auditoría", "auditor", null),
        new("oversight-1", "Órgano de vigilancia", "oversight", null)
    ];

    public async Task<bool> SignInAsync(HttpContext context, string id)
    {
        if (All.FirstOrDefault(identity => identity.Id == id) is not { } found) return false;
        var claims = new ClaimsIdentity([new(ClaimTypes.Name, found.Name)], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new ClaimsPrincipal(claims));
        return true;
    }

    public Task SignOutAsync(HttpContext context) => context.SignOutAsync();
}
