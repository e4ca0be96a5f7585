using System.Net;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Api.Cli;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Export;

/// <summary>What goes out of one ledger comes into another: nothing is lost, and nothing is made up.</summary>
public sealed class RoundTripTests(PostgresServer server)
{
    [Fact]
    public async Task an_import_gives_the_same_status_and_the_same_docket()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        var whole = (await from.Ledger.As(Recorder).OpenCaseAsync(OneOfEach())).ShouldBeRecorded().Case;
        var amended = await AmendedAsync(from);
        var path = from.PathOf("all.jsonl");
        (await from.ExportAsync("--out", path)).Code.ShouldBe(ExportCommand.Done);

        var (code, text) = await to.ImportAsync(path);

        code.ShouldBe(ImportCommand.Done, text);
        text.ShouldContain("ledger.invalid/development");
        foreach (var caseId in new[] { whole, amended })
            (await to.SaidAsync(caseId)).ShouldBe(await from.SaidAsync(caseId));
    }

    [Fact]
    public async Task any_entry_of_any_type_survives_the_journey()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        var recorder = from.Ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var version = opened.Version;
        foreach (var entry in Gen.OneOf(TypesOfACase.Where(t => !t.Amends && !t.JoinsCase && t.Name != "case-opened").ToArray())
                     .SelectMany(TestLedgerAnyEntry.Of).Array[40].Single())
        {
            if (await recorder.RecordAsync(opened.Case, version, entry) is { Status: HttpStatusCode.Created } recorded)
                version = recorded.Version;
        }

        version.ShouldBeGreaterThan(10);

        var path = from.PathOf("all.jsonl");
        (await from.ExportAsync("--out", path)).Code.ShouldBe(ExportCommand.Done);
        var (code, text) = await to.ImportAsync(path);
        code.ShouldBe(ImportCommand.Done, text);

        (await to.SaidAsync(opened.Case)).ShouldBe(await from.SaidAsync(opened.Case));
        (await to.Ledger.AskAsync<long>("select count(*) from ledger.mt_events where type <> 'tombstone'")).ShouldBe(version);
    }

    [Fact]
    public async Task what_joins_two_cases_survives_the_journey_and_is_undone_in_both()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        var (sister, recorder) = (Guid.CreateVersion7(), from.Ledger.As(Recorder));
        var his = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded().Case;
        var hers = (await recorder.OpenCaseAsync([CaseOpened(sister)])).ShouldBeRecorded().Case;
        var link = Of("persons-linked", e => (e["linkedCase"], e["person"]) = (hers, sister));
        (await recorder.RecordAsync(his, 1, link)).ShouldBeRecorded();
        var path = from.PathOf("all.jsonl");
        (await from.ExportAsync("--out", path)).Code.ShouldBe(ExportCommand.Done);
        var (code, text) = await to.ImportAsync(path);
        code.ShouldBe(ImportCommand.Done, text);
        foreach (var caseId in new[] { his, hers })
            (await to.SaidAsync(caseId)).ShouldBe(await from.SaidAsync(caseId));

        (await to.Ledger.As(Recorder).RecordAsync(his, 2, Annulment((Guid)link["id"]!))).ShouldBeRecorded();
        foreach (var caseId in new[] { his, hers })
            (await to.Ledger.As(Recorder).GetAsync($"/cases/{caseId}")).ShouldBeOk().Json
                .GetProperty("status").GetProperty("links").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task the_old_recording_is_kept_and_the_new_one_is_this_ledgers()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        var opened = (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        var path = from.PathOf("all.jsonl");
        await from.ExportAsync("--out", path);
        await to.ImportAsync(path);

        var docket = (await to.Ledger.As("auditor").GetAsync($"/cases/{opened.Case}/docket")).ShouldBeOk().Json;
        for (var i = 0; i < 2; i++)
        {
            var entry = docket.GetProperty("entries")[i];
            var before = opened.Json.GetProperty("entries")[i];
            entry.GetProperty("id").GetGuid().ShouldBe(before.GetProperty("id").GetGuid());
            entry.GetProperty("sourceRecordedAt").GetString().ShouldBe(before.GetProperty("recordedAt").GetString());
            entry.GetProperty("recordedBy").GetProperty("subject").GetString().ShouldBe("import");
            var import = entry.GetProperty("import");
            import.GetProperty("source").GetString().ShouldBe("cpl-export");
            import.GetProperty("line").GetInt64().ShouldBe(i + 2);
            var earlier = import.GetProperty("earlier");
            earlier.GetProperty("origin").GetString().ShouldBe("ledger.invalid/development");
            earlier.GetProperty("recordedAt").GetString().ShouldBe(before.GetProperty("recordedAt").GetString());
            earlier.GetProperty("position").GetInt64().ShouldBe(before.GetProperty("position").GetInt64());
            earlier.GetProperty("recordedBy").GetProperty("subject").GetString().ShouldBe("dev:recorder-inm");
        }

        (await to.Ledger.AskAsync<long>("""
            select count(*) from ledger.mt_events e join tlog.cores c on c.event_id = e.id and c.ver = e.version and c.seq = e.seq_id
            """)).ShouldBe(2);
    }

    [Fact]
    public async Task from_ledger_to_ledger_to_ledger_every_recording_is_kept()
    {
        await using var first = await ExportLedger.StartAsync(server);
        await using var second = await ExportLedger.StartAsync(server);
        await using var third = await ExportLedger.StartAsync(server);
        var caseId = await AmendedAsync(first);
        await first.ExportAsync("--out", first.PathOf("1.jsonl"));
        (await second.ImportAsync(first.PathOf("1.jsonl"))).Code.ShouldBe(ImportCommand.Done);
        await second.ExportAsync("--out", second.PathOf("2.jsonl"));
        (await third.ImportAsync(second.PathOf("2.jsonl"))).Code.ShouldBe(ImportCommand.Done);

        (await third.SaidAsync(caseId)).ShouldBe(await first.SaidAsync(caseId));
        var import = (await third.Ledger.As("auditor").GetAsync($"/cases/{caseId}/docket")).Json.GetProperty("entries")[0].GetProperty("import");
        import.GetProperty("earlier").GetProperty("import").GetProperty("earlier").GetProperty("recordedBy").GetProperty("role").GetString()
            .ShouldBe("recorder");
    }

    [Fact]
    public async Task values_that_were_opened_are_sealed_anew_under_the_same_digests()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        var sent = OneOfEach();
        var opened = (await from.Ledger.As(Recorder).OpenCaseAsync(sent)).ShouldBeRecorded();
        from.WriteKeys("recipient");
        var path = from.PathOf("opened.jsonl");
        (await from.ExportAsync(["--out", path, .. OpenedExportTests.Open(from)])).Code.ShouldBe(ExportCommand.Done);

        var (code, text) = await to.ImportAsync(path, "--key", from.PathOf("recipient.key"));

        code.ShouldBe(ImportCommand.Done, text);
        (await to.SaidAsync(opened.Case)).ShouldBe(await from.SaidAsync(opened.Case));
        var fields = sent.SelectMany(e => TestLedgerSealed.PathsOf(e).Select(path => ((Guid)e["id"]!, path))).ToArray();
        var values = (await to.Ledger.As("auditor").OpenFieldsAsync(opened.Case, fields)).ShouldBeOk();
        values.Json.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("value").GetString())
            .ShouldBe(fields.Select(f => TestLedgerSealed.Value(sent.Single(e => (Guid)e["id"]! == f.Item1), f.path)));
    }

    [Fact]
    public async Task without_the_key_the_digests_are_kept_and_no_value()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        var child = ChildIdentified();
        var opened = (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), child])).ShouldBeRecorded();
        from.WriteKeys("recipient");
        from.WriteKeys("other");
        var path = from.PathOf("opened.jsonl");
        await from.ExportAsync(["--out", path, .. OpenedExportTests.Open(from)]);

        var (code, text) = await to.ImportAsync(path, "--key", from.PathOf("other.key"));
        code.ShouldBe(ImportCommand.Refused);
        text.ShouldContain("not opened for this key");
        (await to.ImportAsync(path)).Code.ShouldBe(ImportCommand.Done);

        (await to.SaidAsync(opened.Case)).ShouldBe(await from.SaidAsync(opened.Case));
        var field = (await to.Ledger.As("auditor").OpenFieldsAsync(opened.Case, ((Guid)child["id"]!, "name"))).ShouldBeOk()
            .Json.GetProperty("fields")[0];
        field.GetProperty("withheld").GetString().ShouldBe("not-found");
    }

    [Fact]
    public async Task a_key_that_others_may_read_is_not_used()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        ledger.WriteKeys("recipient");
        File.SetUnixFileMode(ledger.PathOf("recipient.key"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        var (code, text) = await ledger.ImportAsync(ledger.Write("x.jsonl", "{}"), "--key", ledger.PathOf("recipient.key"));
        code.ShouldBe(ImportCommand.Unusable);
        text.ShouldContain("chmod 600");
    }

    [Fact]
    public async Task a_second_import_does_nothing_and_one_of_other_content_is_refused_whole()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        var kept = (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), CustodyAssumed()])).ShouldBeRecorded();
        await from.ExportAsync("--out", from.PathOf("1.jsonl"));
        (await to.ImportAsync(from.PathOf("1.jsonl"))).Code.ShouldBe(ImportCommand.Done);
        var before = await TestLedgerRows.CountAsync(to.Ledger);

        var (again, text) = await to.ImportAsync(from.PathOf("1.jsonl"));
        again.ShouldBe(ImportCommand.Done);
        text.ShouldContain("imported already");
        (await TestLedgerRows.CountAsync(to.Ledger)).ShouldBe(before);

        (await from.Ledger.As(Recorder).RecordAsync(kept.Case, kept.Version, PlacedInCare())).ShouldBeRecorded();
        (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        await from.ExportAsync("--out", from.PathOf("2.jsonl"));
        var (code, refusal) = await to.ImportAsync(from.PathOf("2.jsonl"));

        code.ShouldBe(ImportCommand.Refused, refusal);
        refusal.ShouldContain("case.differs");
        (await TestLedgerRows.CountAsync(to.Ledger)).ShouldBe(before);
    }

    [Fact]
    public async Task cases_that_are_there_already_are_left_and_the_others_imported()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        var first = (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        await from.ExportAsync("--out", from.PathOf("1.jsonl"));
        (await to.ImportAsync(from.PathOf("1.jsonl"))).Code.ShouldBe(ImportCommand.Done);
        var second = (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), CustodyAssumed()])).ShouldBeRecorded();
        await from.ExportAsync("--out", from.PathOf("2.jsonl"));

        (await to.ImportAsync(from.PathOf("2.jsonl"))).Code.ShouldBe(ImportCommand.Done);

        foreach (var caseId in new[] { first.Case, second.Case })
            (await to.SaidAsync(caseId)).ShouldBe(await from.SaidAsync(caseId));
    }

    [Fact]
    public async Task a_dry_run_reads_and_judges_everything_and_writes_nothing()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        await AmendedAsync(from);
        await from.ExportAsync("--out", from.PathOf("1.jsonl"));
        var before = await TestLedgerRows.CountAsync(to.Ledger);

        var (code, text) = await to.ImportAsync(from.PathOf("1.jsonl"), "--dry-run");

        code.ShouldBe(ImportCommand.Done);
        text.ShouldContain("1 cases");
        (await TestLedgerRows.CountAsync(to.Ledger)).ShouldBe(before);
    }

    [Fact]
    public async Task an_imported_case_goes_on_as_any_other()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        var opened = (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        await from.ExportAsync("--out", from.PathOf("1.jsonl"));
        await to.ImportAsync(from.PathOf("1.jsonl"));

        (await to.Ledger.As(Recorder).RecordAsync(opened.Case, 2, PlacedInCare())).ShouldBeRecorded().Version.ShouldBe(3);
    }

    /// <summary>A case with corrections of corrections, annulments and annulled annulments.</summary>
    private static async Task<Guid> AmendedAsync(ExportLedger ledger)
    {
        var recorder = ledger.Ledger.As(Recorder);
        var (child, placed, custody) = (ChildIdentified(), PlacedInCare(), CustodyAssumed());
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), child, placed, custody])).ShouldBeRecorded();
        var annulment = Annulment((Guid)custody["id"]!);
        JsonObject[] amendments =
        [
            Correction(child, e => e["name"] = "Ejemplo Dos (persona ficticia)"),
            Correction(placed, e => e["occurredAt"]!["date"] = "2024-03"),
            Correction(placed, e => e["occurredAt"]!["date"] = "2024-03-06"),
            annulment,
            Annulment((Guid)annulment["id"]!),
            Annulment((Guid)placed["id"]!),
        ];
        (await recorder.RecordAsync(opened.Case, opened.Version, amendments)).ShouldBeRecorded();
        return opened.Case;
    }
}
