using System.Diagnostics;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using Ledger.Api.Tests.Search;
using Ledger.Domain.Cases.Samples;
using Ledger.Domain.Cases.Schema;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.OpenApi;

/// <summary>What the document promises is what the ledger answers, exactly: no member more, none less.</summary>
public sealed class ApiDocumentTests(PostgresServer server)
{
    private readonly HashSet<(string, string, int)> _seen = [];

    [Fact]
    public async Task every_answer_is_as_the_document_describes_it()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var document = await ApiDocument.OfAsync(ledger);

        await WritingAsync(ledger, document);
        await ReadingAsync(ledger, document);
        await RefusalsAsync(ledger, document);

        // A ledger that cannot serve is not made here; its answer has the component of the one that can.
        document.Answers.Where(a => a.Status < 300).Except(_seen).ShouldBeEmpty();
    }

    [Fact]
    public async Task an_answer_that_is_otherwise_would_be_noticed()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var document = await ApiDocument.OfAsync(ledger);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync(OneOfEach())).ShouldBeRecorded();
        var docket = JsonNode.Parse((await recorder.GetAsync($"/cases/{opened.Case}/docket")).Body)!;
        document.Faults("docket-answer", docket).ShouldBeEmpty();

        Changed(d => d["entries"]![1]!["name"] = "in clear");
        Changed(d => d["entries"]![1]!["further"] = 1);
        Changed(d => d["entries"]![1]!.AsObject().Remove("recordedAt"));
        Changed(d => d["entries"]![1]!["type"] = "no-such-type");
        Changed(d => d["further"] = 1);
        Changed(d => d.AsObject().Remove("self"));
        Changed(d => d["asOf"] = "yesterday");

        void Changed(Action<JsonNode> change)
        {
            var other = docket.DeepClone();
            change(other);
            document.Faults("docket-answer", other).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task the_sample_of_every_type_is_as_the_document_describes_it()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var document = await ApiDocument.OfAsync(ledger);
        foreach (var type in EntryCatalogue.All.Where(t => !t.IsMadeByRequest))
        {
            var sample = JsonNode.Parse(Sample.Of(type))!.AsObject();
            sample.Remove("sourceRecordedAt");
            document.Faults("entry", sample).ShouldBeEmpty(type.Alias);
        }
    }

    [Fact]
    public async Task the_document_is_written_without_a_server_or_a_database()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "openapi"]) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Ledger"] = "Host=database.invalid";
        using var process = Process.Start(start)!;
        var written = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(0);
        JsonNode.DeepEquals(JsonNode.Parse(written), (await ApiDocument.OfAsync(ledger)).Json).ShouldBeTrue();
    }

    /// <summary>A merge as a trial and in earnest, and what both cases say then.</summary>
    private async Task MergingAsync(TestLedgerCaller recorder, ApiDocument document)
    {
        var goesOn = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded().Case;
        var absorbed = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded().Case;
        var body = new JsonObject
        {
            ["absorbs"] = absorbed,
            ["absorbedVersion"] = 1,
            ["reason"] = "duplicate",
            ["occurredAt"] = new JsonObject { ["date"] = "2024-06-03", ["zone"] = "America/Mexico_City" },
            ["by"] = new JsonObject { ["authority"] = "MX-INM", ["role"] = "records-officer" },
        }.ToJsonString();
        foreach (var trial in new[] { "?dryRun=true", "" })
            Check(document, "post", "/cases/{caseId}/merges", await recorder.SendAsync(
                HttpMethod.Post, $"/cases/{goesOn}/merges{trial}", TestLedgerCaller.Text(body), ("If-Match", "\"1\""),
                ("Idempotency-Key", TestLedgerCaller.NewKey())));
        foreach (var merged in new[] { goesOn, absorbed })
        {
            Check(document, "get", "/cases/{caseId}", await recorder.GetAsync($"/cases/{merged}"));
            Check(document, "get", "/cases/{caseId}/docket", await recorder.GetAsync($"/cases/{merged}/docket"));
        }
    }

    private async Task WritingAsync(TestLedger ledger, ApiDocument document)
    {
        var recorder = ledger.As(Recorder);
        (string, string) key = ("Idempotency-Key", TestLedgerCaller.NewKey());
        var body = TestLedgerCaller.Body(OneOfEach(), null);
        var opened = await recorder.SendAsync(HttpMethod.Post, "/cases?verdicts=true", body, key);
        Holds("post", "/cases", opened.ShouldBeRecorded());
        Holds("post", "/cases", await recorder.SendAsync(HttpMethod.Post, "/cases?dryRun=true", TestLedgerCaller.Body([CaseOpened()], null)));

        await MergingAsync(recorder, document);

        var path = $"/cases/{opened.Case}/entries";
        (string, string) match = ("If-Match", $"\"{opened.Version}\"");
        var notice = TestLedgerCaller.Body([Of("notice-given")], null);
        Holds("post", "/cases/{caseId}/entries", await recorder.SendAsync(HttpMethod.Post, $"{path}?dryRun=true", notice, match));
        notice = TestLedgerCaller.Body([Of("notice-given")], null);
        Holds("post", "/cases/{caseId}/entries", await recorder.SendAsync(
            HttpMethod.Post, $"{path}?verdicts=true", notice, match, ("Idempotency-Key", TestLedgerCaller.NewKey())));

        void Holds(string method, string route, TestLedgerAnswer answer) => Check(document, method, route, answer);
    }

    private async Task ReadingAsync(TestLedger ledger, ApiDocument document)
    {
        await TestLedgerCoverage.DeclareAsync(ledger, "MX-INM", "MX");
        var recorder = ledger.As(Recorder);
        var entries = OneOfEach();
        var opened = (await recorder.OpenCaseAsync(entries)).ShouldBeRecorded();
        var placed = PlacedInCare();
        var corrected = (await recorder.RecordAsync(opened.Case, opened.Version, placed)).ShouldBeRecorded();
        await recorder.RecordAsync(opened.Case, corrected.Version, Correction(placed, e => e["note"] = "invented"));
        foreach (var (route, further) in new[] { ("", ""), ("/docket", ""), ("/docket", "&limit=2"), ("/compliance", "") })
            foreach (var moment in new[] { "?", "?asOf=2024-03-05T00:00:00Z", "?knownAt=2999-01-01T00:00:00Z", "?version=2" })
                Check(document, "get", $"/cases/{{caseId}}{route}", await recorder.GetAsync($"/cases/{opened.Case}{route}{moment}{further}"));
        foreach (var (route, path) in new[]
                 {
                     ("/cases/{caseId}/changes", $"/cases/{opened.Case}/changes?fromVersion=1"), ("/authorities", "/authorities?country=MX"),
                     ("/authorities/{code}", "/authorities/MX-INM"), ("/facilities", "/facilities"),
                     ("/facilities/{code}", "/facilities/MX-EM-TAP"),
                 })
            Check(document, "get", route, (await recorder.GetAsync(path)).ShouldBeOk());
        await ledger.SettleAsync(corrected.Position);
        foreach (var (route, path) in new[]
                 {
                     ("/cases", "/cases"), ("/cases", "/cases?limit=1"), ("/cases", "/cases?nationality=XX"), ("/cases/facts", "/cases/facts"),
                 })
            Check(document, "get", route, (await ledger.As("auditor").GetAsync(path)).ShouldBeOk());
        Check(document, "get", "/feed", (await ledger.As("auditor").GetAsync("/feed?after=0&limit=5")).ShouldBeOk());
        foreach (var entry in entries)
            foreach (var path in TestLedgerSealed.PathsOf(entry))
                Check(
                    document, "post", "/cases/{caseId}/openings",
                    (await recorder.OpenFieldsAsync(opened.Case, ((Guid)entry["id"]!, path))).ShouldBeOk());
        foreach (var (route, path) in new[]
                 {
                     ("/problems", "/problems"), ("/problems/{code}", "/problems/case.unknown"), ("/health/live", "/health/live"),
                     ("/health/ready", "/health/ready"),
                 })
            Check(document, "get", route, (await ledger.AsNobody().GetAsync(path)).ShouldBeOk());
    }

    /// <summary>One of each status of a problem that can be had for the asking.</summary>
    private async Task RefusalsAsync(TestLedger ledger, ApiDocument document)
    {
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var path = $"/cases/{opened.Case}";
        (string, string)[] headers = [("If-Match", "*"), ("Idempotency-Key", TestLedgerCaller.NewKey())];
        var statuses = new List<int>();

        await ReadAsync(recorder, $"{path}?what=1");
        await ReadAsync(ledger.AsNobody(), path);
        await ReadAsync(ledger.As("statistician"), path);
        await ReadAsync(recorder, $"/cases/{Guid.NewGuid()}");
        await ReadAsync(recorder, $"{path}?version=9");
        await ReadAsync(recorder, $"{path}?software=0");
        Check(document, "get", "/cases", await ledger.As("auditor").GetAsync("/cases?stage=gone"));
        Check(document, "get", "/cases", await ledger.As("auditor").GetAsync($"/cases?minPosition={opened.Position + 1_000_000}"));
        await RecordAsync(TestLedgerCaller.Body([Of("notice-given")], null), ("If-Match", "\"9\""), headers[1]);
        await RecordAsync(TestLedgerCaller.Body([Of("notice-given")], null), headers[1]);
        await RecordAsync(TestLedgerCaller.Bytes([], "text/plain"), headers);
        await RecordAsync(TestLedgerCaller.Text(new string(' ', 1_100_000)), headers);
        await RecordAsync(TestLedgerCaller.Body([CaseOpened()], null), headers);
        await RecordAsync(TestLedgerCaller.Body([Of("notice-given", e => e["occurredAt"]!["date"] = "2999")], null), headers);
        statuses.Distinct().Order().ShouldBe([400, 401, 403, 404, 409, 410, 412, 413, 415, 422, 428]);

        async Task ReadAsync(TestLedgerCaller caller, string address) => Told("get", "/cases/{caseId}", await caller.GetAsync(address));

        async Task RecordAsync(HttpContent body, params (string, string)[] with) =>
            Told("post", "/cases/{caseId}/entries", await recorder.SendAsync(HttpMethod.Post, $"{path}/entries", body, with));

        void Told(string method, string route, TestLedgerAnswer answer)
        {
            statuses.Add((int)answer.Status);
            Check(document, method, route, answer);
        }
    }

    private void Check(ApiDocument document, string method, string route, TestLedgerAnswer answer)
    {
        document.Describes(method, route, answer);
        _seen.Add((method, route, (int)answer.Status));
    }
}
