using System.Globalization;

namespace Ledger.Benchmarks.Reports;

/// <summary>How figures are written: no more digits than they are worth.</summary>
internal static class Figure
{
    public static string Rate(double perSecond) => perSecond.ToString("N0", CultureInfo.InvariantCulture);

    public static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("N1", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);

    public static string MicrosecondsEach(TimeSpan time, long of) => Rate(time.TotalMicroseconds / of);

    /// <summary>The target and whether it was reached.</summary>
    public static string Target(string target, bool reached) => $"{target}: {(reached ? "reached" : "**not reached**")}";
}
