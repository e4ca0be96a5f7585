using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Recording;

public sealed class OrderOfRecordingTests(PostgresServer server, TestLedgerShared shared)
{
    private const string June = "asOf=2024-06-01T00:00:00Z";

    [Fact]
    public async Task status_and_verdicts_are_the_same_after_any_order_of_recording()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var told = new HashSet<string>();
        foreach (var order in Gen.Shuffle(Enumerable.Range(0, Facts().Length).ToArray()).Array[25].Single())
        {
            var facts = Facts();
            var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
            for (var i = 0; i < order.Length; i += 2)
                (await recorder.RecordAsync(opened.Case, "*", [.. order.Skip(i).Take(2).Select(n => facts[n])])).ShouldBeRecorded();
            told.Add(await ToldAsync(recorder, opened.Case));
        }

        told.ShouldHaveSingleItem().ShouldContain("placed-in-care");
    }

    /// <summary>Each at an instant of its own; the placement of the fifth is told of by two entries on different days.</summary>
    private static JsonObject[] Facts() =>
    [
        On("child-identified", "2024-03-04T21:21:00Z"),
        On("custody-assumed", "2024-03-04T21:40:00Z"),
        On("notice-given", "2024-03-05T00:05:00Z"),
        On("referred-to-care", "2024-03-05T01:00:00Z"),
        On("placed-in-care", "2024-03-05T15:30:00Z", e => e["facility"] = "migration-station"),
        On("placed-in-care", "2024-03-06T15:30:00Z"),
        On("interview-conducted", "2024-03-07T17:00:00Z"),
        On("best-interests-determined", "2024-03-20T17:00:00Z"),
        On("decision-issued", "2024-04-02T17:00:00Z"),
    ];

    private static JsonObject On(string type, string date, Action<JsonObject>? change = null) => Of(type, e =>
    {
        e["occurredAt"] = new JsonObject { ["date"] = date, ["zone"] = "UTC" };
        e.Remove("learntAt");
        change?.Invoke(e);
    });

    /// <summary>What is told, entries named by what they are instead of by their ids and numbers.</summary>
    private static async Task<string> ToldAsync(TestLedgerCaller recorder, Guid caseId)
    {
        var docket = (await recorder.GetAsync($"/cases/{caseId}/docket")).ShouldBeOk().Json.GetProperty("entries");
        var status = (await recorder.GetAsync($"/cases/{caseId}")).ShouldBeOk().Json.GetProperty("status").GetRawText();
        var past = (await recorder.GetAsync($"/cases/{caseId}?{June}")).ShouldBeOk().Json.GetProperty("status").GetRawText();
        past.ShouldBe(status);
        var judged = (await recorder.GetAsync($"/cases/{caseId}/compliance?{June}")).ShouldBeOk();
        var verdicts = judged.Json.GetProperty("verdicts").GetRawText();
        var told = JsonNode.Parse($$"""{"status":{{status}},"verdicts":{{verdicts}}}""")!;
        var names = docket.EnumerateArray().ToDictionary(e => e.GetProperty("id").GetString()!, Name);
        Rename(told, names);
        return told.ToJsonString();
    }

    private static string Name(JsonElement entry) =>
        $"{entry.GetProperty("type").GetString()} {entry.GetProperty("occurredAt").GetProperty("date").GetString()}";

    private static void Rename(JsonNode? node, Dictionary<string, string> names)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Rename(item, names);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToArray())
                if (name is "number" or "recordedAt" or "child" or "sealed" or "of")
                    members.Remove(name);
                else if (value is JsonValue text && text.TryGetValue<string>(out var id) && names.TryGetValue(id, out var called))
                    members[name] = called;
                else
                    Rename(value, names);
        }
    }
}
