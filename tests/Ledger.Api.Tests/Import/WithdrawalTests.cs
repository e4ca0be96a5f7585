using Ledger.Api.Cli;
using Ledger.Api.Tests.Export;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Import;

public sealed class WithdrawalTests(PostgresServer server)
{
    private static readonly string[] Rows =
    [
        "Guatemala,F,2019-01-05,2019-02-20,El Paso,TX",
        "Honduras,M,2020-02,,,",
    ];

    [Fact]
    public async Task every_entry_of_a_wrong_import_is_annulled_for_one_reason_and_none_is_gone()
    {
        await using var ledger = await WithImportAsync();
        var batch = await BatchAsync(ledger);

        var (code, text) = await ledger.ImportAsync("--withdraw", batch, "--reason", "wrong-case");

        code.ShouldBe(ImportCommand.Done, text);
        text.ShouldContain("5 entries annulled");
        (await ledger.Ledger.ListAsync(
            "select distinct data ->> 'reason' from ledger.mt_events where type = 'entry-annulled.v1'", r => r.GetString(0)))
            .ShouldBe(["import-withdrawn"]);
        (await ledger.Ledger.AskAsync<long>("""
            select count(*) from ledger.mt_events e join ledger.mt_events a on a.stream_id = e.stream_id
              and a.data ->> 'annuls' = e.id::text where e.headers ? 'import'
            """)).ShouldBe(5);
        (await ledger.Ledger.AskAsync<long>(
            "select count(*) from ledger.mt_doc_casesummary where (data ->> 'statusText')::jsonb ->> 'stage' = 'none'")).ShouldBe(2);
        (await ledger.Ledger.AskAsync<string>("select withdrawn_for from ledger.imports")).ShouldBe("wrong-case");
        (await ledger.ListAsync()).ShouldContain("withdrawn");
    }

    [Fact]
    public async Task the_annulments_are_chained_like_any_entry()
    {
        await using var ledger = await WithImportAsync();
        await ledger.ImportAsync("--withdraw", await BatchAsync(ledger));

        (await ledger.Ledger.AskAsync<long>("""
            select count(*) from tlog.cores c join ledger.mt_events e on e.id = c.event_id and e.version = c.ver and e.seq_id = c.seq
            where e.stream_id in (select id from ledger.mt_doc_casesummary)
              and (c.ver = 1 or convert_from(c.core, 'UTF8')::jsonb ->> 'prev' =
                (select rtrim(translate(encode(p.evh, 'base64'), '+/', '-_'), '=') from tlog.cores p
                  where p.case_id = c.case_id and p.ver = c.ver - 1))
            """)).ShouldBe(10);
    }

    [Fact]
    public async Task a_second_withdrawal_does_nothing_and_the_file_is_not_imported_again()
    {
        await using var ledger = await WithImportAsync();
        var batch = await BatchAsync(ledger);
        await ledger.ImportAsync("--withdraw", batch);
        var before = await TestLedgerRows.CountAsync(ledger.Ledger);

        var (code, text) = await ledger.ImportAsync("--withdraw", batch);
        code.ShouldBe(ImportCommand.Done);
        text.ShouldContain("0 entries annulled");
        var (again, refusal) = await ledger.ImportAsync(ledger.PathOf("rows.csv"), "--map", ledger.PathOf("our.yaml"));
        again.ShouldBe(ImportCommand.Refused);
        refusal.ShouldContain("withdrawn");
        (await TestLedgerRows.CountAsync(ledger.Ledger)).ShouldBe(before);
    }

    [Fact]
    public async Task what_others_recorded_on_a_case_stays_and_so_does_its_opening()
    {
        await using var ledger = await WithImportAsync();
        var caseId = await ledger.Ledger.AskAsync<Guid>("select stream_id from ledger.mt_events where data ->> 'sex' = 'male'");
        (await ledger.Ledger.As(Recorder, "emergency").RecordAsync(caseId, "*", [PlacedInCare()])).ShouldBeRecorded();

        var (_, text) = await ledger.ImportAsync("--withdraw", await BatchAsync(ledger));

        text.ShouldContain("4 entries annulled");
        text.ShouldContain("1 openings that stay");
        (await ledger.Ledger.As("auditor").GetAsync($"/cases/{caseId}")).ShouldBeOk()
            .Json.GetProperty("status").GetProperty("stage").GetString().ShouldBe("in-care");
    }

    [Fact]
    public async Task an_imported_amendment_is_undone_before_what_it_amended_is_struck_out()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        var custody = CustodyAssumed();
        var opened = (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), custody])).ShouldBeRecorded();
        (await from.Ledger.As(Recorder).RecordAsync(opened.Case, 2, Annulment((Guid)custody["id"]!))).ShouldBeRecorded();
        await from.ExportAsync("--out", from.PathOf("1.jsonl"));
        await to.ImportAsync(from.PathOf("1.jsonl"));

        var (code, text) = await to.ImportAsync("--withdraw", await BatchAsync(to));

        code.ShouldBe(ImportCommand.Done, text);
        text.ShouldContain("3 entries annulled");
        var docket = (await to.Ledger.As("auditor").GetAsync($"/cases/{opened.Case}/docket")).ShouldBeOk().Json.GetProperty("entries");
        docket.EnumerateArray().Take(3).ShouldAllBe(e => e.GetProperty("annulled").GetBoolean());
    }

    [Fact]
    public async Task a_withdrawn_import_goes_from_ledger_to_ledger_too()
    {
        await using var ledger = await WithImportAsync();
        await ledger.ImportAsync("--withdraw", await BatchAsync(ledger));
        await using var to = await ExportLedger.StartAsync(server);
        await ledger.ExportAsync("--out", ledger.PathOf("1.jsonl"));
        var (code, text) = await to.ImportAsync(ledger.PathOf("1.jsonl"));
        code.ShouldBe(ImportCommand.Done, text);
    }

    [Fact]
    public async Task a_batch_that_is_not_there_is_said_so()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        (await ledger.ImportAsync("--withdraw", "0123456789ab")).Code.ShouldBe(ImportCommand.Unusable);
        (await ledger.ListAsync()).ShouldContain("no imports");
    }

    [Theory]
    [InlineData("--withdraw")]
    [InlineData("--withdraw", "XYZ")]
    [InlineData("--withdraw", "0123456789ab", "--reason", "no")]
    [InlineData("--withdraw", "0123456789ab", "--reason")]
    [InlineData("--withdraw", "0123456789ab", "file.csv", "x")]
    public void what_is_not_understood_is_not_guessed(params string[] args) => WithdrawArguments.Read(args).ShouldBeNull();

    private async Task<ExportLedger> WithImportAsync()
    {
        var ledger = await ExportLedger.StartAsync(server);
        var rows = ledger.Write("rows.csv", string.Join('\n', Rows.Prepend(OurMap.Header)) + "\n");
        var (code, text) = await ledger.ImportAsync(rows, "--map", ledger.Write("our.yaml", OurMap.Text));
        code.ShouldBe(ImportCommand.Done, text);
        return ledger;
    }

    private static async Task<string> BatchAsync(ExportLedger ledger) =>
        (await ledger.ListAsync()).Split('\n')[1].Split(' ')[0];
}
