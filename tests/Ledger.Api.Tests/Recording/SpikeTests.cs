using Ledger.Api.Schema;
using Ledger.Api.Tests.Fixtures;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Time;
using Ledger.Projections.Cases;
using Ledger.Projections.Store;
using Marten;
using Marten.Services;
using NodaTime;

namespace Ledger.Api.Tests.Recording;

public sealed class SpikeTests(PostgresServer server)
{
    [Fact]
    public async Task the_session_listener_sees_version_and_id_in_rich_mode()
    {
        await using var database = new LedgerDatabase(await server.CreateDatabaseAsync(timezone: "America/Mexico_City"));
        (await new LedgerSchema(database).MigrateAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await new LedgerSchema(database).MigrateAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        using var store = DocumentStore.For(o => { LedgerStore.Configure(o); o.Connection(database.App); });
        var listener = new Spy();
        var at = Instant.FromUtc(2026, 1, 2, 3, 4, 5).Plus(Duration.FromTicks(1234560));
        var caseId = Guid.CreateVersion7();
        for (var i = 0; i < 2; i++)
        {
            await using var session = store.OpenSession(new SessionOptions { Listeners = { listener }, Tracking = DocumentTracking.None });
            await session.BeginTransactionAsync(default);
            var batch = session.CreateBatchQuery();
            var fetch = batch.Events.FetchForWriting<CaseEntries>(caseId);
            await batch.Execute(TestContext.Current.CancellationToken);
            var stream = await fetch;
            Console.WriteLine($"start {stream.StartingVersion} {stream.Aggregate?.All.Count}");
            var body = new CaseOpened { Child = new(Guid.CreateVersion7()), Reason = OpeningReason.Encounter };
            var submitted = Submitted.Of(new Envelope { Id = new(Guid.CreateVersion7()), OccurredAt = EventTime.Of("2016-02", "America/Mexico_City"), By = new By { Authority = "MX-INM", Role = "agent" } }, body);
            var recorded = new Recorded(submitted, i + 1, at, 0, RecordedBy.System);
            var e = session.Events.BuildEvent(submitted);
            StoredEntry.Write(e, recorded, i == 0 ? "X" : null);
            if (i == 0) session.Events.StartStream<CaseEntries>(caseId, e); else stream.AppendOne(e);
            await session.SaveChangesAsync();
        }
        foreach (var s in listener.Seen) Console.WriteLine(s);
        await using var q = store.QuerySession();
        var entries = await q.Events.AggregateStreamAsync<CaseEntries>(caseId);
        foreach (var r in entries!.All) Console.WriteLine(r);
        await using var c = database.App.CreateCommand("select data::text, headers::text, timestamp::text, type, mt_dotnet_type, version, seq_id, current_setting('timezone'), user_name, correlation_id from ledger.mt_events");
        await using var reader = await c.ExecuteReaderAsync();
        while (await reader.ReadAsync()) Console.WriteLine(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
    }

    private sealed class Spy : DocumentSessionListenerBase
    {
        public List<string> Seen { get; } = [];
        public override Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
        {
            foreach (var s in session.PendingChanges.Streams())
                foreach (var e in s.Events)
                    Seen.Add($"{s.Id} v{e.Version} #{e.Sequence} {e.Id} {e.Timestamp:O} {e.EventTypeName}");
            return Task.CompletedTask;
        }
    }
}
