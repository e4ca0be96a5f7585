using Ledger.Api.Vault;

namespace Ledger.Api.Tests.Vault;

public sealed class KeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledger-keyfile-").FullName;

    private string Key => Path.Combine(_folder, "fingerprints.key");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void a_key_is_made_once_and_is_the_owners_alone()
    {
        var made = KeyFile.ReadOrCreate(Key);

        KeyFile.ReadOrCreate(Key).ShouldBe(made);
        made.Length.ShouldBe(32);
        made.ShouldNotBe(new byte[32]);
        File.GetUnixFileMode(Key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(_folder).ShouldBe([Key]);
    }

    [Fact]
    public void an_empty_key_is_refused_and_never_used()
    {
        File.WriteAllBytes(Key, []);
        File.SetUnixFileMode(Key, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Should.Throw<VaultException>(() => KeyFile.ReadOrCreate(Key)).Code.ShouldBe(VaultException.KeyFileInvalid);
    }

    [Fact]
    public void a_key_that_others_may_read_is_refused()
    {
        KeyFile.ReadOrCreate(Key);
        File.SetUnixFileMode(Key, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Should.Throw<VaultException>(() => KeyFile.ReadOrCreate(Key)).Code.ShouldBe(VaultException.KeyFileOpen);
    }
}
