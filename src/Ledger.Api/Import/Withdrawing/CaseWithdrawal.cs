using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Time;

namespace Ledger.Api.Import.Withdrawing;

/// <summary>The annulments that take one import out of a case. Pure: the same case gives the same, and what is done is not done again.</summary>
/// <param name="Annulments">The entries to append, accepted by the domain.</param>
/// <param name="KeepsOpening">True where the opening stays, because others recorded on the case.</param>
internal sealed record CaseWithdrawal(IReadOnlyList<Recorded> Annulments, bool KeepsOpening)
{
    private const string Role = "record-holder";

    /// <summary>
    /// From the last entry to the first: what an imported amendment did is undone before what it amended is struck out, and the opening
    /// comes when nothing else is left.
    /// </summary>
    public static CaseWithdrawal Of(CaseFile caseFile, string sha256, Guid space, Domain.Cases.Recording recording)
    {
        var annulments = new List<Recorded>();
        var keepsOpening = false;
        foreach (var entry in caseFile.Docket.Reverse().Where(e => e.Recorded.Import?.Sha256 == sha256))
        {
            var id = new EntryId(DerivedId.Of(space, $"withdrawal/{sha256}/{entry.Id}"));
            if (caseFile.Find(entry.Id)!.AnnulledBy is not null || caseFile.Find(id) is not null)
                continue;
            if (Decide.On(caseFile, [Annulment(id, entry, recording)], recording) is Decision.Accepted(var accepted))
            {
                annulments.AddRange(accepted);
                caseFile = caseFile.With(accepted);
            }
            else
                keepsOpening = true;
        }

        return new(annulments, keepsOpening);
    }

    private static Submitted Annulment(EntryId id, DocketEntry entry, Domain.Cases.Recording recording) => Submitted.Of(
        new Envelope
        {
            Id = id,
            OccurredAt = EventTime.At(recording.RecordedAt, "Etc/UTC"),
            By = new By { Authority = entry.By.Authority, Role = Role },
        },
        new EntryAnnulled { Annuls = entry.Id, Reason = AmendmentReason.ImportWithdrawn });
}
