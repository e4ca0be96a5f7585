using System.Globalization;

namespace Ledger.Soak;

/// <summary>The long tests in full: <c>dotnet run --project tests/Ledger.Soak -- kills 20</c>. The suite runs samples of them.</summary>
internal static class SoakProgram
{
    private const string Usage = """
        kills [N]                    kill -9 of the ledger and of PostgreSQL, N times each, while four clients record
        hostile [SECONDS] [RATE]     hostile requests, so many a second for so long, while two clients record
        imports [N] [FILE]           kill -9 of the import and of PostgreSQL, N times each, while a register is imported
        """;

    public static async Task<int> Main(string[] args)
    {
        var (report, isWhole) = args switch
        {
            ["kills", .. var rest] => Of(await Kills.RunAsync(Number(rest, 0, 20), Console.Error.WriteLine), r => r.IsWhole),
            ["hostile", .. var rest] => Of(await HostileAsync(Number(rest, 0, 600), Number(rest, 1, 200)), r => r.IsWhole),
            ["imports", .. var rest] => Of(
                await ImportKills.RunAsync(Number(rest, 0, 20), rest.ElementAtOrDefault(1), Seed(), Console.Error.WriteLine), r => r.IsWhole),
            _ => (Usage, false),
        };
        Console.WriteLine(report);
        return isWhole ? 0 : 1;
    }

    private static Task<HostileReport> HostileAsync(int seconds, int perSecond) =>
        Hostile.RunAsync(seconds * perSecond, perSecond, Seed(), Console.Error.WriteLine);

    /// <summary>Told, so that a run can be repeated: <c>SOAK_SEED</c>.</summary>
    private static int Seed()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SOAK_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next();
        Console.Error.WriteLine($"SOAK_SEED={seed}");
        return seed;
    }

    private static int Number(string[] rest, int at, int otherwise) =>
        rest.ElementAtOrDefault(at) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;

    private static (string Report, bool IsWhole) Of<T>(T report, Func<T, bool> isWhole)
        where T : notnull => (report.ToString()!, isWhole(report));
}
