using Ledger.Api.Tests.Fixtures;
using Ledger.Domain.Cases.Schema;
using Ledger.Projections.Store;
using Marten;

namespace Ledger.Projections.Tests.Store;

public sealed class LedgerStoreTests(PostgresServer server)
{
    [Fact]
    public async Task every_stored_event_carries_the_pinned_alias_of_its_type()
    {
        await using var ledger = await RecordedLedger.StartAsync(server);
        await using var command = ledger.Database.App.CreateCommand("select distinct type from ledger.mt_events");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var stored = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            stored.Add(reader.GetString(0));
        stored.ShouldNotBeEmpty();
        stored.ShouldBeSubsetOf(EntryCatalogue.All.Select(t => t.Alias));
    }

    [Fact]
    public void nothing_is_skipped_and_the_schema_is_left_to_the_migration()
    {
        var options = new StoreOptions();
        LedgerStore.Configure(options);
        options.Projections.Errors.SkipApplyErrors.ShouldBeFalse();
        options.Projections.Errors.SkipSerializationErrors.ShouldBeFalse();
        options.Projections.Errors.SkipUnknownEvents.ShouldBeFalse();
        options.AutoCreateSchemaObjects.ShouldBe(JasperFx.AutoCreate.None);
        options.Events.AppendMode.ShouldBe(JasperFx.Events.EventAppendMode.Rich);
    }
}
