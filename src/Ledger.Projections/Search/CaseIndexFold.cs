using System.Threading.Channels;
using Ledger.Domain.Cases;
using Ledger.Projections.Cases;
using Npgsql;

namespace Ledger.Projections.Search;

/// <summary>
/// Folds the index out of the streams: one task takes rows off the connection, the others fold, so that memory holds a few batches and
/// never the index.
/// </summary>
/// <param name="source">Where the record is.</param>
internal sealed class CaseIndexFold(NpgsqlDataSource source)
{
    private const int RowsInABatch = 2_000;
    private const int BatchesWaiting = 8;
    private const string Events = $"select {CaseStreams.Columns} from ledger.mt_events e where e.seq_id <= $1";
    private const string Touched = " and e.stream_id in (select t.stream_id from ledger.mt_events t where t.seq_id > $2 and t.seq_id <= $1)";
    private const string InOrder = " order by e.stream_id, e.version";

    /// <summary>Entries read.</summary>
    public long Entries { get; private set; }

    /// <summary>The rows of the cases, as their entries up to a position say; in no order.</summary>
    /// <param name="position">The position.</param>
    /// <param name="since">Of the cases alone that have entries behind this position.</param>
    /// <param name="take">Takes rows, one batch after the other.</param>
    /// <param name="cancellation">Stops the folding.</param>
    public async Task RunAsync(
        long position, long since, Func<IReadOnlyList<CaseIndexRow>, CancellationToken, Task> take, CancellationToken cancellation)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Channel.CreateBounded<List<(Guid Stream, RawEntry Row)>>(BatchesWaiting);
        var folded = Channel.CreateBounded<List<CaseIndexRow>>(BatchesWaiting);
        Task[] tasks =
        [
            ReadAsync(position, since, read.Writer, failed.Token),
            FoldAsync(read.Reader, folded.Writer, failed.Token),
            TakeAsync(folded.Reader, take, failed.Token),
        ];

        // What failed first is what is told; the others only see that it is over.
        await foreach (var task in Task.WhenEach(tasks).WithCancellation(CancellationToken.None))
            if (!task.IsCompletedSuccessfully)
            {
                await failed.CancelAsync();
                await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await task;
            }
    }

    private async Task ReadAsync(
        long position, long since, ChannelWriter<List<(Guid, RawEntry)>> batches, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Events + (since > 0 ? Touched : "") + InOrder);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = position });
        if (since > 0)
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = since });
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var batch = new List<(Guid Stream, RawEntry Row)>(RowsInABatch);
        while (await reader.ReadAsync(cancellation))
        {
            var stream = reader.GetGuid(0);
            if (batch.Count >= RowsInABatch && batch[^1].Stream != stream)
            {
                await batches.WriteAsync(batch, cancellation);
                batch = new(RowsInABatch);
            }

            batch.Add((stream, RawEntry.Take(reader, 1)));
            Entries++;
        }

        if (batch.Count > 0)
            await batches.WriteAsync(batch, cancellation);
        batches.Complete();
    }

    private static async Task FoldAsync(
        ChannelReader<List<(Guid Stream, RawEntry Row)>> batches, ChannelWriter<List<CaseIndexRow>> rows, CancellationToken cancellation)
    {
        await Parallel.ForEachAsync(
            batches.ReadAllAsync(cancellation), cancellation, async (batch, token) => await rows.WriteAsync(Fold(batch), token));
        rows.Complete();
    }

    private static async Task TakeAsync(
        ChannelReader<List<CaseIndexRow>> rows, Func<IReadOnlyList<CaseIndexRow>, CancellationToken, Task> take, CancellationToken cancellation)
    {
        await foreach (var batch in rows.ReadAllAsync(cancellation))
            await take(batch, cancellation);
    }

    private static List<CaseIndexRow> Fold(List<(Guid Stream, RawEntry Row)> batch)
    {
        var rows = new List<CaseIndexRow>();
        foreach (var stream in batch.GroupBy(b => b.Stream, b => EntryRow.Of(b.Row)))
        {
            EntryRow[] entries = [.. stream.OfType<EntryRow>()];
            if (entries is [{ Recorded.Body: IOpens } first, ..])
                rows.Add(CaseIndexRow.Of(stream.Key, first.CaseNumber!, CaseFile.Of([.. entries.Select(e => e.Recorded)])));
        }

        return rows;
    }
}
