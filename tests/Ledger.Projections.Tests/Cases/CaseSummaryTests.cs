using System.Text.Json;
using Ledger.Api.Samples;
using Ledger.Api.Tests.Fixtures;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;
using Ledger.Projections.Cases;

namespace Ledger.Projections.Tests.Cases;

public sealed class CaseSummaryTests(PostgresServer server)
{
    [Fact]
    public async Task a_summary_folded_from_its_stream_equals_the_one_that_was_written_with_the_entries()
    {
        await using var ledger = await RecordedLedger.StartAsync(server);
        var reader = new CaseReader(ledger.Database.App);
        var cases = 0;
        await foreach (var (caseId, entries) in new CaseStreams(ledger.Database.App).ReadAsync(long.MaxValue, default))
        {
            cases++;
            var written = await WrittenAsync(ledger, caseId);
            var rebuilt = CaseSummary.Of(caseId, written.CaseNumber, entries);
            Canonical(rebuilt).ShouldBe(Canonical(written));
            (await reader.SummaryAsync(caseId, default))!.Status.ShouldBe(
                CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(rebuilt.Status, LedgerJson.Options)));
        }

        cases.ShouldBe(SampleCases.All.Count);
    }

    [Fact]
    public async Task entries_read_one_by_one_and_in_one_pass_over_the_ledger_are_the_same()
    {
        await using var ledger = await RecordedLedger.StartAsync(server);
        var reader = new CaseReader(ledger.Database.App);
        await foreach (var (caseId, entries) in new CaseStreams(ledger.Database.App).ReadAsync(long.MaxValue, default))
        {
            var alone = (await reader.EntriesAsync(caseId, default))!.All;
            Text(alone).ShouldBe(Text(entries));
            alone.Select(e => e.Number).ShouldBe(Enumerable.Range(1, alone.Count).Select(n => (long)n));
        }
    }

    [Fact]
    public async Task an_unknown_case_has_neither_summary_nor_entries()
    {
        await using var ledger = await RecordedLedger.StartAsync(server);
        var reader = new CaseReader(ledger.Database.App);
        (await reader.SummaryAsync(Guid.NewGuid(), default)).ShouldBeNull();
        (await reader.EntriesAsync(Guid.NewGuid(), default)).ShouldBeNull();
    }

    private static async Task<CaseSummary> WrittenAsync(RecordedLedger ledger, Guid caseId)
    {
        await using var command = ledger.Database.App.CreateCommand("select data from ledger.mt_doc_casesummary where id = $1");
        command.Parameters.AddWithValue(caseId);
        return JsonSerializer.Deserialize<CaseSummary>(
            (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!, LedgerJson.Options)!;
    }

    private static string Canonical(CaseSummary summary) =>
        System.Text.Encoding.UTF8.GetString(CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(summary, LedgerJson.Options)));

    private static string Text(IReadOnlyList<Recorded> entries) => string.Join('\n', entries.Select(e =>
        $"{e.Number} {e.Position} {e.RecordedAt} {e.RecordedBy} {JsonSerializer.Serialize<object>(e.Submitted, LedgerJson.Options)}"));
}
