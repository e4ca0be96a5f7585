using System.Text.Json;
using Ledger.Api.Recording;
using Ledger.Api.Samples;
using Ledger.Api.Schema;
using Ledger.Api.Tests.Fixtures;
using Ledger.Api.Vault;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;
using Ledger.Projections.Cases;
using Ledger.Projections.Store;
using Marten;

namespace Ledger.Projections.Tests;

/// <summary>A ledger in which the sample cases are recorded, written by the product's own writer.</summary>
public sealed class RecordedLedger : IAsyncDisposable
{
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("ledger-projections-");

    private RecordedLedger(LedgerDatabase database, IDocumentStore store)
    {
        Database = database;
        Store = store;
    }

    public LedgerDatabase Database { get; }

    public IDocumentStore Store { get; }

    public static async Task<RecordedLedger> StartAsync(PostgresServer server)
    {
        var database = new LedgerDatabase(await server.CreateDatabaseAsync());
        await new LedgerSchema(database).MigrateAsync(TestContext.Current.CancellationToken);
        var store = DocumentStore.For(options =>
        {
            LedgerStore.Configure(options);
            options.Connection(database.App);
        });
        var ledger = new RecordedLedger(database, store);
        await ledger.RecordSamplesAsync();
        return ledger;
    }

    public async ValueTask DisposeAsync()
    {
        Store.Dispose();
        await Database.DisposeAsync();
        _keys.Delete(recursive: true);
    }

    private async Task RecordSamplesAsync()
    {
        var epochs = await VaultStart.OpenFilesAsync(_keys.FullName, Database.Vault, TestContext.Current.CancellationToken);
        var writer = new GroupWriter(
            Database, new Sealer(new SubjectKeys(Database.Vault, epochs, TimeProvider.System)), new CaseNumbers("TEST"), new("test"),
            new KnownCases());
        foreach (var sample in SampleCases.All)
            foreach (var (act, opens) in sample.Acts.Select((act, i) => (act, i == 0)))
                (await writer.WriteAsync([Command(sample.Id, act, opens)], TestContext.Current.CancellationToken))
                    .Single().ShouldBeOfType<RecordResult.Done>();
    }

    private static RecordCommand Command(Guid caseId, SampleAct act, bool opens) => new()
    {
        CaseId = caseId,
        Opens = opens,
        Entries = [.. act.Entries.Select(Clear)],
        Expected = opens ? ExpectedVersion.New : ExpectedVersion.Any,
        Caller = new Caller
        {
            Id = "test",
            Role = Role.Supervisor,
            Authority = "MX-INM",
            AuthorityClass = AuthorityClass.MigrationAuthority,
            Country = "MX",
        },
        Purpose = Purpose.Emergency,
        Idempotency = new("test", act.Entries[0].GetProperty("id").GetString()!, [1]),
    };

    private static ClearEntry Clear(JsonElement json) =>
        new(json.GetProperty("id").GetGuid(), SchemaCheck.Entry(json, "", [])!, json, [1]);
}
