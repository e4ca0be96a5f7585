using NodaTime;

namespace Ledger.Domain.Cases;

/// <summary>What the domain says to entries: all recorded, or all refused with the reasons.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>All entries are recorded.</summary>
    /// <param name="Entries">The entries with their numbers; positions are assigned when they are stored.</param>
    public sealed record Accepted(IReadOnlyList<Recorded> Entries) : Decision;

    /// <summary>Nothing is recorded.</summary>
    /// <param name="Reasons">Every impossibility found.</param>
    public sealed record Refused(IReadOnlyList<(int Index, Refusal Refusal)> Reasons) : Decision;
}

/// <summary>
/// The one decision of a register: is it possible that this is true? A breach of the protocol is recorded; only the impossible is
/// refused (<see cref="Refusals"/>).
/// </summary>
public static class Decide
{
    /// <summary>Decides about entries that are submitted together: all or none. Pure.</summary>
    /// <param name="caseFile">All that is on the record of the case.</param>
    /// <param name="entries">The entries, sealed, in the order submitted, each with its id.</param>
    /// <param name="recording">The act of recording.</param>
    /// <param name="joined">The case itself and the others that entries are about, where any is.</param>
    public static Decision On(
        CaseFile caseFile, IReadOnlyList<Submitted> entries, Recording recording, Amendments.JoinedCases? joined = null)
    {
        var recordedAt = caseFile.LastRecordedAt is { } last ? Instant.Max(last, recording.RecordedAt) : recording.RecordedAt;
        var accepted = new List<Recorded>(entries.Count);
        var reasons = new List<(int, Refusal)>();
        var soFar = caseFile;
        for (var i = 0; i < entries.Count; i++)
        {
            var attempt = new Attempt(soFar, entries[i], recordedAt, joined);
            var refusals = Refusals.Of(attempt).Select(refusal => (i, refusal)).ToArray();
            reasons.AddRange(refusals);
            if (refusals.Length > 0)
                continue;
            var recorded = new Recorded(entries[i], soFar.Version + 1, recordedAt, 0, recording.RecordedBy, recording.Import);
            accepted.Add(recorded);
            soFar = soFar.With([recorded]);
        }

        return reasons.Count > 0 ? new Decision.Refused(reasons) : new Decision.Accepted(accepted);
    }
}
