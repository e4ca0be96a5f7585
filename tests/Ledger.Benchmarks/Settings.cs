using System.Globalization;

namespace Ledger.Benchmarks;

/// <summary>What is measured and for how long.</summary>
/// <param name="Measures">The names of the measures, in order.</param>
/// <param name="Seconds">How long each load lasts.</param>
/// <param name="Cases">How many existing cases a load draws from.</param>
/// <param name="Write">True to write docs/performance.md as well.</param>
internal sealed record Settings(IReadOnlyList<string> Measures, int Seconds, int Cases, bool Write)
{
    public const string Usage = """
        dotnet run -c Release --project tests/Ledger.Benchmarks -- [record|status|import|start|judge|all]
            [--seconds N]  how long each load lasts, after one and a half times as long a warm-up (10)
            [--cases N]    how many existing cases a load draws from (2000)
            [--write]      put the tables into docs/performance.md
        """;

    public static IReadOnlyList<string> All { get; } = ["record", "status", "import", "start", "judge"];

    /// <summary>How long a load lasts.</summary>
    public TimeSpan Load => TimeSpan.FromSeconds(Seconds);

    /// <summary>
    /// How long the same load runs before: tiered compilation with its profile needs about ten seconds at full load, and what is
    /// measured earlier is the compiler.
    /// </summary>
    public TimeSpan WarmUp => TimeSpan.FromSeconds(1.5 * Seconds);

    /// <summary>The command that gives the same settings.</summary>
    public string Command =>
        $"dotnet run -c Release --project tests/Ledger.Benchmarks -- {string.Join(' ', Measures)} --seconds {Seconds} --cases {Cases}";

    /// <summary>Reads the arguments; null where they are not understood.</summary>
    public static Settings? Read(IReadOnlyList<string> args)
    {
        var measures = new List<string>();
        var settings = new Settings([], 10, 2000, Write: false);
        for (var i = 0; i < args.Count; i++)
        {
            if (All.Contains(args[i]))
                measures.Add(args[i]);
            else if (args[i] == "all")
                measures.AddRange(All);
            else if (args[i] == "--write")
                settings = settings with { Write = true };
            else if (args[i] == "--seconds" && Number(args, ++i) is { } seconds)
                settings = settings with { Seconds = seconds };
            else if (args[i] == "--cases" && Number(args, ++i) is { } cases)
                settings = settings with { Cases = cases };
            else
                return null;
        }

        return settings with { Measures = measures.Count == 0 ? All : [.. measures.Distinct()] };
    }

    private static int? Number(IReadOnlyList<string> args, int i) =>
        i < args.Count && int.TryParse(args[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
