namespace Ledger.Benchmarks.Hosts;

/// <summary>A folder of the system's temporary one, gone at the end with the ledger in it.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("ledger-benchmark-").FullName;

    /// <summary>As root the ledger's PostgreSQL is another user, who must be able to pass through.</summary>
    public TempFolder() => File.SetUnixFileMode(
        _path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);

    /// <summary>The data folder of an embedded ledger.</summary>
    public string Ledger => Path.Combine(_path, "ledger");

    /// <summary>A file beside the ledger.</summary>
    public string Beside(string name) => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
