using System.Diagnostics;
using System.Globalization;

namespace Ledger.Api.Embedded;

/// <summary>
/// What an earlier PostgreSQL left: processes that work in the cluster's folder, and lock files. PostgreSQL's programs change into the
/// folder at their start, so the kernel's word on where a process stands is better evidence than a pid file, whose number another
/// program may have by now. MUST be cleared only by the holder of the folder's lock.
/// </summary>
internal sealed class Leftovers(string clusterFolder, string socketFolder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private string PidFile => Path.Combine(clusterFolder, "postmaster.pid");

    private int? Postmaster =>
        File.Exists(PidFile) && int.TryParse(File.ReadLines(PidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid)
            ? pid
            : null;

    public IReadOnlyList<int> Processes =>
    [
        .. from folder in Directory.EnumerateDirectories("/proc")
           let name = Path.GetFileName(folder)
           where char.IsAsciiDigit(name[0]) && Place(folder) == clusterFolder
           select int.Parse(name, CultureInfo.InvariantCulture),
    ];

    /// <summary>
    /// Stops what an earlier start left: the postmaster fast, so that it writes its checkpoint, then whatever remains at once.
    /// Quitting loses nothing that was committed; the next start recovers it.
    /// </summary>
    public async Task ClearAsync(CancellationToken cancel)
    {
        await StopAsync(cancel);
        if (Postmaster is { } dead && Directory.Exists($"/proc/{dead}"))
            RemoveLocks();
    }

    private async Task StopAsync(CancellationToken cancel)
    {
        var processes = Processes;
        if (processes.Count == 0)
            return;

        if (Postmaster is { } postmaster && processes.Contains(postmaster))
        {
            Libc.Signal(postmaster, Libc.Interrupt);
            if (await GoneAsync(cancel))
                return;
        }

        foreach (var process in Processes)
            Libc.Signal(process, Libc.Quit);
        if (!await GoneAsync(cancel))
            throw Refusals.Orphan(clusterFolder, Processes.FirstOrDefault());
    }

    /// <summary>
    /// PostgreSQL ignores the lock of a number that no process has. It respects that of a number taken by another program, and of a dead
    /// postmaster whose parent never asked for its exit code (a container whose first process is no init). We know better: nobody is here.
    /// </summary>
    private void RemoveLocks()
    {
        File.Delete(PidFile);
        File.Delete(Path.Combine(socketFolder, $".s.PGSQL.{ServerSettings.Port}.lock"));
    }

    private async Task<bool> GoneAsync(CancellationToken cancel)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(Pause, cancel))
        {
            if (Processes.Count == 0)
                return true;
        }

        return false;
    }

    /// <summary>Null for a process that ended while we looked or that is not ours to see.</summary>
    private static string? Place(string process)
    {
        try
        {
            return new DirectoryInfo(Path.Combine(process, "cwd")).LinkTarget;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
