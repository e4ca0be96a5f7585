using System.Threading.Channels;
using Npgsql;

namespace Ledger.Api.Recording;

/// <summary>
/// The one way onto the record. Requests that wait at the same moment are written in one transaction, which shares the cost of the
/// commit among them (docs/decisions/0003-group-commit.md). Every request is answered only after its commit; a group that fails is
/// taken apart and every member tried alone, so that no request can harm another.
/// </summary>
/// <param name="writer">Writes a group.</param>
/// <param name="logger">Never sees an entry.</param>
public sealed class Recorder(GroupWriter writer, ILogger<Recorder> logger) : BackgroundService
{
    /// <summary>Most requests in one transaction: enough to share the commit, few enough that none waits long.</summary>
    private const int MostInGroup = 16;

    /// <summary>How often a request is tried again when another node changed its case meanwhile.</summary>
    private const int Attempts = 5;

    private const string Unavailable = "storage.unavailable";

    private readonly Channel<Pending> _queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(1024) { SingleReader = true });

    /// <summary>Records, or says why not. Returns after the commit.</summary>
    public async Task<RecordResult> RecordAsync(RecordCommand command, CancellationToken cancellation)
    {
        var pending = new Pending(command);
        try
        {
            await _queue.Writer.WriteAsync(pending, cancellation);
        }
        catch (ChannelClosedException)
        {
            return new RecordResult.Refused(Unavailable);
        }

        return await pending.Result.Task;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var later = new List<Pending>();
        try
        {
            while (later.Count > 0 || await _queue.Reader.WaitToReadAsync(stoppingToken))
                await WriteAsync(NextGroup(later));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _queue.Writer.TryComplete();
        }

        while (NextGroup(later) is { Count: > 0 } rest)
            foreach (var pending in rest)
                pending.Result.TrySetResult(new RecordResult.Refused(Unavailable));
    }

    /// <summary>Two requests on one case never share a group: the second must see what the first wrote.</summary>
    private List<Pending> NextGroup(List<Pending> later)
    {
        var group = new List<Pending>(MostInGroup);
        var cases = new HashSet<Guid>();
        var waiting = later.ToArray();
        later.Clear();
        foreach (var pending in waiting)
            Place(pending);
        while (group.Count < MostInGroup && later.Count < MostInGroup && _queue.Reader.TryRead(out var pending))
            Place(pending);
        return group;

        void Place(Pending pending)
        {
            if (group.Count < MostInGroup && cases.Add(pending.Command.CaseId))
                group.Add(pending);
            else
                later.Add(pending);
        }
    }

    private async Task WriteAsync(List<Pending> group)
    {
        if (group.Count > 1 && await TryAsync(group) is null)
            return;
        foreach (var pending in group)
            await WriteAloneAsync(pending);
    }

    private async Task WriteAloneAsync(Pending pending)
    {
        for (var attempt = 1; await TryAsync([pending]) is { } failure; attempt++)
        {
            if (WriteFailure.Of(failure) is { } code)
            {
                if (await OpenedBeforeAsync(pending.Command) is { } known)
                {
                    pending = pending with { Command = pending.Command with { CaseId = known, NamesCase = true } };
                    continue;
                }

                pending.Result.TrySetResult(new RecordResult.Refused(code));
                return;
            }

            if (!WriteFailure.IsRace(failure) || attempt == Attempts)
            {
                logger.LogError("Recording failed: {Failure}", failure.GetType().Name);
                pending.Result.TrySetResult(new RecordResult.Refused(
                    WriteFailure.IsRace(failure) ? "case.busy" : WriteFailure.IsOutage(failure) ? Unavailable : "internal.error"));
                return;
            }
        }
    }

    /// <summary>An opening that names no case is told from its repetition by its entries' ids alone.</summary>
    private async Task<Guid?> OpenedBeforeAsync(RecordCommand command)
    {
        if (command is not { Opens: true, NamesCase: false })
            return null;
        try
        {
            return await writer.CaseOfAsync(command.Entries[0].Id, CancellationToken.None);
        }
        catch (NpgsqlException failure)
        {
            logger.LogWarning("The case of an entry was not found out: {Failure}", failure.SqlState ?? failure.GetType().Name);
            return null;
        }
    }

    private async Task<Exception?> TryAsync(List<Pending> group)
    {
        try
        {
            var results = await writer.WriteAsync([.. group.Select(p => p.Command)], CancellationToken.None);
            for (var i = 0; i < group.Count; i++)
                group[i].Result.TrySetResult(results[i]);
            return null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return failure;
        }
    }

    private sealed record Pending(RecordCommand Command)
    {
        public TaskCompletionSource<RecordResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
