using System.Text.Json;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Recording;

public sealed class RecordedTimeTests(PostgresServer server)
{
    private static readonly TimeSpan Close = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task recorded_time_is_right_where_the_database_lives_in_another_zone()
    {
        await using var ledger = await TestLedger.StartAsync(server, new() { Timezone = "America/Mexico_City" });
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();

        (await ledger.AskAsync<string>("select current_setting('TimeZone')")).ShouldBe("America/Mexico_City");
        var told = opened.Json.GetProperty("entries")[0].GetProperty("recordedAt").GetDateTimeOffset();
        told.Offset.ShouldBe(TimeSpan.Zero);
        told.ShouldBe(DateTimeOffset.UtcNow, Close);
        var stored = await ledger.AskAsync<DateTime>("select timestamp at time zone 'UTC' from ledger.mt_events where version = 1");
        stored.ShouldBe(told.UtcDateTime);
        var core = JsonDocument.Parse(await ledger.AskAsync<byte[]>("select core from tlog.cores where ver = 1")).RootElement;
        core.GetProperty("rec").GetDateTimeOffset().ShouldBe(told);
        var docket = (await recorder.GetAsync($"/cases/{opened.Case}/docket")).ShouldBeOk().Json.GetProperty("entries");
        docket[0].GetProperty("recordedAt").GetDateTimeOffset().ShouldBe(told);
        foreach (var table in new[] { "ledger.idempotency.recorded_at", "vault.keys.created_at" })
        {
            var (name, column) = (table[..table.LastIndexOf('.')], table[(table.LastIndexOf('.') + 1)..]);
            (await ledger.AskAsync<DateTime>($"select max({column}) from {name}")).ShouldBe(DateTime.UtcNow, Close);
        }
    }

    [Fact]
    public async Task recorded_time_never_runs_backwards_within_a_case_nor_before_what_a_reader_was_told()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        await Task.WhenAll(Enumerable.Range(0, 30)
            .Select(_ => recorder.RecordAsync(opened.Case, "*", [CustodyAssumed(), CustodyAssumed()])));
        var rows = await ledger.ListAsync(
            "select timestamp, seq_id from ledger.mt_events order by version", row => (row.GetDateTime(0), row.GetInt64(1)));
        rows.Count.ShouldBe(61);
        rows.Select(r => r.Item1).ShouldBeInOrder();
        rows.Select(r => r.Item2).ShouldBeInOrder();
    }

    [Fact]
    public async Task an_entry_is_never_recorded_before_the_cases_last_one_whatever_the_clock_says()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();

        // As if the clock had run an hour ahead when the first entry was recorded.
        await ledger.TellAsync("update ledger.mt_events set timestamp = timestamp + interval '1 hour'");
        var ahead = await ledger.AskAsync<DateTime>("select max(timestamp) from ledger.mt_events");

        var next = (await recorder.RecordAsync(opened.Case, 1, CustodyAssumed())).ShouldBeRecorded();
        next.Json.GetProperty("entries")[0].GetProperty("recordedAt").GetDateTimeOffset().UtcDateTime.ShouldBe(ahead);
        (await recorder.GetAsync($"/cases/{opened.Case}")).ShouldBeOk().Version.ShouldBe(2);
    }
}
