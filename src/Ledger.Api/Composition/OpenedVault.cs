using Ledger.Api.Vault;

namespace Ledger.Api.Composition;

/// <summary>The vault of a profile, for the commands of the terminal that seal or open.</summary>
/// <param name="Sealer">Seals.</param>
/// <param name="Opener">Opens, after an access record.</param>
public sealed record OpenedVault(Sealer Sealer, Opener Opener)
{
    /// <summary>Opens the vault.</summary>
    /// <exception cref="VaultException">A key is missing, open to others, damaged or of another ledger.</exception>
    public static async Task<OpenedVault> OfAsync(Profile profile, CancellationToken cancellation)
    {
        var epochs = await VaultStart.OpenFilesAsync(profile.KeysFolder, profile.Database.Vault, cancellation);
        return new(
            new Sealer(new SubjectKeys(profile.Database.Vault, epochs, TimeProvider.System)), new Opener(profile.Database.Vault, epochs));
    }
}
