using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using Marten;
using Npgsql;
using SessionOptions = Marten.Services.SessionOptions;

namespace Ledger.Api.Recording;

/// <summary>Writes a group of requests on different cases in one transaction: reads, decides, seals, appends.</summary>
/// <param name="store">The store.</param>
/// <param name="sealer">Encrypts what identifies a person.</param>
/// <param name="numbers">Gives case numbers.</param>
/// <param name="origin">The name of the ledger, which every core carries.</param>
/// <param name="known">Cases written lately.</param>
public sealed class GroupWriter(IDocumentStore store, Sealer sealer, CaseNumbers numbers, LedgerOrigin origin, KnownCases known)
{
    /// <summary>One result a command, in order. Throws where the transaction failed; then nothing of the group is on the record.</summary>
    public async Task<IReadOnlyList<RecordResult>> WriteAsync(IReadOnlyList<RecordCommand> commands, CancellationToken cancellation)
    {
        var listener = new RecordingListener(origin);
        await using var session = store.OpenSession(new SessionOptions { Tracking = DocumentTracking.None, Listeners = { listener } });
        await session.BeginTransactionAsync(cancellation);

        var ground = await Ground.ReadAsync(session, commands, known, cancellation);
        var results = new RecordResult?[commands.Count];
        var accepted = new List<AcceptedRequest>(commands.Count);
        for (var i = 0; i < commands.Count; i++)
            results[i] = Consider(commands[i], ground, i, accepted);

        using var rows = await EncryptAsync(accepted, results, ground, cancellation);
        foreach (var request in accepted)
            listener.Add(Append(session, request, ground));
        listener.Sealed = rows;
        if (accepted.Count > 0)
            await SaveAsync(session, rows, cancellation);
        foreach (var plan in listener.Plans)
        {
            known.Keep(plan.After!);
            results[plan.Request.Index] = new RecordResult.Done(plan.Answer!, Replayed: false);
        }

        return results!;
    }

    /// <summary>The case that holds an entry, whoever asks: never an answer to a caller.</summary>
    public async Task<Guid?> CaseOfAsync(Guid entry, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        await using var command = new NpgsqlCommand("select stream_id from ledger.mt_events where id = @entry");
        command.Parameters.AddWithValue("entry", entry);
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) ? reader.GetGuid(0) : null;
    }

    private static RecordResult? Consider(
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

        var sealing = SealedEntries.Of(command, caseFile);
        switch (Decide.On(caseFile, sealing.Submitted, new Domain.Cases.Recording(ground.Now, command.RecordedBy)))
        {
            case Decision.Accepted(var recorded):
                accepted.Add(new(command, index, entries, recorded, sealing.Disclosures));
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
                            accepted.Remove(request);
                        }

                    break;
            }
        }
    }

    private RecordingPlan Append(IDocumentSession session, AcceptedRequest request, Ground ground)
    {
        var command = request.Command;
        var caseNumber = request.Before?.CaseNumber ?? numbers.Next();
        var events = request.Recorded.Select((entry, n) =>
        {
            var stored = session.Events.BuildEvent(entry.Submitted);
            StoredEntry.Write(stored, entry, command.Opens && n == 0 ? caseNumber : null);
            return stored;
        }).ToArray();
        if (command.Opens)
            session.Events.StartStream<CaseEntries>(command.CaseId, events);
        else
            session.Events.Append(command.CaseId, request.Recorded[^1].Number, events);
        return new(request, caseNumber, events, ground.PreviousHash(command.CaseId), ground.Now);
    }

    private static async Task SaveAsync(IDocumentSession session, SealedRows rows, CancellationToken cancellation)
    {
        try
        {
            await session.SaveChangesAsync(cancellation);
            rows.Committed();
        }
        catch
        {
            rows.Failed();
            throw;
        }
    }
}

/// <summary>A request that the domain accepted, before it is stored.</summary>
internal sealed record AcceptedRequest(
    RecordCommand Command, int Index, CaseEntries? Before, IReadOnlyList<Recorded> Recorded, IReadOnlyList<EntryDisclosures> Disclosures)
{
    /// <summary>True where something about the person is sealed.</summary>
    public bool Names(Guid subject) => Disclosures.Any(d => d.BySubject.ContainsKey(subject));
}

/// <summary>The name of this ledger: the origin of its log, in every core, for ever.</summary>
/// <param name="Name">e.g. <c>ledger.example.org/mx</c>.</param>
public sealed record LedgerOrigin(string Name);
