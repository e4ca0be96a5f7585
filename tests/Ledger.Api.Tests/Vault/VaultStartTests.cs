using Ledger.Api.Tests.Fixtures;
using Ledger.Api.Vault;

namespace Ledger.Api.Tests.Vault;

public sealed class VaultStartTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task keys_are_made_for_an_empty_vault_and_never_for_one_with_data()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var root = Directory.CreateTempSubdirectory("ledger-start-").FullName;
        try
        {
            (await VaultStart.OpenFilesAsync(Path.Combine(root, "one"), vault.Vault, Cancellation)).Current.ShouldBe(1);
            await SealSomethingAsync(vault);

            (await FailureAsync(Path.Combine(root, "two"), vault)).ShouldBe(VaultException.NoEpochKey);
            (await FailureAsync(Path.Combine(root, "one"), vault)).ShouldBe(VaultException.KeyNotUnwrapped, "keys of another ledger");
            await VaultStart.CheckAsync(vault.Epochs, vault.Vault, Cancellation);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public async Task a_lost_epoch_key_is_noticed_at_the_start()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        await SealSomethingAsync(vault);
        await vault.TellAsync("update vault.keys set epoch = 4");

        (await Should.ThrowAsync<VaultException>(() => VaultStart.CheckAsync(vault.Epochs, vault.Vault, Cancellation)))
            .Code.ShouldBe(VaultException.EpochKeyMissing);
    }

    private static async Task SealSomethingAsync(VaultDatabase vault)
    {
        using var rows = await vault.EncryptAsync(Entries.Of(Guid.NewGuid(), "name", "a").Disclosures);
        await vault.InsertAsync(rows);
    }

    private static async Task<string> FailureAsync(string folder, VaultDatabase vault) =>
        (await Should.ThrowAsync<VaultException>(() => VaultStart.OpenFilesAsync(folder, vault.Vault, Cancellation))).Code;
}
