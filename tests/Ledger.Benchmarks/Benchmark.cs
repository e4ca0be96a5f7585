using System.Globalization;
using Ledger.Benchmarks.Measures;
using Ledger.Benchmarks.Reports;

namespace Ledger.Benchmarks;

/// <summary>Runs the measures one after the other, so that each has the machine to itself, and tells what they found.</summary>
internal static class Benchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (Settings.Read(args) is not { } settings)
        {
            await Console.Error.WriteLineAsync(Settings.Usage);
            return 2;
        }

        foreach (var name in settings.Measures)
        {
            var only = settings with { Measures = [name] };
            await Console.Error.WriteLineAsync($"{name} …");
            if (await Of(name)(only) is not { } table)
            {
                await Console.Error.WriteLineAsync($"{name}: the file to import is absent; skipped.");
                continue;
            }

            var day = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var text = $"`{only.Command}`, {day}. {Machine.Describe()}.\n\n{table.ToMarkdown()}";
            Console.WriteLine($"{text}\n");
            if (settings.Write)
                PerformancePage.Write(name, text);
        }

        return 0;
    }

    private static Func<Settings, Task<Table?>> Of(string name) => name switch
    {
        "record" => async settings => await RecordMeasure.RunAsync(settings),
        "status" => async settings => await StatusMeasure.RunAsync(settings),
        "import" => ImportMeasure.RunAsync,
        "start" => async settings => await StartMeasure.RunAsync(settings),
        _ => async settings => await JudgeMeasure.RunAsync(settings),
    };
}
