using System.Diagnostics;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Search;

/// <summary>The command <c>rebuild</c> beside a ledger that is served.</summary>
public sealed class RebuildCommandTests(PostgresServer server)
{
    private const string Index = """
        select 'ledger.case_index_1'::regclass::oid || ' ' || to_jsonb(c) from ledger.case_index_1 c
        union all select 'ledger.case_term_1'::regclass::oid || ' ' || to_jsonb(t) from ledger.case_term_1 t order by 1
        """;

    private const string Swapping = """
        select exists (select from pg_locks
          where relation = 'ledger.case_index_1'::regclass and mode = 'AccessExclusiveLock' and not granted)
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_rebuild_that_is_killed_leaves_the_index_whole_and_the_ledger_following()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var opened = await OpenAsync(ledger);
        await ledger.SettleAsync(opened.Position);
        var before = await ledger.ListAsync(Index, row => row.GetString(0));

        // A reader that does not end keeps the tables from changing places: the new ones are built, nothing is done yet.
        await using (var reader = await ledger.Superuser.OpenConnectionAsync(Cancellation))
        await using (await reader.BeginTransactionAsync(Cancellation))
        {
            await using (var reading = reader.CreateCommand())
            {
                reading.CommandText = "lock table ledger.case_index_1 in access share mode";
                await reading.ExecuteNonQueryAsync(Cancellation);
            }

            using var rebuild = Start(ledger);
            while (!await ledger.AskAsync<bool>(Swapping))
            {
                rebuild.HasExited.ShouldBeFalse();
                await Task.Delay(20, Cancellation);
            }

            rebuild.Kill();
            await rebuild.WaitForExitAsync(Cancellation);
        }

        (await ledger.ListAsync(Index, row => row.GetString(0))).ShouldBe(before);
        var later = await OpenAsync(ledger);
        await ledger.SettleAsync(later.Position);
        (await ledger.As("auditor").GetAsync("/cases")).Cases().ShouldBe([opened.Case, later.Case], ignoreOrder: true);
        (await ledger.AskAsync<bool>("select not exists (select from pg_tables where schemaname = 'ledger_rebuild')")).ShouldBeTrue();
    }

    [Fact]
    public async Task a_rebuilt_index_is_served_by_the_ledger_that_runs()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var opened = await OpenAsync(ledger);
        await ledger.SettleAsync(opened.Position);
        (await ledger.As("auditor").GetAsync("/cases")).Cases().ShouldBe([opened.Case]);
        await ledger.TellAsync("delete from ledger.case_index_1");
        (await ledger.As("auditor").GetAsync("/cases")).Cases().ShouldBeEmpty();

        using var rebuild = Start(ledger);
        var told = await rebuild.StandardOutput.ReadToEndAsync(Cancellation);
        await rebuild.WaitForExitAsync(Cancellation);

        rebuild.ExitCode.ShouldBe(0);
        told.ShouldContain("Casos · cases        1");
        (await ledger.As("auditor").GetAsync("/cases")).Cases().ShouldBe([opened.Case]);
        var later = await OpenAsync(ledger);
        await ledger.SettleAsync(later.Position);
        (await ledger.As("auditor").GetAsync($"/cases?minPosition={later.Position}")).Cases()
            .ShouldBe([opened.Case, later.Case], ignoreOrder: true);
    }

    private static async Task<TestLedgerAnswer> OpenAsync(TestLedger ledger) =>
        (await ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();

    private static Process Start(TestLedger ledger)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "rebuild"]) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Ledger"] = ledger.Database.ConnectionString;
        return Process.Start(start)!;
    }
}
