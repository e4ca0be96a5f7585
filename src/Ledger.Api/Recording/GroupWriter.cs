using Ledger.Api.Recording.Writing;
using Ledger.Api.Schema;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Recording;

/// <summary>Writes a group of requests on different cases in one transaction: reads, decides, seals, appends.</summary>
/// <param name="database">The database.</param>
/// <param name="sealer">Encrypts what identifies a person.</param>
/// <param name="numbers">Gives case numbers.</param>
/// <param name="origin">The name of the ledger, which every core carries.</param>
/// <param name="known">Cases written lately.</param>
public sealed class GroupWriter(
    LedgerDatabase database, Sealer sealer, CaseNumbers numbers, LedgerOrigin origin, KnownCases known)
{
    /// <summary>One result a command, in order. Throws where the transaction failed; then nothing of the group is on the record.</summary>
    public async Task<IReadOnlyList<RecordResult>> WriteAsync(IReadOnlyList<RecordCommand> commands, CancellationToken cancellation)
    {
        await using var connection = await database.Recording.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var ground = await Ground.ReadAsync(connection, commands, known, cancellation);
        await ReadOthersAsync(connection, commands, ground, cancellation);
        var results = new RecordResult?[commands.Count];
        var accepted = new List<AcceptedRequest>(commands.Count);
        for (var i = 0; i < commands.Count; i++)
            results[i] = Consider(commands[i], ground, i, accepted);

        using var rows = await EncryptAsync(accepted, results, ground, cancellation);
        if (accepted.Count == 0)
            return results!;
        try
        {
            var written = await WriteAsync(connection, accepted, ground, rows, cancellation);
            await transaction.CommitAsync(cancellation);
            rows.Committed();
            foreach (var done in written)
            {
                known.Keep(done.After);
                if (!done.Request.IsHalf)
                    results[done.Request.Index] = new RecordResult.Done(done.Answer, Replayed: false);
            }
        }
        catch
        {
            rows.Failed();
            throw;
        }

        return results!;
    }

    /// <summary>The case that holds an entry, whoever asks: never an answer to a caller.</summary>
    public async Task<Guid?> CaseOfAsync(Guid entry, CancellationToken cancellation)
    {
        await using var command = database.App.CreateCommand("select stream_id from ledger.mt_events where id = @entry");
        command.Parameters.AddWithValue("entry", entry);
        return await command.ExecuteScalarAsync(cancellation) as Guid?;
    }

    /// <summary>
    /// A request that is about other cases too is written alone, with those cases: no other member of its group may append to them.
    /// </summary>
    private async Task ReadOthersAsync(
        NpgsqlConnection connection, IReadOnlyList<RecordCommand> commands, Ground ground, CancellationToken cancellation)
    {
        var others = commands.SelectMany(c => Joining.Touched(c, ground.EntriesOf(c.CaseId)?.CaseFile ?? CaseFile.Empty)).ToArray();
        if (others.Length == 0)
            return;
        if (commands.Count > 1)
            throw new JoinsCasesException();
        await ground.ReadFurtherAsync(connection, [.. others.Select(other => other.Value)], known, cancellation);
    }

    private RecordResult? Consider(
        RecordCommand command, Ground ground, int index, List<AcceptedRequest> accepted)
    {
        var entries = ground.EntriesOf(command.CaseId);
        var caseFile = entries?.CaseFile ?? CaseFile.Empty;
        if (caseFile.Version > 0 && caseFile.Child is null)
            return new RecordResult.Refused(AccessCodes.CaseUnknown);
        if (Earlier.Answer(command, caseFile, ground) is { } known)
            return known;
        if (Admission.Refuse(command, caseFile) is { } code)
            return new RecordResult.Refused(code);

        var joined = new JoinedCases(new(command.CaseId), Joining.Touched(command, caseFile)
            .Where(other => ground.EntriesOf(other.Value) is { CaseFile.Child: not null })
            .ToDictionary(other => other, other => ground.EntriesOf(other.Value)!.CaseFile));
        if (Joining.Refuse(command, joined.Others) is { } unknown)
            return unknown;

        var sealing = SealedEntries.Of(command, caseFile);
        var recording = new Domain.Cases.Recording(ground.Now, command.RecordedBy);
        switch (Decide.On(caseFile, Joining.Completed(sealing.Submitted, joined), recording, joined))
        {
            case Decision.Accepted(var recorded):
                var (halves, refused) = Joining.Halves(command, caseFile, recorded, joined, origin, recording);
                if (refused is not null)
                    return refused;
                accepted.Add(new(command, index, entries, recorded, sealing.Disclosures));
                accepted.AddRange(halves.Select(half => new AcceptedRequest(
                    command, index, ground.EntriesOf(half.Case.Value), half.Recorded, [])
                { Half = half.Case.Value }));
                return null;
            case Decision.Refused(var reasons):
                return new RecordResult.Refused(
                    reasons[0].Refusal.Code, [.. reasons.Select(r => new RecordError($"/entries/{r.Index}", r.Refusal.Code))]);
            default:
                throw new InvalidOperationException("A decision that is neither.");
        }
    }

    /// <summary>Whoever names a person that takes no more data is refused; the others are encrypted without them.</summary>
    private async Task<SealedRows> EncryptAsync(
        List<AcceptedRequest> accepted, RecordResult?[] results, Ground ground, CancellationToken cancellation)
    {
        var at = ground.Now.ToDateTimeOffset();
        while (true)
        {
            switch (await sealer.EncryptAsync([.. accepted.SelectMany(r => r.Disclosures)], at, cancellation))
            {
                case SealResult.Encrypted(var rows):
                    return rows;
                case SealResult.Refused(var subjects):
                    foreach (var refusal in subjects)
                        foreach (var request in accepted.Where(r => r.Names(refusal.Subject)).ToArray())
                        {
                            results[request.Index] = new RecordResult.Refused(refusal.Code);
                            accepted.RemoveAll(other => other.Index == request.Index);
                        }

                    break;
            }
        }
    }

    private async Task<IReadOnlyList<WrittenCase>> WriteAsync(
        NpgsqlConnection connection, List<AcceptedRequest> accepted, Ground ground, SealedRows rows, CancellationToken cancellation)
    {
        var positions = new Queue<long>(await PositionsAsync(connection, accepted.Sum(r => r.Recorded.Count), cancellation));
        var written = accepted.ConvertAll(request => WrittenCase.Of(
            request,
            request.Before?.CaseNumber ?? numbers.Next(),
            [.. request.Recorded.Select(_ => positions.Dequeue())],
            ground.PreviousHash(request.CaseId),
            origin,
            rows));
        await GroupRows.WriteAsync(connection, written, rows, ground.Now.ToDateTimeUtc(), cancellation);
        return written;
    }

    private static async Task<List<long>> PositionsAsync(NpgsqlConnection connection, int entries, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Positions.Take, connection);
        command.Parameters.AddWithValue("entries", NpgsqlDbType.Integer, entries);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await Positions.ReadAsync(reader, entries, cancellation);
    }
}

/// <summary>A request that the domain accepted, before it is stored.</summary>
internal sealed record AcceptedRequest(
    RecordCommand Command, int Index, CaseEntries? Before, IReadOnlyList<Recorded> Recorded, IReadOnlyList<EntryDisclosures> Disclosures)
{
    /// <summary>The other case where this is what the request records there; it has no answer of its own.</summary>
    public Guid? Half { get; init; }

    /// <summary>True where this is what the request records in another case.</summary>
    public bool IsHalf => Half is not null;

    /// <summary>The case that is appended to.</summary>
    public Guid CaseId => Half ?? Command.CaseId;

    /// <summary>True where the case begins with it.</summary>
    public bool Opens => Command.Opens && !IsHalf;

    /// <summary>True where something about the person is sealed.</summary>
    public bool Names(Guid subject) => Disclosures.Any(d => d.BySubject.ContainsKey(subject));
}

/// <summary>A member of a group is about other cases too: the group is to be taken apart. Nothing was written.</summary>
internal sealed class JoinsCasesException : Exception;

/// <summary>The name of this ledger: the origin of its log, in every core, for ever.</summary>
/// <param name="Name">e.g. <c>ledger.example.org/mx</c>.</param>
public sealed record LedgerOrigin(string Name);
