using System.Text;
using Ledger.Api.Cli;
using Ledger.Api.Import;
using Ledger.Api.Import.Files;
using Ledger.Api.Import.Maps;
using Ledger.Api.Problems;
using Ledger.Api.Recording;
using Ledger.Api.Schema;
using Ledger.Api.Tests.Fixtures;
using Ledger.Api.Vault;
using Ledger.Projections.Store;
using Marten;
using Npgsql;

namespace Ledger.Api.Tests.Import;

/// <summary>A migrated ledger of its own, and a folder for the files of one test.</summary>
internal sealed class ImportLedger : IAsyncDisposable
{
    public static readonly LedgerOrigin Origin = new("ledger.invalid/tests");
    public static readonly CaseNumbers Numbers = new("TEST");

    private static readonly SemaphoreSlim One = new(1, 1);
    private static string? _template;

    private readonly string _folder = Directory.CreateTempSubdirectory("ledger-import-").FullName;
    private readonly NpgsqlDataSource _superuser;

    private ImportLedger(string connectionString)
    {
        _superuser = NpgsqlDataSource.Create(connectionString);
        Database = new(connectionString);
        Store = DocumentStore.For(options =>
        {
            LedgerStore.Configure(options);
            options.Connection(Database.App);
        });
    }

    public LedgerDatabase Database { get; }

    public IDocumentStore Store { get; }

    public Importer Importer => new(Database, Store, Origin, Numbers);

    public static async Task<ImportLedger> CreateAsync(PostgresServer server) =>
        new(await server.CreateDatabaseAsync(await TemplateAsync(server), timezone: "America/Mexico_City"));

    /// <summary>Migrating takes longer than most tests: done once, then copied.</summary>
    private static async Task<string> TemplateAsync(PostgresServer server)
    {
        await One.WaitAsync();
        try
        {
            if (_template is null)
            {
                var connection = new NpgsqlConnectionStringBuilder(await server.CreateDatabaseAsync()) { Pooling = false };
                await using var database = new LedgerDatabase(connection.ConnectionString);
                await new LedgerSchema(database).MigrateAsync(TestContext.Current.CancellationToken);
                _template = connection.Database;
            }

            return _template!;
        }
        finally
        {
            One.Release();
        }
    }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>A file of ours with these rows.</summary>
    public string WriteRows(string name, params string[] rows) => Write(name, string.Join('\n', rows.Prepend(OurMap.Header)) + "\n");

    /// <summary>Rows of ours, all good and all different.</summary>
    public string WriteMany(string name, int count) =>
        WriteRows(name, [.. from i in Enumerable.Range(0, count)
            let day = (i % 28) + 1
            select $"Guatemala,M,2019-01-{day:00},2019-03-{day:00},Town {i},TX"]);

    public async Task<ImportJob> JobAsync(string path, string? rejects = null) => new(
        await SourceFile.OpenAsync(path, TestContext.Current.CancellationToken), MapReader.Read("our.yaml", OurMap.Text), rejects);

    /// <summary>The command as it is typed; the map is ours unless another is named.</summary>
    public async Task<(int Code, string Text)> ImportAsync(string path, params string[] further)
    {
        var output = new StringWriter();
        var command = new ImportCommand(
            new ImportConsole(output, TextWriter.Null, IsTerminal: false, Language.En),
            _ => Task.FromResult(new ImportTarget(Database, Origin, Numbers, NoSealer)));
        string[] map = further.Contains("--map") ? [] : ["--map", Write("our.yaml", OurMap.Text)];
        var code = await command.RunAsync([path, .. map, .. further], TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }

    private static Task<Sealer> NoSealer(CancellationToken cancellation) => throw new InvalidOperationException("Nothing is sealed here.");

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var command = _superuser.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task<List<T>> ListAsync<T>(string sql)
    {
        await using var command = _superuser.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await reader.ReadAsync())
            list.Add(reader.GetFieldValue<T>(0));
        return list;
    }

    /// <summary>Everything an import writes, without what differs from run to run: numbers, positions, instants, blinding.</summary>
    public async Task<List<string>> RecordAsync() => await ListAsync<string>("""
        select concat_ws('|', e.stream_id, e.version, e.id, e.type, e.data, e.headers - 'caseNumber', s.version,
          d.data - 'caseNumber' - 'position' - 'openedAt' - 'recordedAt', c.ver)
        from ledger.mt_events e
        join ledger.mt_streams s on s.id = e.stream_id
        left join ledger.mt_doc_casesummary d on d.id = e.stream_id
        left join tlog.cores c on c.event_id = e.id
        where e.headers ? 'import'
        order by e.stream_id, e.version
        """);

    public async ValueTask DisposeAsync()
    {
        Store.Dispose();
        await Database.DisposeAsync();
        await _superuser.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
