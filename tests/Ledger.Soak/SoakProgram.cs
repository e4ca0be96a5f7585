using System.Globalization;

namespace Ledger.Soak;

/// <summary>The long tests in full: <c>dotnet run --project tests/Ledger.Soak -- kills 20</c>. The suite runs samples of them.</summary>
internal static class SoakProgram
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not ["kills", .. var rest])
        {
            await Console.Error.WriteLineAsync("kills [N]   kill -9 of the ledger and of PostgreSQL, N times each, while four clients record");
            return 2;
        }

        var times = rest is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 20;
        var report = await Kills.RunAsync(times, Console.Error.WriteLine);
        Console.WriteLine(report);
        return report.IsWhole ? 0 : 1;
    }
}
