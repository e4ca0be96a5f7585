namespace Ledger.Domain.Cases.Amendments;

/// <summary>
/// The half that the ledger writes itself into the other case of a link or a merge. Its id is derived from that of the half which was
/// submitted, so that each names the other without a search, and what amends one half amends both.
/// </summary>
public static class Counterparts
{
    /// <summary>The other case that an entry is about, or null where it is about this one only.</summary>
    public static CaseId? CaseOf(CaseFile caseFile, Submitted entry) => Joint(caseFile, entry)?.LinkedCase;

    /// <summary>What the other case has to say, or null where the entry is about this case only.</summary>
    /// <param name="here">This case.</param>
    /// <param name="caseFile">What is on its record before the entry.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="there">What is on the record of the other case.</param>
    /// <param name="space">The namespace of what this ledger derives.</param>
    public static Submitted? Of(CaseId here, CaseFile caseFile, Submitted entry, CaseFile there, Guid space)
    {
        if (caseFile.Child is null || Joint(caseFile, entry) is null)
            return null;
        var envelope = Envelope(entry.Envelope) with
        {
            Id = Derived(entry.Id, space),
            Refs = [new Reference { Entry = entry.Id, Case = here, As = ReferenceKind.ReliesOn }],
        };
        return entry.Body switch
        {
            IJoinsCase joins => Submitted.Of(envelope, joins.Seen(here, caseFile)),
            EntryAnnulled annulment when Half(here, caseFile, annulment.Annuls, there) is { } half =>
                Submitted.Of(envelope, annulment with { Annuls = half }),
            EntryCorrected { Replacement.Body: IJoinsCase joins } correction
                when Half(here, caseFile, correction.Corrects, there) is { } half => Submitted.Of(envelope, correction with
                {
                    Corrects = half,
                    Replacement = Submitted.Of(Envelope(correction.Replacement.Envelope), joins.Seen(here, caseFile)),
                }),
            _ => null,
        };
    }

    /// <summary>What is sealed is sealed of this child, and what is cited stands in this case: neither goes over.</summary>
    private static Envelope Envelope(Envelope here) => new()
    {
        OccurredAt = here.OccurredAt,
        Place = here.Place,
        By = here.By,
        LearntAt = here.LearntAt,
    };

    /// <summary>
    /// The link or merge that an entry makes or, through however many amendments, amends. Each step goes back in the docket, so that no
    /// chain, not even one that closes upon itself, goes on for ever.
    /// </summary>
    internal static IJoinsCase? Joint(CaseFile caseFile, Submitted entry)
    {
        var (at, number) = (entry, long.MaxValue);
        while (at.Body is IAmends amends)
        {
            if (caseFile.Find(amends.Target) is not { } target || target.Number >= number)
                return null;
            (at, number) = (target.Recorded.Submitted, target.Number);
        }

        return at.Body as IJoinsCase;
    }

    /// <summary>
    /// The other half of an entry of this case, or null where it is not there or struck out already. Of the two the derived one has an id
    /// that no client can choose and cites the other. It is found by that and not derived anew: it may come from another ledger.
    /// </summary>
    private static EntryId? Half(CaseId here, CaseFile caseFile, EntryId id, CaseFile there)
    {
        var half = IsDerived(id)
            ? caseFile.Find(id)?.Recorded.Submitted.Envelope.Refs?.FirstOrDefault(r => r.Case is not null)?.Entry
            : there.Docket.FirstOrDefault(e => IsDerived(e.Id)
                && e.Recorded.Submitted.Envelope.Refs?.Any(r => r.Entry == id && r.Case == here) == true)?.Id;
        return half is { } found && there.Find(found) is { AnnulledBy: null } ? found : null;
    }

    private static bool IsDerived(EntryId id) => id.Value.Version == 5;

    private static EntryId Derived(EntryId id, Guid space) => new(DerivedId.Of(space, $"counterpart/{id}"));
}
