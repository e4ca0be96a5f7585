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
    /// <param name="space">The namespace of what this ledger derives.</param>
    public static Submitted? Of(CaseId here, CaseFile caseFile, Submitted entry, Guid space)
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
            EntryAnnulled annulment => Submitted.Of(envelope, annulment with { Annuls = Half(caseFile, annulment.Annuls, space) }),
            EntryCorrected { Replacement.Body: IJoinsCase joins } correction => Submitted.Of(envelope, correction with
            {
                Corrects = Half(caseFile, correction.Corrects, space),
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

    /// <summary>The link or merge that an entry makes or, through however many amendments, amends.</summary>
    internal static IJoinsCase? Joint(CaseFile caseFile, Submitted? entry)
    {
        while (entry?.Body is IAmends amends)
            entry = caseFile.Find(amends.Target)?.Recorded.Submitted;
        return entry?.Body as IJoinsCase;
    }

    /// <summary>The other half of an entry of this case: the one it was derived from, or the one derived from it.</summary>
    private static EntryId Half(CaseFile caseFile, EntryId id, Guid space)
    {
        var refs = caseFile.Find(id)!.Recorded.Submitted.Envelope.Refs;
        return refs?.FirstOrDefault(r => r.Case is not null && Derived(r.Entry, space) == id)?.Entry ?? Derived(id, space);
    }

    private static EntryId Derived(EntryId id, Guid space) => new(DerivedId.Of(space, $"counterpart/{id}"));
}
