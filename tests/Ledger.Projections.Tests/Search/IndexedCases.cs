using System.Text.Json;
using CsCheck;
using JasperFx.Events.Daemon;
using Ledger.Api.Schema;
using Ledger.Api.Tests.Fixtures;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Tests.Cases.Properties;
using Ledger.Projections.Cases;
using Ledger.Projections.Search;
using Ledger.Projections.Store;
using Marten;

namespace Ledger.Projections.Tests.Search;

/// <summary>A ledger whose index is followed by the daemon, and cases of any entries whatever.</summary>
internal sealed class IndexedCases : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly IDocumentStore _store;
    private IProjectionDaemon? _daemon;

    private IndexedCases(LedgerDatabase database, IDocumentStore store) => (Database, _store) = (database, store);

    public LedgerDatabase Database { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<IndexedCases> StartAsync(PostgresServer server)
    {
        var database = new LedgerDatabase(await server.CreateDatabaseAsync());
        await new LedgerSchema(database).MigrateAsync(Cancellation);
        return new(database, DocumentStore.For(options =>
        {
            LedgerStore.Configure(options);
            options.Connection(database.App);
        }));
    }

    /// <summary>Any number of cases of any entries, amendments included, in pieces that come in any order of the cases.</summary>
    public static Gen<Piece[]> Pieces { get; } =
        Gen.Select(AnyCase.Told.Array[6, 10], Gen.UInt).Select((told, seed) =>
        {
            var random = new Random((int)seed);
            var waiting = told.Select((entries, n) => (Case: new Guid(n + 1, 0, 7, [0x80, 0, 0, 0, 0, 0, 0, 1]), Left: Renumber(entries, n)))
                .ToList();
            var pieces = new List<Piece>();
            while (waiting.Count > 0)
            {
                var i = random.Next(waiting.Count);
                var (id, left) = waiting[i];
                var count = random.Next(1, left.Length + 1);
                pieces.Add(new(id, pieces.TrueForAll(p => p.Case != id), left[..count]));
                if (count == left.Length)
                    waiting.RemoveAt(i);
                else
                    waiting[i] = (id, left[count..]);
            }

            return pieces.ToArray();
        });

    /// <summary>Starts following the record, as the host does.</summary>
    public async Task FollowAsync()
    {
        _daemon = await _store.BuildProjectionDaemonAsync();
        await _daemon.StartAllAsync();
    }

    /// <summary>Stops following.</summary>
    public async Task StopFollowingAsync()
    {
        if (_daemon is not null)
            await _daemon.StopAllAsync();
        _daemon?.Dispose();
        _daemon = null;
    }

    /// <summary>Puts entries on the record.</summary>
    public async Task RecordAsync(Piece piece)
    {
        await using var session = _store.LightweightSession();
        await using (var before = Database.App.CreateCommand("select coalesce(max(version), 0) from ledger.mt_events where stream_id = $1"))
        {
            before.Parameters.AddWithValue(piece.Case);
            var number = (long)(await before.ExecuteScalarAsync(Cancellation))!;
            object[] events =
            [
                .. piece.Entries.Select((entry, n) =>
                {
                    var stored = session.Events.BuildEvent(entry);
                    var recorded = new Recorded(entry, number + n + 1, NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0), 0, RecordedBy.System);
                    StoredEntry.Write(stored, recorded, piece.Opens && n == 0 ? $"TEST-{piece.Case:N}" : null);
                    return stored;
                }),
            ];
            if (piece.Opens)
                session.Events.StartStream<CaseEntries>(piece.Case, events);
            else
                session.Events.Append(piece.Case, events);
        }

        await session.SaveChangesAsync(Cancellation);
    }

    /// <summary>Returns once the index stands at the last entry.</summary>
    public async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var progress = new ViewProgress(Database.App);
        while (await progress.ReadAsync(patience.Token) is var (position, last) && position < last)
            await Task.Delay(20, patience.Token);
    }

    /// <summary>The index as it stands: each row, each term.</summary>
    public Task<IReadOnlyList<string>> IndexAsync() => LinesAsync(
        $"""
        select to_jsonb(c)::text from ledger.{CaseIndex.Table} c
        union all select to_jsonb(t)::text from ledger.{CaseIndex.Terms} t order by 1
        """);

    /// <summary>The index as the streams say it should be: folded here, case by case, by nobody's leave.</summary>
    public async Task<IReadOnlyList<string>> FoldedAsync()
    {
        var rows = new List<CaseIndexRow>();
        await foreach (var stream in new CaseStreams(Database.App).ReadAsync(long.MaxValue, cases: null, Cancellation))
            rows.Add(CaseIndexRow.Of(stream.CaseId, stream.CaseNumber, CaseFile.Of(stream.Entries)));
        return await LinesAsync(
            $"""
            with n as (select * from jsonb_populate_recordset(null::ledger.{CaseIndex.Table}, $1::text::jsonb))
            select to_jsonb(n)::text from n
            union all
            select to_jsonb(t)::text from (
              select u.term, n.opened_on, n.id, u.relation from n cross join unnest(n.terms, n.relations) as u (term, relation)) t
            order by 1
            """,
            CaseIndexRow.ToJson(rows));
    }

    public async ValueTask DisposeAsync()
    {
        await StopFollowingAsync();
        _store.Dispose();
        await Database.DisposeAsync();
    }

    public async Task TellAsync(string sql)
    {
        await using var command = Database.Login.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    public async Task<IReadOnlyList<string>> LinesAsync(string sql, params string[] values)
    {
        await using var command = Database.Login.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var lines = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            lines.Add(reader.GetString(0));
        return lines;
    }

    /// <summary>The ids of a case's entries are its own: an entry id is one of the whole ledger.</summary>
    private static Submitted[] Renumber(Submitted[] entries, int n) =>
    [
        .. entries.Select(entry => JsonSerializer.Deserialize<Submitted>(
            JsonSerializer.Serialize(entry, LedgerJson.Options)
                .Replace("018e0000-0000-7000-8000-", $"018e0000-0000-7000-8{n + 1:x3}-", StringComparison.Ordinal),
            LedgerJson.Options)!),
    ];
}

/// <summary>Entries that come together.</summary>
/// <param name="Case">The case.</param>
/// <param name="Opens">True where they open it.</param>
/// <param name="Entries">The entries.</param>
internal sealed record Piece(Guid Case, bool Opens, IReadOnlyList<Submitted> Entries);
