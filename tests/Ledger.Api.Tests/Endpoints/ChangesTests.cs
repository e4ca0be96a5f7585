using System.Net;
using System.Text.Json;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

/// <summary>One case, recorded in four steps: opened, placed, the placement corrected, the custody annulled.</summary>
public sealed class ChangesTests(PostgresServer server, TestLedgerShared shared)
{
    [Fact]
    public async Task between_two_versions_it_says_what_became_known_was_amended_and_is_answered_otherwise()
    {
        var told = await ToldAsync();
        var changes = (await told.AskAsync("fromVersion=2&toVersion=5")).ShouldBeOk().Json;
        changes.GetProperty("from").GetProperty("version").GetInt64().ShouldBe(2);
        changes.GetProperty("to").GetProperty("version").GetInt64().ShouldBe(5);
        Numbers(changes, "entries").ShouldBe([3, 4, 5]);

        var amended = changes.GetProperty("amended").EnumerateArray().ShouldHaveSingleItem();
        amended.GetProperty("type").GetString().ShouldBe("custody-assumed");
        amended.GetProperty("effects")[0].GetString().ShouldBe("annulled");
        amended.GetProperty("by")[0].GetGuid().ShouldBe(told.Ids[4]);

        var custody = Change(changes, "custody");
        custody.TryGetProperty("after", out _).ShouldBeFalse();
        custody.GetProperty("proofBefore")[0].GetProperty("entry").GetGuid().ShouldBe(told.Ids[1]);
        custody.GetProperty("because")[0].GetGuid().ShouldBe(told.Ids[4]);
        var stage = Change(changes, "stage");
        (stage.GetProperty("before").GetString(), stage.GetProperty("after").GetString()).ShouldBe(("in-custody", "in-care"));
        stage.GetProperty("proofAfter")[0].GetProperty("number").GetInt64().ShouldBe(3);
    }

