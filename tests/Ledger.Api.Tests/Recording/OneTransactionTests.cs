using System.Net;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Recording;

/// <summary>
/// A trap in the database springs at one insert of a request, or at its commit: by an error, or by ending the connection. Whatever the
/// place, none of the request is there afterwards, and the same request then succeeds once.
/// </summary>
public sealed class OneTransactionTests(PostgresServer server)
{
    private const string Trap = """
        create schema trap;
        grant usage on schema trap to public;
        create function trap.spring() returns trigger language plpgsql security definer as $$
        declare seen int := coalesce(nullif(current_setting('trap.seen', true), ''), '0')::int + 1;
        begin
          perform set_config('trap.seen', seen::text, true);
          if seen = tg_argv[1]::int then
            if tg_argv[0] = 'error' then
              raise exception 'the trap has sprung';
            end if;
            perform pg_terminate_backend(pg_backend_pid());
            perform pg_sleep(10);
          end if;
          return new;
        end $$
        """;

    private static readonly (string Table, int Rows)[] Written =
    [
        ("ledger.mt_streams", 1), ("ledger.mt_events", 3), ("tlog.cores", 3), ("vault.keys", 2), ("vault.ciphertexts", 3),
        ("ledger.idempotency", 3), ("ledger.mt_doc_casesummary", 1),
    ];

    [Fact]
    public async Task a_request_that_dies_between_any_two_statements_leaves_nothing_and_then_succeeds_once()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        await ledger.TellAsync(Trap);
        (await ledger.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        foreach (var (table, rows) in Written)
            for (var n = 1; n <= rows; n++)
                foreach (var how in new[] { "error", "end" })
                {
                    await TrapAsync(ledger, $"before insert on {table} for each row", how, n, table);
                    await TrapAsync(ledger, $"after insert on {table} deferrable initially deferred for each row", how, n, table);
                }
    }

    [Fact]
    public async Task a_request_on_an_existing_case_too()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        await ledger.TellAsync(Trap);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        var version = 2L;
        (string, string)[] writing = [("ledger.mt_streams", "update"), ("ledger.mt_events", "insert"), ("vault.ciphertexts", "insert")];
        foreach (var (table, timing) in writing)
            foreach (var how in new[] { "error", "end" })
            {
                JsonObject[] entries = [CustodyAssumed(), ReleasedToSponsor()];
                var key = TestLedgerCaller.NewKey();
                var before = await TestLedgerRows.CountAsync(ledger);
                await ledger.TellAsync(
                    $"create trigger trap before {timing} on {table} for each row execute function trap.spring('{how}', '1')");
                ((int)(await recorder.RecordAsync(opened.Case, $"{version}", entries, key)).Status).ShouldBeGreaterThanOrEqualTo(500);
                (await TestLedgerRows.CountAsync(ledger)).ShouldBe(before, $"{table} {how}");
                await ledger.TellAsync($"drop trigger trap on {table}");
                (await recorder.GetAsync($"/cases/{opened.Case}")).ShouldBeOk().Version.ShouldBe(version);
                version += 2;
                (await recorder.RecordAsync(opened.Case, $"{version - 2}", entries, key)).ShouldBeRecorded().Version.ShouldBe(version);
            }
    }

    [Fact]
    public async Task a_request_that_dies_harms_no_other_that_was_written_with_it()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        await ledger.TellAsync(Trap);
        await ledger.TellAsync("""
            create function trap.hates() returns trigger language plpgsql as $$
            begin
              if new.data -> 'by' ->> 'role' = 'hated' then raise exception 'hated'; end if;
              return new;
            end $$;
            create trigger hates before insert on ledger.mt_events for each row execute function trap.hates();
            """);
        var recorder = ledger.As(Recorder);
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => recorder.OpenCaseAsync(
            [CaseOpened(), Of("custody-assumed", e => e["by"]!["role"] = n % 4 == 0 ? "hated" : "loved")])));
        for (var n = 0; n < answers.Length; n++)
            if (n % 4 == 0)
                ((int)answers[n].Status).ShouldBeGreaterThanOrEqualTo(500);
            else
                answers[n].ShouldBeRecorded();
        (await ledger.AskAsync<long>("select count(*) from ledger.mt_streams where type = 'case_entries'")).ShouldBe(30);
        (await ledger.AskAsync<long>("select count(*) from tlog.cores")).ShouldBe(60);
    }

    private static async Task TrapAsync(TestLedger ledger, string timing, string how, int n, string table)
    {
        var recorder = ledger.As(Recorder);
        JsonObject[] entries = [CaseOpened(), ChildIdentified(), ReleasedToSponsor()];
        var key = TestLedgerCaller.NewKey();
        var before = await TestLedgerRows.CountAsync(ledger);
        var kind = timing.StartsWith("after", StringComparison.Ordinal) ? "constraint trigger" : "trigger";
        await ledger.TellAsync($"create {kind} trap {timing} execute function trap.spring('{how}', '{n}')");

        var refused = await recorder.OpenCaseAsync(entries, key);

        refused.Status.ShouldBeOneOf(HttpStatusCode.ServiceUnavailable, HttpStatusCode.InternalServerError);
        (await TestLedgerRows.CountAsync(ledger)).ShouldBe(before, $"{table} {timing} {how} {n}");
        await ledger.TellAsync($"drop trigger trap on {table}");
        var first = (await recorder.OpenCaseAsync(entries, key)).ShouldBeRecorded();
        (await recorder.OpenCaseAsync(entries, key)).ShouldBeRecorded().Text.ShouldBe(first.Text);
        Count(await TestLedgerRows.CountAsync(ledger)).ShouldBe(
            Count(before).ToDictionary(t => t.Key, t => t.Value + Written.Where(w => w.Table == t.Key).Sum(w => w.Rows)));
    }

    private static Dictionary<string, int> Count(string lines) =>
        lines.Split('\n').Select(line => line.Split(' ')).ToDictionary(line => line[0], line => int.Parse(line[1]));
}
