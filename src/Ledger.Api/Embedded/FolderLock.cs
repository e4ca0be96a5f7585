using System.Text.Json;

namespace Ledger.Api.Embedded;

/// <summary>Who holds the folder.</summary>
public sealed record FirstHost(int Pid, string? Address);

/// <summary>
/// One host per folder. The operating system holds the lock and frees it when the process ends in any way, kill -9 included;
/// who holds it is written in a file beside, because a locked file cannot be read.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    /// <summary>EWOULDBLOCK of Linux, which .NET hands on as the result of a sharing violation.</summary>
    public const int HeldByAnother = 11;

    private readonly FileStream _held;
    private readonly string _holder;

    private FolderLock(FileStream held, string holder)
    {
        _held = held;
        _holder = holder;
        Announce(null);
    }

    public static FolderLock Acquire(FolderLayout layout)
    {
        var holder = layout.Lock + ".json";
        try
        {
            var held = new FileStream(layout.Lock, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            return new(held, holder);
        }
        catch (IOException e) when (e.HResult == HeldByAnother)
        {
            throw Refusals.InUse(layout.Root, Read(holder));
        }
    }

    public void Announce(string? address)
    {
        var next = _holder + ".new";
        File.WriteAllText(next, JsonSerializer.Serialize(new FirstHost(Environment.ProcessId, address)));
        File.Move(next, _holder, overwrite: true);
    }

    public void Dispose()
    {
        // Not twice: by then the file may be the next holder's.
        if (!_held.CanRead)
            return;
        File.Delete(_holder);
        _held.Dispose();
    }

    /// <summary>Null while the first has the lock and has not yet written who it is.</summary>
    private static FirstHost? Read(string holder) =>
        File.Exists(holder) ? JsonSerializer.Deserialize<FirstHost>(File.ReadAllText(holder)) : null;
}