    [Fact]
    public async Task a_corrected_field_is_told_before_and_after_and_a_sealed_one_as_digests()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var child = ChildIdentified();
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), child])).ShouldBeRecorded();
        (await recorder.RecordAsync(opened.Case, 2, Correction(child, e => e["name"] = "Ejemplo Dos (persona ficticia)"))).ShouldBeRecorded();
        var answer = (await recorder.GetAsync($"/cases/{opened.Case}/changes?fromVersion=2")).ShouldBeOk();
        var name = answer.Json.GetProperty("amended")[0].GetProperty("fields").EnumerateArray()
            .Single(f => f.GetProperty("path").GetString() == "name");
        name.GetProperty("before").GetProperty("withheld").GetString().ShouldBe("opening-required");
        name.GetProperty("after").GetProperty("sealed").GetString().ShouldNotBe(name.GetProperty("before").GetProperty("sealed").GetString());
        answer.Text.ShouldNotContain("Ejemplo");
    }

    [Fact]
    public async Task versions_positions_and_times_known_ask_the_same()
    {
        var told = await ToldAsync();
        string[] parts = ["entries", "amended", "status", "verdicts", "from", "to"];
        var (first, last) = (told.Steps[0], told.Steps[2]);
        const string Same = "asOf=2024-04-01T00:00:00Z";
        var byVersion = (await told.AskAsync($"fromVersion={first.Version}&toVersion={last.Version}&{Same}")).ShouldBeOk().Json;
        foreach (var question in new[]
                 {
                     $"fromPosition={first.Position}&toPosition={last.Position}", $"fromKnownAt={first.RecordedAt}&toKnownAt={last.RecordedAt}",
                     $"fromVersion={first.Version}&toKnownAt={last.RecordedAt}",
                     $"fromVersion=5&fromKnownAt={first.RecordedAt}&toVersion=5&toPosition={last.Position}",
                 })
        {
            var other = (await told.AskAsync($"{question}&{Same}")).ShouldBeOk().Json;
            foreach (var part in parts)
                other.GetProperty(part).GetRawText().ShouldBe(byVersion.GetProperty(part).GetRawText(), $"{question} {part}");
        }
    }

    [Fact]
    public async Task each_side_answers_as_the_status_and_the_verdicts_did()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var facts = OneOfEach();
        var opened = (await recorder.OpenCaseAsync(facts)).ShouldBeRecorded();
        const string Then = "asOf=2024-06-01T00:00:00Z&at=2024-07-01T00:00:00Z";
        for (var from = 1; from < facts.Length; from += 2)
            for (var to = from; to <= facts.Length; to += 3)
            {
                var changes = (await recorder.GetAsync(
                    $"/cases/{opened.Case}/changes?fromVersion={from}&toVersion={to}&{Then}")).ShouldBeOk().Json;
                var (before, after) = (await VerdictsAsync(from), await VerdictsAsync(to));
                var told = changes.GetProperty("verdicts").EnumerateArray().ToDictionary(Key, v => (Side(v, "before"), Side(v, "after")));
                foreach (var key in before.Keys.Union(after.Keys))
                    told.GetValueOrDefault(key).ShouldBe(
                        before.GetValueOrDefault(key) == after.GetValueOrDefault(key)
                            ? default
                            : (before.GetValueOrDefault(key), after.GetValueOrDefault(key)),
                        $"{from} {to} {key}");
            }

        async Task<Dictionary<string, string?>> VerdictsAsync(int version) =>
            (await recorder.GetAsync($"/cases/{opened.Case}/compliance?version={version}&{Then}")).ShouldBeOk()
            .Json.GetProperty("verdicts").EnumerateArray().ToDictionary(Key, v => Outcome(v));
    }

    [Fact]
    public async Task the_link_of_the_answer_repeats_its_bytes_also_after_later_entries()
    {
        var told = await ToldAsync();
        var questions = new[]
        {
            "fromVersion=0", $"fromPosition={told.Steps[0].Position}", $"fromKnownAt={told.Steps[0].RecordedAt}&limit=1",
            $"fromKnownAt={told.Steps[0].RecordedAt}&toKnownAt={told.Steps[2].RecordedAt}&asOf=2024-03-06T00:00:00Z",
            "fromVersion=1&toVersion=3&at=2024-05-01T00:00:00Z&limit=1&cursor=2",
        };
        var answers = new List<TestLedgerAnswer>();
        foreach (var question in questions)
            answers.Add((await told.AskAsync(question)).ShouldBeOk());
        (await told.Recorder.RecordAsync(told.Case, 5, CustodyAssumed())).ShouldBeRecorded();
        foreach (var answer in answers)
        {
            var again = (await told.Recorder.GetAsync(answer.Self)).ShouldBeOk();
            again.Text.ShouldBe(answer.Text);
            again.Headers.ETag.ShouldBe(answer.Headers.ETag);
            again.Header("Ledger-Position").ShouldBe(answer.Header("Ledger-Position"));
        }
    }

    [Fact]
    public async Task the_new_entries_are_read_in_pages()
    {
        var told = await ToldAsync();
        var first = (await told.AskAsync("fromVersion=1&limit=2")).ShouldBeOk().Json;
        Numbers(first, "entries").ShouldBe([2, 3]);
        var rest = (await told.AskAsync($"fromVersion=1&limit=2&cursor={first.GetProperty("next").GetString()}")).ShouldBeOk().Json;
        Numbers(rest, "entries").ShouldBe([4, 5]);
        rest.TryGetProperty("next", out _).ShouldBeFalse();
        rest.GetProperty("status").GetRawText().ShouldBe(first.GetProperty("status").GetRawText());
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "changes.from-missing")]
    [InlineData("toVersion=2", HttpStatusCode.BadRequest, "changes.from-missing")]
    [InlineData("fromVersion=3&toVersion=2", HttpStatusCode.BadRequest, "changes.reversed")]
    [InlineData("fromVersion=2&toVersion=99", HttpStatusCode.Conflict, "version.not-reached")]
    [InlineData("fromVersion=99", HttpStatusCode.Conflict, "version.not-reached")]
    [InlineData("fromVersion=0&toVersion=0", HttpStatusCode.NotFound, "case.unknown")]
    [InlineData("fromVersion=1&version=2", HttpStatusCode.BadRequest, "query.unknown-parameter")]
    [InlineData("fromVersion=1&knownAt=2024-03-05T16:00:00Z", HttpStatusCode.BadRequest, "query.unknown-parameter")]
    [InlineData("fromversion=1", HttpStatusCode.BadRequest, "query.unknown-parameter")]
    [InlineData("fromVersion=-1", HttpStatusCode.BadRequest, "query.invalid")]
    [InlineData("fromKnownAt=2024-03-05", HttpStatusCode.BadRequest, "query.invalid")]
    [InlineData("fromVersion=1&fromVersion=2", HttpStatusCode.BadRequest, "query.invalid")]
    [InlineData("fromVersion=1&limit=201", HttpStatusCode.BadRequest, "query.invalid")]
    [InlineData("fromVersion=1&packs=none", HttpStatusCode.NotFound, "packs.unknown")]
    [InlineData("fromPosition=9223372036854775807", HttpStatusCode.Conflict, "position.not-settled")]
    public async Task what_cannot_be_answered_is_refused_and_named(string question, HttpStatusCode status, string code)
    {
        var told = await ToldAsync();
        (await told.AskAsync(question)).ShouldBe(status, code);
    }

    [Fact]
    public async Task whoever_may_not_read_verdicts_is_told_the_changes_without_them()
    {
        var told = await ToldAsync();
        var ledger = await shared.StartedAsync(server);
        var officer = (await ledger.As("data-protection-officer").GetAsync($"/cases/{told.Case}/changes?fromVersion=2")).ShouldBeOk();
        officer.Json.TryGetProperty("verdicts", out _).ShouldBeFalse();
        officer.Json.GetProperty("amended").GetArrayLength().ShouldBe(1);
        (await ledger.As("data-protection-officer").GetAsync(officer.Self)).ShouldBeOk().Text.ShouldBe(officer.Text);
        (await ledger.As("recorder-orr").GetAsync($"/cases/{told.Case}/changes?fromVersion=2"))
            .ShouldBe(HttpStatusCode.NotFound, "case.unknown");
        (await told.Recorder.For(null).GetAsync($"/cases/{told.Case}/changes?fromVersion=2"))
            .ShouldBe(HttpStatusCode.BadRequest, "purpose.missing");
    }

    private async Task<Told> ToldAsync()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var (custody, placed) = (CustodyAssumed(), PlacedInCare());
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), custody])).ShouldBeRecorded();
        TestLedgerAnswer[] steps =
        [
            opened,
            (await recorder.RecordAsync(opened.Case, 2, placed)).ShouldBeRecorded(),
            (await recorder.RecordAsync(
                opened.Case, 3, Correction(placed, e => e["occurredAt"]!["date"] = "2024-03-05T19:30:00-06:00"))).ShouldBeRecorded(),
            (await recorder.RecordAsync(opened.Case, 4, Annulment((Guid)custody["id"]!))).ShouldBeRecorded(),
        ];
        return new(recorder, opened.Case, [.. steps.SelectMany(s => s.EntryIds)], [.. steps.Select(Step.Of)]);
    }

    private static JsonElement Change(JsonElement changes, string path) =>
        changes.GetProperty("status").EnumerateArray().Single(c => c.GetProperty("path").GetString() == path);

    private static long[] Numbers(JsonElement json, string list) =>
        [.. json.GetProperty(list).EnumerateArray().Select(e => e.GetProperty("number").GetInt64())];

    private static string Key(JsonElement verdict) => verdict.GetProperty("pack").GetProperty("id").GetString()
        + verdict.GetProperty("rule").GetString()
        + (verdict.TryGetProperty("trigger", out var trigger) ? trigger.GetProperty("entry").GetString() : "");

    private static string? Side(JsonElement verdict, string side) => verdict.TryGetProperty(side, out var told) ? Outcome(told) : null;

    private static string? Outcome(JsonElement told) =>
        $"{told.GetProperty("outcome").GetString()} {(told.TryGetProperty("word", out var word) ? word.GetString() : "")}";

    private sealed record Step(long Version, long Position, string RecordedAt)
    {
        public static Step Of(TestLedgerAnswer recorded) => new(
            recorded.Version, recorded.Position, recorded.Json.GetProperty("entries")[0].GetProperty("recordedAt").GetString()!);
    }

    private sealed record Told(TestLedgerCaller Recorder, Guid Case, Guid[] Ids, Step[] Steps)
    {
        public Task<TestLedgerAnswer> AskAsync(string question) => Recorder.GetAsync($"/cases/{Case}/changes?{question}");
    }
}
