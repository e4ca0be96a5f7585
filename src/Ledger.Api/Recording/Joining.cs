using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;

namespace Ledger.Api.Recording;

/// <summary>What a request records in other cases besides its own: the other halves of links and merges, and what amends them.</summary>
internal static class Joining
{
    private const string StaleVersion = "version.stale";
    private const string LinkedCase = "linkedCase";

    /// <summary>The other cases that a request is about. Found without unsealing or typing anything: most requests are about none.</summary>
    public static IReadOnlyList<CaseId> Touched(RecordCommand command, CaseFile caseFile) =>
    [
        .. command.Entries.Select(entry => Linked(entry) ?? Amended(entry, caseFile)).OfType<CaseId>()
            .Where(other => other.Value != command.CaseId && other.Value != Guid.Empty).Distinct(),
    ];

    /// <summary>
    /// Whoever joins two cases may record on both; a case that is not there and one that the recorder may not know of are refused alike.
    /// To undo it takes the one case only: nobody who knows that a link is wrong is sent away.
    /// </summary>
    public static RecordResult.Refused? Refuse(RecordCommand command, IReadOnlyDictionary<CaseId, CaseFile> others)
    {
        for (var i = 0; i < command.Entries.Count; i++)
            if (Linked(command.Entries[i]) is { } other && other.Value != command.CaseId
                && (others.GetValueOrDefault(other) is not { } caseFile || !MayRecord(command, caseFile)))
                return new(AccessCodes.CaseUnknown, [new($"/entries/{i}/{LinkedCase}", AccessCodes.CaseUnknown)]);
        return command.OtherVersion is { } version && others.Values.Any(other => other.Version != version)
            ? new(StaleVersion, [new("/absorbedVersion", StaleVersion)])
            : null;
    }

    /// <summary>The entries with what they have to say of the other case.</summary>
    public static IReadOnlyList<Submitted> Completed(IReadOnlyList<Submitted> entries, JoinedCases joined) =>
    [
        .. entries.Select(entry => entry.Body is CasesMerged merge && joined.Others.TryGetValue(merge.LinkedCase, out var other)
            ? Submitted.Of(entry.Envelope, merge.With(other))
            : entry),
    ];

    /// <summary>The entries of the other cases, or why one of them cannot be recorded.</summary>
    public static (IReadOnlyList<OtherHalf> Halves, RecordResult.Refused? Refused) Halves(
        RecordCommand command, CaseFile before, IReadOnlyList<Recorded> recorded, JoinedCases joined, LedgerOrigin origin,
        Domain.Cases.Recording recording)
    {
        var space = DerivedId.SpaceOf(origin.Name);
        var halves = new Dictionary<CaseId, OtherHalf>();
        var soFar = before;
        for (var i = 0; i < recorded.Count; i++)
        {
            var entry = recorded[i].Submitted;
            if (Counterparts.CaseOf(soFar, entry) is { } other && joined.Others.TryGetValue(other, out var there)
                && Later(halves, other, there) is var (half, file)
                && Counterparts.Of(joined.Here, soFar, entry, file, space) is { } counterpart)
            {
                var seen = new JoinedCases(other, new Dictionary<CaseId, CaseFile> { [joined.Here] = soFar });
                switch (Decide.On(file, [counterpart], recording, seen))
                {
                    case Decision.Accepted(var further):
                        halves[other] = half with { Recorded = [.. half.Recorded, .. further] };
                        break;
                    case Decision.Refused(var reasons):
                        var code = reasons[0].Refusal.Code;
                        return ([], new(code, [new($"/entries/{i}/{LinkedCase}", code)]));
                }
            }

            soFar = soFar.With([recorded[i]]);
        }

        return ([.. halves.Values], null);
    }

    private static (OtherHalf Half, CaseFile After) Later(Dictionary<CaseId, OtherHalf> halves, CaseId other, CaseFile before)
    {
        var half = halves.GetValueOrDefault(other) ?? new(other, before, []);
        return (half, half.Before.With(half.Recorded));
    }

    private static bool MayRecord(RecordCommand command, CaseFile caseFile) =>
        caseFile.Child is not null
        && AccessPolicy.Decide(command.Caller, CaseAccess.FactsOf(caseFile.Relations), Act.Record, command.Purpose)
            is AccessDecision.Granted;

    private static CaseId? Linked(ClearEntry entry) =>
        entry.Type.JoinsCase ? new(entry.Json.GetProperty(LinkedCase).GetGuid()) : null;

    private static CaseId? Amended(ClearEntry entry, CaseFile caseFile) =>
        entry.Type.Amends && (Id(entry.Json, "annuls") ?? Id(entry.Json, "corrects")) is { } target
            && caseFile.Find(target) is { } found
            ? Counterparts.CaseOf(caseFile, found.Recorded.Submitted)
            : null;

    private static EntryId? Id(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var id) ? new EntryId(id.GetGuid()) : null;
}

/// <summary>What a request records in another case.</summary>
/// <param name="Case">The other case.</param>
/// <param name="Before">What is on its record before.</param>
/// <param name="Recorded">The entries.</param>
internal sealed record OtherHalf(CaseId Case, CaseFile Before, IReadOnlyList<Recorded> Recorded);
