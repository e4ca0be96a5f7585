using System.Diagnostics;
using System.Net;
using Ledger.Api.Tests.Fixtures;
using Npgsql;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

public sealed class PositionTests(PostgresServer server, TestLedgerShared shared)
{
    [Theory]
    [InlineData("position")]
    [InlineData("minPosition")]
    public async Task a_position_that_is_not_settled_is_waited_for_and_then_refused(string name)
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        foreach (var path in new[] { "", "/docket", "/compliance" })
        {
            var waited = Stopwatch.StartNew();
            var answer = await recorder.GetAsync($"/cases/{opened.Case}{path}?{name}={long.MaxValue}");
            answer.ShouldBe(HttpStatusCode.Conflict, "position.not-settled");
            answer.Header("Retry-After").ShouldNotBeNull();
            waited.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(8));
        }
    }

    [Fact]
    public async Task a_position_that_settles_meanwhile_is_answered()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var reading = recorder.GetAsync($"/cases/{opened.Case}/docket?minPosition={opened.Position + 1}");
        (await recorder.RecordAsync(opened.Case, 1, CustodyAssumed())).ShouldBeRecorded();
        (await reading).ShouldBeOk();
    }

    [Fact]
    public async Task a_position_below_a_writer_under_way_is_not_settled()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        await using (var writer = await ledger.Superuser.OpenConnectionAsync())
        await using (var transaction = await writer.BeginTransactionAsync())
        {
            // As a writer on another node does: the lock first, then a position.
            await using var takes = new NpgsqlCommand(
                $"{Ledger.Projections.Store.HighWater.WriterLock}; select nextval('ledger.mt_events_sequence')", writer, transaction);
            await takes.ExecuteNonQueryAsync();
            var later = (await recorder.RecordAsync(opened.Case, 1, CustodyAssumed())).ShouldBeRecorded();
            (await recorder.GetAsync($"/cases/{opened.Case}?position={later.Position}"))
                .ShouldBe(HttpStatusCode.Conflict, "position.not-settled");
            (await recorder.GetAsync($"/cases/{opened.Case}")).ShouldBeOk().Version.ShouldBe(2);
            await transaction.RollbackAsync();
            (await recorder.GetAsync($"/cases/{opened.Case}?position={later.Position}")).ShouldBeOk().Version.ShouldBe(2);
        }
    }

    [Fact]
    public async Task every_answer_tells_a_position()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var recorder = ledger.As(Recorder);
        (await recorder.GetAsync("/problems")).Header("Ledger-Position").ShouldBe("0");
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        opened.Header("Ledger-Position").ShouldBe($"{opened.Position}");
        TestLedgerAnswer[] others =
        [
            await recorder.GetAsync("/problems"),
            await recorder.GetAsync("/no/such/route"),
            await recorder.GetAsync($"/cases/{Guid.NewGuid()}"),
            await recorder.OpenCaseAsync([CustodyAssumed()]),
            await recorder.OpenFieldsAsync(opened.Case, (opened.EntryIds[1], "name")),
            await ledger.AsNobody().GetAsync("/openapi/v1.json"),
            await ledger.AsNobody().GetAsync("/health/live"),
            await ledger.AsNobody().GetAsync("/"),
            await ledger.AsNobody().GetAsync($"/cases/{opened.Case}"),
        ];
        foreach (var other in others)
            other.Header("Ledger-Position").ShouldBe($"{opened.Position}", other.Text);
        await using var restarted = await ledger.AnotherNodeAsync();
        (await restarted.AsNobody().GetAsync("/problems")).Header("Ledger-Position").ShouldBe($"{opened.Position}");
    }
}
