using System.Diagnostics;
using System.Globalization;

namespace Ledger.Api.Embedded;

/// <summary>
/// The processes of PostgreSQL that work in a cluster's folder. PostgreSQL's programs change into it at their start, so the kernel's
/// word on where a process stands is better evidence than a pid file, whose number another program may have by now.
/// </summary>
internal static class ServerProcesses
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static IReadOnlyList<int> In(string clusterFolder) =>
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
    public static async Task StopAllAsync(string clusterFolder, CancellationToken cancel)
    {
        if (In(clusterFolder).Count == 0)
            return;

        if (Postmaster(clusterFolder) is { } postmaster && In(clusterFolder).Contains(postmaster))
        {
            Libc.Signal(postmaster, Libc.Interrupt);
            if (await GoneAsync(clusterFolder, cancel))
                return;
        }

        foreach (var process in In(clusterFolder))
            Libc.Signal(process, Libc.Quit);
        if (!await GoneAsync(clusterFolder, cancel))
            throw Refusals.Orphan(clusterFolder, In(clusterFolder).FirstOrDefault());
    }

    private static async Task<bool> GoneAsync(string clusterFolder, CancellationToken cancel)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(Pause, cancel))
        {
            if (In(clusterFolder).Count == 0)
                return true;
        }

        return false;
    }

    private static int? Postmaster(string clusterFolder)
    {
        var file = Path.Combine(clusterFolder, "postmaster.pid");
        return File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid) ? pid : null;
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
