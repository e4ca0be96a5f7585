using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;

namespace Ledger.Api.Recording;

/// <summary>
/// Recognises what was recorded already: by the request's key for 24 hours, by the entries' ids for ever. The same content gets the
/// first result again, another content is refused.
/// </summary>
internal static class Earlier
{
    /// <summary>The scope of fingerprints of single entries; their key is the entry's id.</summary>
    public const string EntryScope = "entry";

    /// <summary>The result of an earlier recording, or null where the request is new.</summary>
    public static RecordResult? Answer(RecordCommand command, CaseFile caseFile, Ground ground)
    {
        if (ground.Known(command.Idempotency.Scope, command.Idempotency.Key) is { } known)
        {
            return known.Fingerprint.AsSpan().SequenceEqual(command.Idempotency.Fingerprint)
                ? new RecordResult.Done(JsonSerializer.Deserialize<RecordAnswer>(known.Answer, LedgerJson.Options)!, Replayed: true)
                : new RecordResult.Refused("idempotency.key-reused");
        }

        var recorded = command.Entries.Select(e => caseFile.Find(new(e.Id))?.Recorded).ToArray();
        if (caseFile.Child is not { } child || Array.TrueForAll(recorded, entry => entry is null))
            return null;
        if (!MayKnow(command, caseFile))
            return command.Opens ? new RecordResult.Refused(WriteFailure.EntryIdReused) : null;
        for (var i = 0; i < recorded.Length; i++)
            if (recorded[i] is not { } entry || !IsSame(command.Entries[i], child, entry, ground))
                return new RecordResult.Refused(WriteFailure.EntryIdReused, [new($"/entries/{i}", WriteFailure.EntryIdReused)]);
        return new RecordResult.Done(Again(command.CaseId, recorded!), Replayed: true);
    }

    /// <summary>An id must not tell someone without access to the case that it is there.</summary>
    private static bool MayKnow(RecordCommand command, CaseFile caseFile) =>
        AccessPolicy.Decide(command.Caller, CaseAccess.FactsOf(caseFile.Relations), Act.Record, command.Purpose)
            is AccessDecision.Granted;

    private static bool IsSame(ClearEntry submitted, SubjectId child, Recorded recorded, Ground ground) =>
        submitted.Fingerprint is { } fingerprint && ground.Known(EntryScope, submitted.Id.ToString()) is { } known
            ? known.Fingerprint.AsSpan().SequenceEqual(fingerprint)
            : recorded.Submitted.Body.GetType() == submitted.Type.ClrType && EntryContent.IsSame(submitted, child, recorded);

    private static RecordAnswer Again(Guid caseId, Recorded[] recorded) => new(
        caseId,
        recorded.Max(e => e.Number),
        recorded.Max(e => e.Position),
        [.. recorded.Select(e => new RecordedEntry(e.Id.Value, e.Number, e.RecordedAt, e.Position))]);
}
