using System.Collections.Frozen;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Interviews;
using Ledger.Domain.Cases.Notices;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Return;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Protocols;

namespace Ledger.Domain.Cases.Schema;

/// <summary>Every type of entry there is: the one place that registers them. A row is never changed, only added.</summary>
public static class EntryCatalogue
{
    /// <summary>All types, in the order of the journey.</summary>
    public static IReadOnlyList<EntryType> All { get; } =
    [
        Row<CaseOpened>("case-opened", 1, Chapter.Rescue, "Caso abierto", "Case opened"),
        Row<ChildIdentified>("child-identified", 1, Chapter.Rescue, "Niña, niño o adolescente identificado", "Child identified"),
        Row<CustodyAssumed>("custody-assumed", 1, Chapter.Custody, "Custodia asumida", "Custody assumed"),
        Row<NoticeGiven>("notice-given", 1, Chapter.Notices, "Aviso dado", "Notice given"),
        Row<ReferredToCare>("referred-to-care", 1, Chapter.Care, "Canalización a cuidado", "Referred to care"),
        Row<PlacedInCare>("placed-in-care", 1, Chapter.Care, "Alojamiento", "Placed in care"),
        Row<InterviewConducted>("interview-conducted", 1, Chapter.Interviews, "Entrevista realizada", "Interview conducted"),
        Row<BestInterestsDetermined>(
            "best-interests-determined", 1, Chapter.BestInterests, "Interés superior determinado", "Best interests determined"),
        Row<DecisionIssued>("decision-issued", 1, Chapter.Procedure, "Resolución emitida", "Decision issued"),
        Row<ReleasedToSponsor>("released-to-sponsor", 1, Chapter.Sponsors, "Entrega a patrocinador", "Released to sponsor"),
        Row<Returned>("returned", 1, Chapter.Return, "Retorno realizado", "Returned"),
        Row<EntryCorrected>("entry-corrected", 1, Chapter.Amendments, "Asiento corregido", "Entry corrected"),
        Row<EntryAnnulled>("entry-annulled", 1, Chapter.Amendments, "Asiento anulado", "Entry annulled"),
        Row<CoverageDeclared>("coverage-declared", 1, Chapter.Ledger, "Cobertura declarada", "Coverage declared"),
    ];

    private static readonly FrozenDictionary<string, EntryType[]> ByName =
        All.GroupBy(t => t.Name).ToFrozenDictionary(g => g.Key, g => g.OrderBy(t => t.Version).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, EntryType> ByClrType = All.ToFrozenDictionary(t => t.ClrType);

    /// <summary>The type of a body.</summary>
    public static EntryType Of(Type body) => ByClrType[body];

    /// <summary>The type of a name and version, or null.</summary>
    public static EntryType? Find(string name, int version) =>
        ByName.TryGetValue(name, out var versions) ? Array.Find(versions, t => t.Version == version) : null;

    /// <summary>True if any version of the name exists.</summary>
    public static bool Knows(string name) => ByName.ContainsKey(name);

    private static EntryType<T> Row<T>(string name, int version, Chapter chapter, string es, string en)
        where T : Entry => new(name, version, chapter, es, en);
}
