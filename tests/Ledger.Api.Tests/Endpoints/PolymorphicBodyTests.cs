using System.Net;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

public sealed class PolymorphicBodyTests(PostgresServer server, TestLedgerShared shared)
{
    [Fact]
    public async Task the_type_may_stand_last()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var opened = (await recorder.OpenCaseAsync([Last(CaseOpened(), "v", "type"), Last(ChildIdentified(), "type")])).ShouldBeRecorded();
        var placed = PlacedInCare();
        var correction = Correction(placed, e => e["closed"] = true);
        correction["replacement"] = Last(correction["replacement"]!.AsObject(), "v", "type");
        (await recorder.RecordAsync(opened.Case, 2, Last(placed, "type"), Last(correction, "type", "v"))).ShouldBeRecorded();

        var docket = (await recorder.GetAsync($"/cases/{opened.Case}/docket")).ShouldBeOk().Json.GetProperty("entries");
        docket.EnumerateArray().Select(e => e.GetProperty("type").GetString())
            .ShouldBe(["case-opened", "child-identified", "placed-in-care", "entry-corrected"]);
        docket[2].GetProperty("closed").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"nickname":"x",""", "body.unknown-property")]
    [InlineData("""{"Type":"custody-assumed",""", "body.unknown-property")]
    [InlineData("""{"number":1,""", "body.unknown-property")]
    [InlineData("""{"recordedAt":"2024-01-01T00:00:00Z",""", "body.unknown-property")]
    [InlineData("""{"sourceRecordedAt":"2024-01-01T00:00:00Z",""", "body.unknown-property")]
    [InlineData("""{"type":"custody-assumed",""", "body.duplicate-property")]
    [InlineData("""{"ground":"rescue",""", "body.duplicate-property")]
    [InlineData("""{"\u0067round":"rescue",""", "body.duplicate-property")]
    public async Task unknown_and_duplicate_properties_are_refused(string start, string code)
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        await RefusedAsync(recorder, opened.Case, start + CustodyAssumed().ToJsonString()[1..], code);
    }

    [Theory]
    [InlineData("by", """{"x":1,""", "body.unknown-property")]
    [InlineData("by", """{"role":"x",""", "body.duplicate-property")]
    [InlineData("occurredAt", """{"precision":"day",""", "body.unknown-property")]
    [InlineData("occurredAt", """{"date":"2024",""", "body.duplicate-property")]
    [InlineData("place", """{"street":"x",""", "body.unknown-property")]
    public async Task also_inside(string member, string start, string code)
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var entry = CustodyAssumed();
        var inside = entry[member]!.ToJsonString();
        var json = entry.ToJsonString().Replace(inside, start + inside[1..], StringComparison.Ordinal);
        await RefusedAsync(recorder, opened.Case, json, code);
    }

    [Fact]
    public async Task and_in_the_request_itself()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var entries = $"[{CustodyAssumed().ToJsonString()}]";
        await RefusedBodyAsync(recorder, opened.Case, $$"""{"entries":{{entries}},"force":true}""", "body.unknown-property");
        await RefusedBodyAsync(recorder, opened.Case, $$"""{"id":"{{Guid.NewGuid()}}","entries":{{entries}}}""", "body.unknown-property");
        await RefusedBodyAsync(recorder, opened.Case, $$"""{"entries":{{entries}},"entries":[]}""", "body.duplicate-property");
    }

    [Theory]
    [InlineData("type", "\"custody-lost\"", "entry.type-unknown")]
    [InlineData("type", "\"custody-assumed.v1\"", "entry.type-unknown")]
    [InlineData("type", "\"coverage-declared\"", null)]
    [InlineData("type", "7", "entry.field-invalid")]
    [InlineData("type", "null", "entry.field-invalid")]
    [InlineData("v", "2", "entry.version-unknown")]
    [InlineData("v", "\"1\"", "entry.field-invalid")]
    [InlineData("v", "99999999999", "entry.field-invalid")]
    public async Task a_type_that_is_not_in_the_catalogue_is_refused(string member, string value, string? code)
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var entry = CustodyAssumed();
        entry[member] = JsonNode.Parse(value);
        await RefusedAsync(recorder, opened.Case, entry.ToJsonString(), code);
    }

    [Fact]
    public async Task coverage_belongs_to_the_ledgers_own_stream()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        (await recorder.RecordAsync(opened.Case, 1, Of("coverage-declared"))).Status.ShouldBeOneOf(
            HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity);
    }

    private static async Task RefusedAsync(TestLedgerCaller recorder, Guid caseId, string entry, string? code) =>
        await RefusedBodyAsync(recorder, caseId, $$"""{"entries":[{{entry}}]}""", code);

    private static async Task RefusedBodyAsync(TestLedgerCaller recorder, Guid caseId, string body, string? code)
    {
        var refused = await recorder.SendAsync(
            HttpMethod.Post, $"/cases/{caseId}/entries", TestLedgerCaller.Text(body),
            ("If-Match", "\"1\""), ("Idempotency-Key", TestLedgerCaller.NewKey()));
        ((int)refused.Status).ShouldBeInRange(400, 422, refused.Text);
        if (code is not null)
            refused.Code.ShouldBe(code, refused.Text);
        (await recorder.GetAsync($"/cases/{caseId}")).ShouldBeOk().Version.ShouldBe(1);
    }

    private static JsonObject Last(JsonObject entry, params string[] names)
    {
        var turned = entry.DeepClone().AsObject();
        foreach (var name in names)
        {
            var value = turned[name];
            turned.Remove(name);
            turned.Add(name, value);
        }

        return turned;
    }
}
