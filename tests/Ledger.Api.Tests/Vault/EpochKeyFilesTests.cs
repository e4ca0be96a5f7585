using System.Security.Cryptography;
using Ledger.Api.Vault;

namespace Ledger.Api.Tests.Vault;

public sealed class EpochKeyFilesTests : IDisposable
{
    private static readonly Guid Subject = Guid.Parse("11111111-0000-4000-8000-000000000001");
    private static readonly Guid KeyId = Guid.Parse("22222222-0000-4000-8000-000000000002");

    private readonly string _root = Directory.CreateTempSubdirectory("ledger-epochs-").FullName;

    private string Folder => Path.Combine(_root, "keys");

    private string First => Path.Combine(Folder, "epoch-00000001.key");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task the_first_key_is_made_for_its_owner_only_and_found_again()
    {
        var data = RandomNumberGenerator.GetBytes(32);
        var wrapped = await EpochKeyFiles.Open(Folder, mayCreate: true).WrapAsync(data, Subject, KeyId, Cancellation);

        (await EpochKeyFiles.Open(Folder, mayCreate: false).UnwrapAsync(wrapped, Subject, KeyId, Cancellation)).ShouldBe(data);
        wrapped.Epoch.ShouldBe(1);
        new FileInfo(First).Length.ShouldBe(32);
        File.GetUnixFileMode(First).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFiles(Folder).ShouldBe([First]);
    }

    [Fact]
    public void no_key_is_made_where_one_is_missing() =>
        Should.Throw<VaultException>(() => EpochKeyFiles.Open(Folder, mayCreate: false)).Code.ShouldBe(VaultException.NoEpochKey);

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void a_key_that_others_may_read_is_refused(UnixFileMode others)
    {
        EpochKeyFiles.Open(Folder, mayCreate: true);
        File.SetUnixFileMode(First, File.GetUnixFileMode(First) | others);

        Should.Throw<VaultException>(() => EpochKeyFiles.Open(Folder, mayCreate: true)).Code.ShouldBe(VaultException.KeyFileOpen);
    }

    [Fact]
    public void a_keys_folder_that_others_may_enter_is_refused()
    {
        EpochKeyFiles.Open(Folder, mayCreate: true);
        File.SetUnixFileMode(Folder, File.GetUnixFileMode(Folder) | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);

        Should.Throw<VaultException>(() => EpochKeyFiles.Open(Folder, mayCreate: true)).Code.ShouldBe(VaultException.KeyFileOpen);
    }

    [Fact]
    public void a_damaged_key_is_refused_and_not_replaced()
    {
        EpochKeyFiles.Open(Folder, mayCreate: true);
        File.WriteAllBytes(First, new byte[31]);

        Should.Throw<VaultException>(() => EpochKeyFiles.Open(Folder, mayCreate: true)).Code.ShouldBe(VaultException.KeyFileInvalid);
        new FileInfo(First).Length.ShouldBe(31);
    }

    [Fact]
    public async Task a_wrapped_key_is_bound_to_subject_key_and_epoch()
    {
        var keys = EpochKeyFiles.Open(Folder, mayCreate: true);
        File.Copy(First, Path.Combine(Folder, "epoch-00000002.key"));
        var wrapped = await keys.WrapAsync(new byte[32], Subject, KeyId, Cancellation);

        foreach (var (key, subject, id) in new[]
        {
            (wrapped, KeyId, KeyId),
            (wrapped, Subject, Subject),
            (wrapped with { Epoch = 2 }, Subject, KeyId),
        })
        {
            (await Should.ThrowAsync<VaultException>(async () => await keys.UnwrapAsync(key, subject, id, Cancellation)))
                .Code.ShouldBe(VaultException.KeyNotUnwrapped);
        }
    }

    [Fact]
    public async Task the_highest_epoch_wraps_and_the_earlier_ones_still_unwrap()
    {
        var before = EpochKeyFiles.Open(Folder, mayCreate: true);
        var old = await before.WrapAsync(new byte[32], Subject, KeyId, Cancellation);
        var second = Path.Combine(Folder, "epoch-00000002.key");
        File.WriteAllBytes(second, RandomNumberGenerator.GetBytes(32));
        File.SetUnixFileMode(second, UnixFileMode.UserRead);
        var after = EpochKeyFiles.Open(Folder, mayCreate: false);
        var fresh = await after.WrapAsync(new byte[32], Subject, KeyId, Cancellation);

        fresh.Epoch.ShouldBe(2);
        (await after.UnwrapAsync(old, Subject, KeyId, Cancellation)).ShouldBe(new byte[32]);
        (await before.UnwrapAsync(fresh, Subject, KeyId, Cancellation)).ShouldBe(new byte[32], "an epoch begun by another node");
        (await Should.ThrowAsync<VaultException>(async () => await after.UnwrapAsync(old with { Epoch = 3 }, Subject, KeyId, Cancellation)))
            .Code.ShouldBe(VaultException.EpochKeyMissing);
    }

    [Fact]
    public async Task many_that_start_at_once_agree_on_one_key()
    {
        for (var round = 0; round < 20; round++)
        {
            var folder = $"{Folder}{round}";
            using var start = new Barrier(8);
            var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait(Cancellation);
                    return EpochKeyFiles.Open(folder, mayCreate: true);
                },
                Cancellation,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
            var wrapped = await keys[0].WrapAsync(new byte[32], Subject, KeyId, Cancellation);

            foreach (var other in keys)
                (await other.UnwrapAsync(wrapped, Subject, KeyId, Cancellation)).ShouldBe(new byte[32]);
            Directory.GetFiles(folder).ShouldHaveSingleItem();
        }
    }
}
