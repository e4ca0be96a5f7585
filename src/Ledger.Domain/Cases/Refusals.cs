using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Closure;
using Ledger.Domain.Cases.Incidents;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using NodaTime;

namespace Ledger.Domain.Cases;

/// <summary>Why an entry cannot be recorded: an impossibility, never a breach of the protocol.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Es">What to tell the recorder, in Spanish.</param>
/// <param name="En">What to tell the recorder, in English.</param>
public sealed record Refusal(string Code, string Source, string Es, string En);

/// <summary>An entry about to be recorded.</summary>
/// <param name="CaseFile">What is on the record before it, earlier entries of the same request included.</param>
/// <param name="Entry">The entry.</param>
/// <param name="RecordedAt">When it would be recorded, UTC.</param>
/// <param name="Joined">The case itself and the others that entries are about, where any is.</param>
public sealed record Attempt(CaseFile CaseFile, Submitted Entry, Instant RecordedAt, JoinedCases? Joined = null)
{
    /// <summary>The entry and, for a correction, the statement that takes its target's place.</summary>
    public IEnumerable<Submitted> Statements => Entry.Body is EntryCorrected correction ? [Entry, correction.Replacement] : [Entry];

    /// <summary>The amended entry where this amends and it is on the record.</summary>
    public DocketEntry? Target => Entry.Body is IAmends amends ? CaseFile.Find(amends.Target) : null;
}

/// <summary>
/// Everything that can be refused, as a table: a reviewer reads these rows. What happened is recorded even where it breaks the
/// protocol; a row must therefore state something that cannot be true of any world, or of this record.
/// </summary>
public static class Refusals
{
    /// <summary>How far ahead of the ledger's clock a recorder's clock may run.</summary>
    public static readonly Duration ClockTolerance = Duration.FromMinutes(5);

    private const string Contract = "contract: TIME";
    private const string Chronicle = "design: the chronicle";
    private const string Amendments = "contract: KNOWN";

