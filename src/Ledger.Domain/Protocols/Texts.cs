namespace Ledger.Domain.Protocols;

/// <summary>The codes of rules and verdicts as people read them, in Spanish and English.</summary>
public static class Texts
{
    /// <summary>The text of an outcome of a kind of rule: a prohibition is kept, not fulfilled.</summary>
    public static Localized Of(Outcome outcome, RuleKind kind) => (outcome, kind) switch
    {
        (Outcome.Fulfilled, RuleKind.Prohibition) => new("Respetada", "Kept"),
        (Outcome.NotFulfilled, RuleKind.Prohibition) => new("No respetada", "Not kept"),
        (Outcome.Fulfilled, RuleKind.Permission) => new("Ejercida", "Exercised"),
        (Outcome.Fulfilled, RuleKind.Continuity) => new("Sin interrupción", "Without a gap"),
        (Outcome.NotFulfilled, RuleKind.Continuity) => new("Interrumpida", "Interrupted"),
        (Outcome.FulfilledLate, RuleKind.Continuity) => new("Interrumpida y reanudada", "Interrupted and resumed"),
        (Outcome.FulfilledLate, RuleKind.Sequence) => new("Cumplida fuera de orden", "Done out of order"),
        (Outcome.FulfilledLate, RuleKind.Precedence) => new("Cumplida después del acto", "Done only after the act"),
        _ => Of(outcome),
    };

    /// <summary>The text of a code.</summary>
    public static Localized Of(Outcome code) => code switch
    {
        Outcome.NotTriggered => new("No se activó", "Not triggered"),
        Outcome.Pending => new("Pendiente", "Pending"),
        Outcome.Fulfilled => new("Cumplida", "Fulfilled"),
        Outcome.FulfilledLate => new("Cumplida con retraso", "Fulfilled late"),
        Outcome.NotFulfilled => new("No cumplida", "Not fulfilled"),
        Outcome.Excused => new("Exceptuada", "Excused"),
        Outcome.Suspended => new("Suspendida", "Suspended"),
        Outcome.Blocked => new("Bloqueada por otra norma", "Blocked by another rule"),
        Outcome.NotEvidenced => new("Sin evidencia en el registro", "Not evidenced in the record"),
        Outcome.Undetermined => new("Indeterminada por falta de precisión", "Undetermined for want of precision"),
        Outcome.Annulled => new("Anulada", "Annulled"),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The text of a code.</summary>
    public static Localized Of(Word code) => code switch
    {
        Word.Breach => new("incumplimiento", "breach"),
        Word.ApparentBreach => new("incumplimiento aparente, norma sin revisión", "apparent breach, law not yet reviewed"),
        Word.Departure => new("apartamiento", "departure"),
        Word.Alert => new("alerta", "alert"),
        Word.Warning => new("aviso a la representación", "warning to the representative"),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The text of a code.</summary>
    public static Localized Of(Force code) => code switch
    {
        Force.Treaty => new("tratado", "treaty"),
        Force.Statute => new("ley", "statute"),
        Force.Regulation => new("reglamento", "regulation"),
        Force.EuAct => new("acto de la Unión Europea", "EU act"),
        Force.CourtDecision => new("resolución judicial", "court decision"),
        Force.AdministrativeProtocol => new("protocolo administrativo", "administrative protocol"),
        Force.Agreement => new("convenio", "agreement"),
        Force.SoftLaw => new("derecho indicativo", "soft law"),
        Force.Practice => new("práctica", "practice"),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The text of a code.</summary>
    public static Localized Of(Standing code) => code switch
    {
        Standing.Unreviewed => new("sin revisión jurídica", "not reviewed by a lawyer"),
        Standing.Reviewed => new("revisada", "reviewed"),
        Standing.Contested => new("controvertida", "contested"),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The text of a code.</summary>
    public static Localized Of(Severity code) => code switch
    {
        Severity.Low => new("baja", "low"),
        Severity.Medium => new("media", "medium"),
        Severity.High => new("alta", "high"),
        Severity.Critical => new("crítica", "critical"),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The text of a code.</summary>
    public static Localized Of(Confidence code) => code switch
    {
        Confidence.Verified => new("verificada en el texto", "verified in the text"),
        Confidence.Partly => new("verificada en parte", "partly verified"),
        Confidence.Secondary => new("verificada en fuente secundaria", "verified in a secondary source"),
        Confidence.Memory => new("de memoria, por verificar", "from memory, to be verified"),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The text of a code.</summary>
    public static Localized Of(RuleKind code) => code switch
    {
        RuleKind.Obligation => new("obligación", "obligation"),
        RuleKind.Precedence => new("precedencia", "precedence"),
        RuleKind.Prohibition => new("prohibición", "prohibition"),
        RuleKind.Sequence => new("orden de etapas", "sequence of stages"),
        RuleKind.Qualification => new("calidad de quien actúa", "qualification of who acts"),
        RuleKind.Continuity => new("continuidad", "continuity"),
        RuleKind.PeriodicReview => new("revisión periódica", "periodic review"),
        RuleKind.Content => new("contenido", "content"),
        RuleKind.Permission => new("facultad", "permission"),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The text of a code.</summary>
    public static Localized Of(Bearer code) => code switch
    {
        Bearer.Authority => new("la autoridad", "the authority"),
        Bearer.Child => new("la niña, niño o adolescente, o quien le representa", "the child or the representative"),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The text of a code.</summary>
    public static Localized Of(IntertemporalPolicy code) => code switch
    {
        IntertemporalPolicy.Trigger => new("el hecho que la activa", "the trigger"),
        IntertemporalPolicy.Occurrence => new("el acto prohibido", "the forbidden act"),
        IntertemporalPolicy.Decision => new("la decisión", "the decision"),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The text of a code.</summary>
    public static Localized Of(NationalityRelation code) => code switch
    {
        NationalityRelation.Any => new("toda niña, niño o adolescente", "every child"),
        NationalityRelation.Foreign => new("con nacionalidad extranjera", "of foreign nationality"),
        NationalityRelation.National => new("con nacionalidad del país", "nationals of the country"),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
