namespace Ledger.Api.Web;

/// <summary>One identity of the development profile that a visitor may take on the start page.</summary>
/// <param name="Id">The value the sign-in form posts.</param>
/// <param name="Name">The display name, never that of a real person.</param>
/// <param name="Role">The role code of the contract, such as <c>auditor</c>.</param>
/// <param name="Authority">The code of the authority it acts for, or null.</param>
public sealed record ReadyIdentity(string Id, string Name, string Role, string? Authority);

/// <summary>
/// The ready identities of the embedded development profile. It MUST be registered in that profile only:
/// its presence is what makes the pages show the profile banner and the sign-in form.
/// </summary>
public interface IReadyIdentities
{
    IReadOnlyList<ReadyIdentity> All { get; }

    /// <summary>Signs the visitor in and answers whether the identity exists.</summary>
    Task<bool> SignInAsync(HttpContext context, string id);

    Task SignOutAsync(HttpContext context);
}