    private static readonly (Refusal Refusal, Func<Attempt, bool> Impossible)[] Table =
    [
        (new("case.not-opened", Chronicle,
            "El primer asiento de un caso es su apertura.",
            "The first entry of a case is its opening."),
            a => a.CaseFile.Version == 0 && a.Entry.Body is not IOpens),

        (new("case.already-opened", Chronicle,
            "El caso ya está abierto.",
            "The case is already open."),
            a => a.CaseFile.Version > 0 && a.Entry.Body is IOpens),

        (new("case.closed", "design: principle 1",
            "El caso está cerrado y esto ocurrió después del cierre: registre primero su reapertura (case-reopened).",
            "The case is closed and this occurred after the closing: record its reopening (case-reopened) first."),
            a => a.Entry.Body is not (IAboutRecord or IReopens or IAfterClosing { IsTaken: true })
                && Closings.Certainly(a.CaseFile.Chronicle, a.Entry.Envelope.OccurredAt)),

        (new("case.merged", "contract: IDS",
            "El caso fue absorbido por otro: lo nuevo se registra allí; aquí sólo enmiendas y la separación.",
            "The case was absorbed by another: what is new is recorded there; here only amendments and the split."),
            a => a.CaseFile.Absorption is not null && (a.Entry.Body is not IAmends || RestoresMerge(a))),

        (new("entry.not-of-a-case", "design: principle 6",
            "Este asiento es del libro entero y no consta en ningún caso.",
            "This entry is the whole ledger's and stands in no case."),
            a => EntryCatalogue.Of(a.Entry.Body.GetType()).Chapter == Chapter.Ledger),

        (new("entry.id-reused", "contract: IDS",
            "Otro asiento de este caso ya lleva este identificador.",
            "Another entry of this case has this id already."),
            a => a.CaseFile.Find(a.Entry.Id) is not null),

        (new("occurred.in-future", Contract,
            "Nada se registra antes de ocurrir; lo previsto tiene su propio campo.",
            "Nothing is recorded before it occurs; what is planned has a field of its own."),
            a => a.Statements.Any(s => InFuture(s.Envelope.OccurredAt, a.RecordedAt))),

        (new("learnt.in-future", Contract,
            "Nadie registra lo que aún no sabe.",
            "Nobody records what they have not learnt yet."),
            a => a.Statements.Any(s => s.Envelope.LearntAt > a.RecordedAt + ClockTolerance)),

        (new("after.unknown", Contract,
            "El asiento tras el cual este ocurrió no está en el caso.",
            "The entry after which this one occurred is not in the case."),
            a => a.Statements.Any(s => s.Envelope.After is { } after && a.CaseFile.Find(after) is null)),

        (new("after.circular", Contract,
            "Un asiento no puede ocurrir después de sí mismo.",
            "An entry cannot occur after itself."),
            IsCircular),

        (new("refs.unknown", "contract: ENTRY",
            "Un asiento citado de este caso no está en el registro.",
            "A cited entry of this case is not on the record."),
            a => a.Statements.Any(s => s.Envelope.Refs is { } refs && refs.Any(r => r.Case is null && a.CaseFile.Find(r.Entry) is null))),

        (new("amendment.target-unknown", Amendments,
            "El asiento que se enmienda no está en este caso.",
            "The amended entry is not in this case."),
            a => a.Entry.Body is IAmends && a.Target is null),

        (new("amendment.target-annulled", Amendments,
            "El asiento que se enmienda ya está anulado.",
            "The amended entry is annulled already."),
            a => a.Target?.AnnulledBy is not null),

        (new("amendment.of-amendment", Amendments,
            "Una corrección no se corrige: se anula, o se corrige de nuevo el asiento.",
            "An amendment is not corrected: annul it, or correct the entry again."),
            a => a.Entry.Body is EntryCorrected && a.Target?.Recorded.Body is IAboutRecord),

        (new("amendment.type-changed", Amendments,
            "Una corrección conserva el tipo del asiento; si el tipo es erróneo, anule y registre de nuevo.",
            "A correction keeps the type of the entry; where the type is wrong, annul and record anew."),
            a => a.Entry.Body is EntryCorrected c && a.Target is { } t && t.Recorded.Body.GetType() != c.Replacement.Body.GetType()),

        (new("amendment.opening", Chronicle,
            "La apertura de un caso no se anula, salvo al retirar la importación que la trajo y si no queda otro hecho.",
            "The opening of a case cannot be annulled, unless its import is withdrawn and no other fact is left."),
            a => a.Entry.Body is EntryAnnulled annulment && a.Target is { Recorded.Body: IOpens } opening && !Withdraws(annulment, opening, a)),

        (new("amendment.case-changed", Amendments,
            "Una corrección no cambia con qué caso es el vínculo: anúlelo y registre otro.",
            "A correction cannot change which case a link is with: annul it and record another."),
            a => a.Entry.Body is EntryCorrected { Replacement.Body: IJoinsCase now }
                && a.Target?.Recorded.Body is IJoinsCase was && was.LinkedCase != now.LinkedCase),

        (new("link.to-itself", "contract: IDS",
            "Un caso no se vincula ni se fusiona consigo mismo.",
            "A case is neither linked nor merged with itself."),
            a => a.Statements.Any(s => s.Body is IJoinsCase joins && joins.LinkedCase == a.Joined?.Here)),

        (new("link.person-other", "contract: IDS",
            "La persona vinculada no es la niña, niño o adolescente del otro caso.",
            "The person linked is not the child of the other case."),
            a => a.Joined is { } joined && a.Statements.Any(s =>
                s.Body is PersonsLinked link && joined.ChildOf(link.LinkedCase) is { } child && child != link.Person)),

        (new("amendment.child-changed", "contract: IDS",
            "Un caso es de una sola niña, niño o adolescente: la corrección no puede cambiar de quién.",
            "A case is one child's: a correction cannot change whose."),
            a => a.Entry.Body is EntryCorrected { Replacement.Body: IOpens opens } && opens.Child != a.CaseFile.Child),

        (new("subject.is-the-child", "integrity: subjects",
            "La persona nombrada es la propia niña, niño o adolescente del caso.",
            "The person named is the child of the case."),
            a => a.Statements.Any(s => s.Body is INamesPerson { Person: { } person } && person == a.CaseFile.Child)),

        (new("birth.after-encounter", "design: birth",
            "El mes de nacimiento es posterior al encuentro.",
            "The month of birth is later than the encounter."),
            a => a.Statements.Any(s => s.Body is ChildIdentified { Birth: { } birth } && BornAfter(birth, s.Envelope.OccurredAt))),

        (new("child.died-before", "design: principle 1",
            "Consta que la niña, niño o adolescente murió antes; quien ha muerto no participa. Si la muerte consta por error, anúlela.",
            "The child is on record as having died before; the dead take no part. Where the death is on record by mistake, annul it."),
            a => a.Statements.Any(s => s.Body is ILivingChild { TookPart: true } && AfterDeath(a.CaseFile, s.Envelope.OccurredAt))),
    ];

