using System.Diagnostics;
using Npgsql;

namespace Ledger.Api.Embedded;

/// <summary>
/// A private PostgreSQL for a machine that has none to give us: one cluster in one folder, reached through a socket that only this
/// user may open, started, supervised and stopped with the host.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string Database = "ledger";
    private static readonly TimeSpan ReadyPause = TimeSpan.FromMilliseconds(25);

    private readonly FolderLayout _layout;
    private readonly FolderLock _lock;
    private readonly PostgresBinaries _binaries;
    private readonly Postmaster _postmaster;
    private readonly string _socketFolder;
    private int _stopped;

    private EmbeddedPostgres(FolderLayout layout, FolderLock held, PostgresBinaries binaries, Postmaster postmaster, string socketFolder)
    {
        _layout = layout;
        _lock = held;
        _binaries = binaries;
        _postmaster = postmaster;
        _socketFolder = socketFolder;
        ConnectionString = ConnectTo(Database);
    }

    /// <summary>Superuser to the database of the ledger. It holds no secret: the kernel vouches for this user.</summary>
    public string ConnectionString { get; }

    public string DataFolder => _layout.Root;

    /// <summary>Only this process's own user may enter; not even the user PostgreSQL runs as.</summary>
    public string KeysFolder => _layout.Keys;

    public string Version => _binaries.Version;

    public BinariesOrigin Origin => _binaries.Origin;

    /// <summary>The postmaster's process; another number after a restart.</summary>
    public int ProcessId => _postmaster.Pid;

    /// <summary>Ends when PostgreSQL has stopped for good: the host can only stop too.</summary>
    public Task Ended => _postmaster.Ended;

    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedOptions options, Action<string> say, CancellationToken cancel)
    {
        if (!OperatingSystem.IsLinux())
            throw Refusals.UnsupportedSystem("Linux");

        var layout = FolderLayout.Open(options.DataFolder ?? EmbeddedOptions.DefaultDataFolder());
        var held = FolderLock.Acquire(layout);
        try
        {
            return await StartAsync(layout, held, options, say, cancel);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Where a second start on the same folder is to send people.</summary>
    public void AnnounceAddress(string address) => _lock.Announce(address);

    /// <summary>Fast shutdown: open sessions are ended, what was committed is checkpointed.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0)
        {
            await Ended;
            return;
        }

        await _postmaster.StopAsync();
        if (_socketFolder != _layout.Run)
            Directory.Delete(_socketFolder, recursive: true);
        _lock.Dispose();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private static async Task<EmbeddedPostgres> StartAsync(
        FolderLayout layout, FolderLock held, EmbeddedOptions options, Action<string> say, CancellationToken cancel)
    {
        var account = Account.For(layout.Cluster);
        await RefuseClosedFolderAsync(layout, account, cancel);
        var cluster = new Cluster(layout, account);
        var search = options.Search ?? new BinarySearch();
        var binaries = await PostgresBinaries.FindAsync(
            search, search.NpmFolder ?? layout.Npm, options.Binaries, cluster.Major, layout.Root, account, say, cancel);

        var socketFolder = layout.MakeSocketFolder(account);
        var leftovers = new Leftovers(layout.Cluster, socketFolder);
        if (leftovers.Processes.Count > 0)
            say("Se detiene el PostgreSQL que dejó un arranque anterior.\nStopping the PostgreSQL that an earlier start left.");
        await leftovers.ClearAsync(cancel);
        cluster.RemoveHalfMade();
        cluster.WriteAccessRules();
        FolderLayout.MakePrivate(layout.Log, account);
        if (cluster.Major is null)
            await cluster.MakeAsync(binaries, durable: options.Settings.GetValueOrDefault("fsync") != "off", cancel);

        var settings = ServerSettings.For(layout, socketFolder, options.Settings);
        var line = account.Line(
            [
                binaries.Program("postgres"), "-D", layout.Cluster,
                .. settings.SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" }),
            ],
            diesWithUs: true);
        var postmaster = new Postmaster([Account.Tool("setsid"), .. line], leftovers, say);
        var started = new EmbeddedPostgres(layout, held, binaries, postmaster, socketFolder);
        try
        {
            await started.BecomeReadyAsync(options.StartTimeout, cancel);
            return started;
        }
        catch
        {
            await started.StopAsync();
            throw;
        }
    }

    private static async Task RefuseClosedFolderAsync(FolderLayout layout, Account account, CancellationToken cancel)
    {
        if (account.Drops && !(await Command.RunAsync(account.Line([Account.Tool("test"), "-x", layout.Root]), cancel)).Succeeded)
            throw Refusals.ClosedFolder(layout.Root, account.Name);
    }

    private async Task BecomeReadyAsync(TimeSpan timeout, CancellationToken cancel)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(ReadyPause, cancel))
        {
            try
            {
                await MakeDatabaseAsync(cancel);
                _postmaster.Supervise();
                return;
            }
            catch (NpgsqlException e) when (waited.Elapsed < timeout && !Ended.IsCompleted && IsStarting(e))
            {
                continue;
            }
            catch (NpgsqlException e)
            {
                throw Refusals.NotStarted(_layout.Log, Ended.IsCompleted ? _postmaster.LastWords : e.Message);
            }
        }
    }

    /// <summary>Nobody listens yet, or PostgreSQL says that it is starting or recovering (57P03).</summary>
    private static bool IsStarting(NpgsqlException e) =>
        e is not PostgresException postgres || postgres.SqlState == PostgresErrorCodes.CannotConnectNow;

    private async Task MakeDatabaseAsync(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(ConnectTo("postgres", pooling: false));
        await connection.OpenAsync(cancel);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection)
        {
            Parameters = { new() { Value = Database } },
        };
        if (await exists.ExecuteScalarAsync(cancel) is not null)
            return;

        await using var create = new NpgsqlCommand($"create database {Database}", connection);
        await create.ExecuteNonQueryAsync(cancel);
    }

    private string ConnectTo(string database, bool pooling = true) => new NpgsqlConnectionStringBuilder
    {
        Host = _socketFolder,
        Port = ServerSettings.Port,
        Username = ServerSettings.Superuser,
        Database = database,
        Pooling = pooling,
    }.ConnectionString;
}
