using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using Marten;
using Marten.Services;
using NodaTime;

namespace Ledger.Api.Recording;

/// <summary>Writes a group of requests on different cases in one transaction: reads, decides, appends.</summary>
/// <param name="store">The store.</param>
/// <param name="sealing">Seals what identifies a person.</param>
/// <param name="numbers">Gives case numbers.</param>
/// <param name="origin">The name of the ledger, which every core carries.</param>
public sealed class GroupWriter(IDocumentStore store, EntrySealing sealing, CaseNumbers numbers, LedgerOrigin origin)
{
    /// <summary>One result a command, in order. Throws where the transaction failed; then nothing of the group is on the record.</summary>
    public async Task<IReadOnlyList<RecordResult>> WriteAsync(IReadOnlyList<RecordCommand> commands, CancellationToken cancellation)
    {
        var rows = new RecordingListener(origin);
        await using var session = store.OpenSession(new SessionOptions { Tracking = DocumentTracking.None, Listeners = { rows } });
        await session.BeginTransactionAsync(cancellation);

        var batch = session.CreateBatchQuery();
        var fetches = commands.Select(command => batch.Events.FetchForWriting<CaseEntries>(command.CaseId)).ToArray();
        await batch.Execute(cancellation);
        var streams = await Task.WhenAll(fetches);
        var ground = await Ground.ReadAsync(session, commands, streams, cancellation);

        var results = new RecordResult[commands.Count];
        for (var i = 0; i < commands.Count; i++)
        {
            var command = commands[i];
            var entries = streams[i].Aggregate?.All ?? [];
            var caseFile = CaseFile.Of(entries);
            if (Earlier.Answer(command, caseFile, ground) is { } known)
            {
                results[i] = known;
                continue;
            }

            if (Refusal(command, caseFile) is { } code)
            {
                results[i] = new RecordResult.Refused(code);
                continue;
            }

            var sealedEntries = await sealing.SealAsync(command, ChildOf(command, caseFile), cancellation);
            if (sealedEntries.Refused is { } refused)
            {
                results[i] = new RecordResult.Refused(refused);
                continue;
            }

            switch (Decide.On(caseFile, sealedEntries.Submitted, new Recording(ground.Now, command.RecordedBy)))
            {
                case Decision.Refused(var reasons):
                    results[i] = new RecordResult.Refused(
                        reasons[0].Refusal.Code,
                        [.. reasons.Select(r => new RecordError($"/entries/{r.Index}", r.Refusal.Code))]);
                    break;
                case Decision.Accepted(var accepted):
                    var caseNumber = streams[i].Aggregate?.CaseNumber ?? numbers.Next();
                    var events = accepted.Select((entry, n) =>
                    {
                        var stored = session.Events.BuildEvent(entry.Submitted);
                        StoredEntry.Write(stored, entry, command.Opens && n == 0 ? caseNumber : null);
                        return stored;
                    }).ToArray();
                    if (command.Opens)
                        session.Events.StartStream<CaseEntries>(command.CaseId, events);
                    else
                        streams[i].AppendMany(events);
                    rows.Add(new RecordingPlan(
                        command, caseNumber, entries, events, ground.PreviousHash(command.CaseId), sealedEntries, ground.Now));
                    break;
            }
        }

        if (rows.Plans.Count > 0)
            await session.SaveChangesAsync(cancellation);
        foreach (var plan in rows.Plans)
            results[commands.IndexOf(plan.Command)] = new RecordResult.Done(plan.Answer!, Replayed: false);
        return results;
    }

    private static string? Refusal(RecordCommand command, CaseFile caseFile)
    {
        var facts = caseFile.Version == 0 ? CaseFacts.Unknown : CaseAccess.FactsOf(Relations.Of(caseFile));
        var act = command.Opens ? Act.OpenCase : Act.Record;
        if (AccessPolicy.Decide(command.Caller, facts, act, command.Purpose) is AccessDecision.Withheld(var code))
            return code;
        if (command.Opens)
            return caseFile.Version > 0 ? "case.exists" : null;
        if (caseFile.Version == 0)
            return "case.unknown";
        return command.Expected.Allows(caseFile.Version) ? null : "version.stale";
    }

    private static SubjectId ChildOf(RecordCommand command, CaseFile caseFile) =>
        caseFile.Child ?? new(command.Entries[0].Json.TryGetProperty("child", out var child) ? child.GetGuid() : default);
}

/// <summary>The name of this ledger: the origin of its log, in every core, for ever.</summary>
/// <param name="Name">e.g. <c>ledger.example.org/mx</c>.</param>
public sealed record LedgerOrigin(string Name);