    /// <summary>All refusals, in the order in which they are checked.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [.. Table.Select(row => row.Refusal)];

    /// <summary>Every refusal that meets an attempt; empty when it may be recorded.</summary>
    public static IEnumerable<Refusal> Of(Attempt attempt) => Table.Where(row => row.Impossible(attempt)).Select(row => row.Refusal);

    private static bool InFuture(EventTime time, Instant recordedAt) => !time.IsUndated && time.Earliest > recordedAt + ClockTolerance;

    private static bool BornAfter(BirthMonth birth, EventTime encounter) =>
        !encounter.IsUndated && EventTime.Of(birth.Month, encounter.Zone).Earliest > encounter.Latest;

    /// <summary>A case that should never have been imported stands empty; one on which others recorded keeps its opening.</summary>
    private static bool Withdraws(EntryAnnulled annulment, DocketEntry opening, Attempt attempt) =>
        annulment.Reason == AmendmentReason.ImportWithdrawn && opening.Recorded.Import is not null
        && attempt.CaseFile.Chronicle.All(fact => fact.Id == opening.Id);

    /// <summary>
    /// A merge that was split is in effect again once its split is annulled, so it is held to what a new one is held to: neither case is
    /// absorbed yet. Hence no circle of merges can close.
    /// </summary>
    private static bool RestoresMerge(Attempt attempt) =>
        attempt is { Entry.Body: EntryAnnulled, Target.Body: EntryAnnulled }
        && Counterparts.Joint(attempt.CaseFile, attempt.Entry) is CasesMerged merge
        && attempt.CaseFile.Merges.All(e => e.Body != merge);

    /// <summary>Only where every death on the record certainly came first: sources that disagree on the day leave it possible.</summary>
    private static bool AfterDeath(CaseFile caseFile, EventTime act)
    {
        var deaths = caseFile.Chronicle.Where(e => e.Body is ChildDied).ToArray();
        return deaths.Length > 0 && deaths.All(d => d.OccurredAt.Latest < act.Earliest);
    }

    /// <summary>Only a correction can close a circle: an entry can point at nothing that is recorded after it.</summary>
    private static bool IsCircular(Attempt attempt)
    {
        var self = attempt.Entry.Body is EntryCorrected correction ? correction.Corrects : attempt.Entry.Id;
        var statement = attempt.Statements.Last();
        var next = statement.Envelope.After;
        for (var steps = 0L; next is { } after && steps <= attempt.CaseFile.Version; steps++)
        {
            if (after == self)
                return true;
            next = attempt.CaseFile.Find(after)?.Current.Envelope.After;
        }

        return false;
    }
}
