using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ledger.Api.Tests.Fixtures;

namespace Ledger.Api.Tests.Tour;

/// <summary>The README's tour, executed word for word against the product started as the README says.</summary>
public sealed partial class TourTests
{
    [Fact]
    public async Task every_command_of_the_tour_does_what_the_readme_says()
    {
        var commands = Commands();
        commands.Count.ShouldBeGreaterThan(8);
        await using var ledger = await LedgerProcess.StartAsync();
        var setting = Placeholder().Replace(commands[0], token => ledger.Tokens[token.Groups[1].Value])
            .Replace("http://localhost:5000", ledger.Address, StringComparison.Ordinal);

        var answers = new List<JsonElement>();
        foreach (var command in commands.Skip(1))
            answers.Add(await RunAsync(setting + "\n" + command));

        answers[0].GetProperty("status").GetProperty("stage").GetString().ShouldBe("in-care");
        answers[1].GetProperty("entries").GetArrayLength().ShouldBe(4);
        answers[1].GetRawText().ShouldContain("opening-required");
        Verdict(answers[2], "MX-LM-99-NO-EM").GetProperty("wordText").GetString()!.ShouldContain("incumplimiento aparente");
        Verdict(answers[3], "MX-PROT2016-NOTIFY-24H").GetProperty("outcome").GetString().ShouldBe("pending");
        answers[4].GetProperty("version").GetInt64().ShouldBe(2);
        answers[5].GetProperty("hypothetical").GetBoolean().ShouldBeTrue();
        answers[5].GetProperty("verdicts").EnumerateArray()
            .ShouldContain(v => v.GetProperty("rule").GetString() == "MX-LM-99-NO-EM");
        answers[6].GetProperty("version").GetInt64().ShouldBe(3);
        answers[7].GetProperty("fields")[0].GetProperty("value").GetString().ShouldBe("Nombre Inventado");
    }

    private static JsonElement Verdict(JsonElement compliance, string rule) =>
        compliance.GetProperty("verdicts").EnumerateArray().Single(v => v.GetProperty("rule").GetString() == rule);

    private static async Task<JsonElement> RunAsync(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        bash.ExitCode.ShouldBe(0);
        var answer = JsonDocument.Parse(output).RootElement;
        answer.TryGetProperty("code", out var problem).ShouldBeFalse(problem.ToString());
        return answer;
    }

    private static List<string> Commands()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        return [.. Block().Matches(readme).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex("```sh tour\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("<token of ([a-z-]+)>")]
    private static partial Regex Placeholder();
}
