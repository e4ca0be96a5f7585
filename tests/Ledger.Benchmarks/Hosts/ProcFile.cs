using System.Globalization;

namespace Ledger.Benchmarks.Hosts;

/// <summary>What Linux tells of processes.</summary>
internal static class ProcFile
{
    /// <summary>USER_HZ: 100 on every architecture that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    private const int State = 0;
    private const int Parent = 1;
    private const int UserTime = 11;
    private const int ChildrensSystemTime = 14;

    /// <summary>The processor time of a process, of the children that it has buried, and of those that live.</summary>
    public static TimeSpan ProcessorTime(int process) => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? Stat(id) : null)
        .OfType<string[]>()
        .Where(stat => stat[Parent] == process.ToString(CultureInfo.InvariantCulture))
        .Append(Stat(process) ?? throw new InvalidOperationException("The process has ended."))
        .Aggregate(TimeSpan.Zero, (sum, stat) => sum + Time(stat));

    /// <summary>The largest resident set so far, in bytes; null once the process has ended.</summary>
    public static long? PeakMemory(int process)
    {
        var line = ReadLines($"/proc/{process}/status")?.FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? null : long.Parse(line["VmHWM:".Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>The program that a process runs.</summary>
    public static string Program(int process) => File.ResolveLinkTarget($"/proc/{process}/exe", returnFinalTarget: true)!.FullName;

    private static TimeSpan Time(string[] stat) => TimeSpan.FromSeconds(
        stat[UserTime..(ChildrensSystemTime + 1)].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond);

    /// <summary>The fields from the state on; the name before may hold anything, so the last parenthesis ends it.</summary>
    private static string[]? Stat(int process) => ReadLines($"/proc/{process}/stat") is [var line, ..]
        ? line[(line.LastIndexOf(')') + 2)..].Split(' ') is { Length: > ChildrensSystemTime } fields && fields[State] != "Z" ? fields : null
        : null;

    private static string[]? ReadLines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (IOException)
        {
            // It ended between being listed and being read.
            return null;
        }
    }
}
