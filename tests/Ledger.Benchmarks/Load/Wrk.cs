using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ledger.Benchmarks.Hosts;

namespace Ledger.Benchmarks.Load;

/// <summary>wrk with a script of ours.</summary>
/// <param name="program">Where wrk is.</param>
/// <param name="folder">A folder for the script.</param>
internal sealed class Wrk(string program, TempFolder folder) : Generator
{
    private const string Told = "LEDGER";

    public override string Name => "wrk, one thread";

    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "wrk"))
        .FirstOrDefault(File.Exists);

    protected override async Task<LoadResult> SendAsync(Workload load, int connections, TimeSpan duration)
    {
        var script = folder.Beside("load.lua");
        await File.WriteAllTextAsync(script, Script(load));
        var seconds = Math.Max(1, (int)Math.Round(duration.TotalSeconds));
        string[] line = ["-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "30s", "-s", script, load.Address.ToString()];
        using var wrk = Process.Start(new ProcessStartInfo(program, line) { RedirectStandardOutput = true })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return Read(said.Split('\n').FirstOrDefault(l => l.StartsWith(Told, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk said:\n{said}"));
    }

    private static LoadResult Read(string line)
    {
        var numbers = line.Split(' ').Skip(1).Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1], Micro(numbers[2]), Micro(numbers[3]), Micro(numbers[4]));
    }

    private static TimeSpan Micro(long microseconds) => TimeSpan.FromMicroseconds(microseconds);

    private static string Script(Workload load)
    {
        var cases = new StringBuilder();
        foreach (var id in load.Cases)
            cases.Append('"').Append(id).Append("\",\n");
        var headers = new StringBuilder();
        foreach (var (name, value) in load.Headers)
            headers.Append("[ ").Append(Text(name)).Append(" ] = ").Append(Text(value)).Append(",\n");
        var key = load.Body is null ? "" : $"""
            sent = sent + 1
              headers["Idempotency-Key"] = "{Guid.NewGuid():N}-" .. sent
            """;
        return $$"""
            local cases = {
            {{cases}}}
            local headers = {
            {{headers}}}
            local body = {{(load.Body is null ? "nil" : Text(load.Body))}}
            local sent = 0
            math.randomseed({{Random.Shared.Next()}})

            function request()
              {{key}}
              return wrk.format("{{load.Method}}", "{{load.Before}}" .. cases[math.random(#cases)] .. "{{load.After}}", headers, body)
            end

            function done(summary, latency, requests)
              local e = summary.errors
              print(string.format("{{Told}} %d %d %d %d %d", summary.requests, e.status + e.connect + e.read + e.write + e.timeout,
                summary.duration, latency:percentile(50), latency:percentile(99)))
            end
            """;
    }

    /// <summary>A string of Lua in long brackets, which no JSON, token or header holds.</summary>
    private static string Text(string value) => $"[==[{value}]==]";
}
