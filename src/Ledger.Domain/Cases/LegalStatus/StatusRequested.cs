namespace Ledger.Domain.Cases.LegalStatus;

/// <summary>
/// A status is asked for the child, or an authority opens it on its own (domain/protocols.md, B 14; Ley de Migración arts. 52-V and
/// 74).
/// </summary>
public sealed record StatusRequested : Entry
{
    /// <summary>Which status.</summary>
    public required LegalStatusKind LegalStatus { get; init; }

    /// <summary>True where it is recognised as a precaution, until best interests are determined.</summary>
    public bool? Precautionary { get; init; }
}

/// <summary>Kinds of legal stay of a foreign child.</summary>
public enum LegalStatusKind
{
    /// <summary>Visitante por Razones Humanitarias (Ley de Migración art. 52-V).</summary>
    HumanitarianVisitor,

    /// <summary>Temporary resident.</summary>
    TemporaryResident,

    /// <summary>Permanent resident.</summary>
    PermanentResident,

    /// <summary>Asylum seeker.</summary>
    AsylumSeeker,

    /// <summary>Refugee.</summary>
    Refugee,

    /// <summary>Complementary protection.</summary>
    ComplementaryProtection,

    /// <summary>Special immigrant juvenile.</summary>
    SpecialImmigrantJuvenile,

    /// <summary>T visa for victims of trafficking.</summary>
    TraffickingVictimVisa,

    /// <summary>U visa for victims of crime.</summary>
    CrimeVictimVisa,

    /// <summary>Parole.</summary>
    Parole,

    /// <summary>Temporary protected status.</summary>
    TemporaryProtectedStatus,

    /// <summary>Residence permit.</summary>
    ResidencePermit,

    /// <summary>Stateless person.</summary>
    Stateless,

    /// <summary>Nationality.</summary>
    Nationality,

    /// <summary>Other.</summary>
    Other,
}
