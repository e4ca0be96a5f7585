using System.Net;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

public sealed class DryRunTests(PostgresServer server)
{
    [Fact]
    public async Task a_dry_run_stores_nothing_anywhere()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        var before = await TestLedgerRows.CountAsync(ledger);
        var position = await ledger.AskAsync<long>("select last_value from ledger.mt_events_sequence");

        var further = (await DryAsync(recorder, $"/cases/{opened.Case}/entries", "2", CustodyAssumed(), ReleasedToSponsor())).ShouldBeOk();
        var opening = (await DryAsync(recorder, "/cases", null, CaseOpened(), ChildIdentified())).ShouldBeOk();
        (await DryAsync(recorder, $"/cases/{opened.Case}/entries", "2", CaseOpened())).ShouldBe(HttpStatusCode.Conflict);
        (await DryAsync(recorder, $"/cases/{opened.Case}/entries", "1", CustodyAssumed())).ShouldBe(HttpStatusCode.PreconditionFailed);

        (await TestLedgerRows.CountAsync(ledger)).ShouldBe(before);
        (await ledger.AskAsync<long>("select last_value from ledger.mt_events_sequence")).ShouldBe(position);
        further.Json.GetProperty("hypothetical").GetBoolean().ShouldBeTrue();
        further.Json.GetProperty("base").GetInt64().ShouldBe(2);
        opening.Json.GetProperty("base").GetInt64().ShouldBe(0);
        further.Json.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("number").GetInt64()).ShouldBe([3, 4]);
    }

    [Fact]
    public async Task a_dry_run_tells_the_verdicts_that_would_change()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified(), CustodyAssumed()])).ShouldBeRecorded();
        var told = (await DryAsync(recorder, $"/cases/{opened.Case}/entries", "3", Of("notice-given"))).ShouldBeOk();
        told.Json.GetProperty("verdicts").GetArrayLength().ShouldBeGreaterThan(0);
        (await DryAsync(recorder, $"/cases/{opened.Case}/entries", "3", Of("interview-conducted"))).ShouldBeOk()
            .Json.GetProperty("verdicts").GetArrayLength().ShouldBe(0);
    }

    private static Task<TestLedgerAnswer> DryAsync(TestLedgerCaller caller, string path, string? version, params JsonObject[] entries) =>
        caller.SendAsync(
            HttpMethod.Post, path + "?dryRun=true", TestLedgerCaller.Body(entries, null),
            version is null ? [] : [("If-Match", $"\"{version}\"")]);
}
