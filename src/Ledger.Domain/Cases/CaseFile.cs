using NodaTime;

namespace Ledger.Domain.Cases;

/// <summary>
/// The chronicle of a case: its entries with the amendments resolved, in order of occurrence. Everything reads it: what may be
/// recorded, the status, the docket, the verdicts. Made of the entries that were known (<see cref="Knowledge"/>); immutable.
/// </summary>
public sealed class CaseFile
{
    /// <summary>A case of which nothing is recorded.</summary>
    public static CaseFile Empty { get; } = new([]);

    private readonly Dictionary<EntryId, DocketEntry> _byId;
    private Relations? _relations;

    private CaseFile(IReadOnlyList<Recorded> known)
    {
        Docket = Amendments.Amendment.Resolve(known);
        _byId = Docket.ToDictionary(e => e.Recorded.Id);
        Chronicle = Cases.Chronicle.Order(Docket);
        Merges = [.. Docket.Where(e => e is { AnnulledBy: null, Body: Amendments.CasesMerged })];
    }

    /// <summary>All entries by number, struck-out ones and amendments included.</summary>
    public IReadOnlyList<DocketEntry> Docket { get; }

    /// <summary>The facts: effective entries in order of occurrence, without amendments and annulled entries.</summary>
    public IReadOnlyList<DocketEntry> Chronicle { get; }

    /// <summary>Number of entries known.</summary>
    public long Version => Docket.Count;

    /// <summary>Place of the last known entry in the ledger.</summary>
    public long Position => Docket.Count == 0 ? 0 : Docket[^1].Recorded.Position;

    /// <summary>When the last known entry was recorded.</summary>
    public Instant? LastRecordedAt => Docket.Count == 0 ? null : Docket[^1].Recorded.RecordedAt;

    /// <summary>The child, or null while the case is not opened.</summary>
    public SubjectId? Child => Docket.Count == 0 ? null : (Docket[0].Current.Body as IOpens)?.Child;

    /// <summary>Who has to do with the case, which MUST be opened.</summary>
    public Relations Relations => _relations ??= Relations.Of(this);

    /// <summary>The merges in effect, by number, whichever of the two this case is in each.</summary>
    public IReadOnlyList<DocketEntry> Merges { get; }

    /// <summary>The merge by which another case absorbed this one, or null while it takes new facts itself.</summary>
    public DocketEntry? Absorption => Merges.FirstOrDefault(e => e.Body is Amendments.CasesMerged { MergePart: Amendments.MergePart.Absorbed });

    /// <summary>The case file made of known entries, ordered by number.</summary>
    public static CaseFile Of(IReadOnlyList<Recorded> known) => known.Count == 0 ? Empty : new(known);

    /// <summary>The case file with further entries.</summary>
    public CaseFile With(IEnumerable<Recorded> further) => Of([.. Docket.Select(e => e.Recorded), .. further]);

    /// <summary>An entry by its id, or null.</summary>
    public DocketEntry? Find(EntryId id) => _byId.GetValueOrDefault(id);

    /// <summary>The other cases that its entries name, struck-out ones and what was corrected included.</summary>
    public IEnumerable<CaseId> OtherCases() => Docket.SelectMany(e => new[] { e.Recorded.Submitted, e.Current })
        .SelectMany(NamedBy).Distinct();

    /// <summary>The facts that had occurred, or may have, at an instant: those whose earliest instant is not later.</summary>
    public IEnumerable<DocketEntry> AsOf(Instant asOf) => Chronicle.Where(e => e.OccurredAt.Earliest <= asOf);

    private static IEnumerable<CaseId> NamedBy(Submitted said) => said.Body switch
    {
        Amendments.IJoinsCase joins => Cited(said.Envelope).Append(joins.LinkedCase),
        Amendments.EntryCorrected correction => Cited(said.Envelope).Concat(NamedBy(correction.Replacement)),
        _ => Cited(said.Envelope),
    };

    private static IEnumerable<CaseId> Cited(Envelope envelope) => envelope.Refs?.Select(r => r.Case).OfType<CaseId>() ?? [];

    /// <summary>
    /// The next instant after <paramref name="asOf"/> at which <see cref="AsOf"/> or an uncertainty changes by the mere passing of
    /// time, or null if it never does.
    /// </summary>
    public Instant? NextChange(Instant asOf)
    {
        Instant? next = null;
        foreach (var entry in Chronicle.Concat(Merges))
            if (!entry.OccurredAt.IsUndated)
            {
                Consider(entry.OccurredAt.Earliest);
                Consider(entry.OccurredAt.Latest);
            }

        return next;

        void Consider(Instant instant)
        {
            if (instant > asOf && instant < Instant.MaxValue && (next is null || instant < next))
                next = instant;
        }
    }
}
