using System.Net;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

public sealed class SelfLinkTests(PostgresServer server, TestLedgerShared shared)
{
    private static readonly string[] Answers = ["", "/docket", "/compliance", "/docket?limit=2", "/docket?limit=2&cursor=1"];

    [Fact]
    public async Task the_link_of_an_answer_repeats_its_bytes_also_after_later_entries()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var facts = OneOfEach();
        var opened = (await recorder.OpenCaseAsync(facts[..8])).ShouldBeRecorded();
        var answers = new List<TestLedgerAnswer>();
        foreach (var path in Answers)
            answers.Add((await recorder.GetAsync($"/cases/{opened.Case}{path}")).ShouldBeOk());

        await SameAsync(recorder, answers);
        (await recorder.RecordAsync(opened.Case, "8", facts[8..])).ShouldBeRecorded();
        await SameAsync(recorder, answers);
    }

    [Fact]
    public async Task also_where_the_past_was_asked_for()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var facts = OneOfEach();
        var opened = (await recorder.OpenCaseAsync(facts[..6])).ShouldBeRecorded();
        (await recorder.RecordAsync(opened.Case, "6", facts[6..])).ShouldBeRecorded();
        var knownAt = opened.Json.GetProperty("entries")[0].GetProperty("recordedAt").GetString();
        var answers = new List<TestLedgerAnswer>();
        foreach (var path in new[] { "", "/docket", "/compliance" })
            foreach (var past in new[]
                     {
                         $"knownAt={knownAt}", "version=3", $"position={opened.Position}", "asOf=2024-03-04T16:00:00-06:00",
                         "asOf=2024-03-04T22:00:00.1234567Z", $"knownAt={knownAt}&asOf=2024-03-05T00:00:00Z&at=2024-04-01T00:00:00.5Z",
                         "at=2024-06-01T00:00:00Z", $"version=7&position={opened.Position}", "minPosition=1",
                     })
                answers.Add((await recorder.GetAsync($"/cases/{opened.Case}{path}?{past}")).ShouldBeOk());
        await SameAsync(recorder, answers);
    }

    [Fact]
    public async Task an_answer_in_one_language_keeps_it()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync(OneOfEach())).ShouldBeRecorded();
        var path = $"/cases/{opened.Case}/compliance";
        var spanish = (await recorder.GetAsync(path, ("Accept-Language", "es"))).ShouldBeOk();
        var english = (await recorder.GetAsync(path, ("Accept-Language", "en"))).ShouldBeOk();
        spanish.Json.GetProperty("language").GetString().ShouldBe("es");
        english.Json.GetProperty("language").GetString().ShouldBe("en");
        (await recorder.GetAsync(spanish.Self, ("Accept-Language", "en"))).Text.ShouldBe(spanish.Text);
        (await recorder.GetAsync(english.Self, ("Accept-Language", "es"))).Text.ShouldBe(english.Text);
    }

    [Fact]
    public async Task what_is_no_longer_available_is_named()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var self = (await recorder.GetAsync($"/cases/{opened.Case}/compliance")).ShouldBeOk().Self;
        (await recorder.GetAsync(With(self, "software", "0.0.1"))).Code.ShouldBe("link.software-gone");
        (await recorder.GetAsync(With(self, "policy", "access-0"))).Code.ShouldBe("link.policy-gone");
        (await recorder.GetAsync(With(self, "packs", "no-such-pack"))).Code.ShouldBe("packs.unknown");
        (await ledger.As("auditor").GetAsync(self)).Code.ShouldBe("link.role-other");
    }

    [Fact]
    public async Task a_declaration_of_coverage_does_not_change_a_verdict_that_was_given()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified(), CustodyAssumed()])).ShouldBeRecorded();
        var before = (await recorder.GetAsync($"/cases/{opened.Case}/compliance")).ShouldBeOk();

        await TestLedgerCoverage.DeclareAsync(ledger, "MX-INM", "MX");

        (await recorder.GetAsync(before.Self)).ShouldBeOk().Text.ShouldBe(before.Text);
        var now = (await recorder.GetAsync($"/cases/{opened.Case}/compliance")).ShouldBeOk();
        now.Json.GetProperty("verdicts").ToString().ShouldNotBe(before.Json.GetProperty("verdicts").ToString());
        (await recorder.GetAsync(now.Self)).ShouldBeOk().Text.ShouldBe(now.Text);
    }

    private static string With(string self, string name, string value) =>
        string.Join('&', self.Split('&').Select(part => part.StartsWith(name + "=", StringComparison.Ordinal) ? $"{name}={value}" : part));

    private static async Task SameAsync(TestLedgerCaller caller, IEnumerable<TestLedgerAnswer> answers)
    {
        foreach (var answer in answers)
        {
            var again = await caller.GetAsync(answer.Self);
            again.Status.ShouldBe(HttpStatusCode.OK, $"{answer.Self} {again.Text}");
            again.Text.ShouldBe(answer.Text);
            again.Headers.ETag.ShouldBe(answer.Headers.ETag);
            again.Header("Ledger-Position").ShouldBe(answer.Header("Ledger-Position"));
        }
    }
}
