using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.FollowUp;

/// <summary>
/// The child is prepared for adult life before turning eighteen (domain/protocols.md, B 23; Ruta de Protección Integral, stage 4).
/// </summary>
public sealed record AgeingOutPlanned : Entry, IAfterClosing
{
    /// <summary>What was arranged.</summary>
    public required IReadOnlyList<AgeingOutArrangement> Arrangements { get; init; }

    /// <summary>The month in which the child comes of age, <c>2027-03</c>.</summary>
    [Text(7, Pattern.Month)]
    public string? MajorityMonth { get; init; }

    /// <summary>True where the child agrees with the plan; false where not.</summary>
    public bool? ChildAgrees { get; init; }
}

/// <summary>What is arranged for adult life.</summary>
public enum AgeingOutArrangement
{
    /// <summary>Housing.</summary>
    Housing,

    /// <summary>Staying in care beyond majority.</summary>
    ExtendedCare,

    /// <summary>Schooling or training.</summary>
    Schooling,

    /// <summary>Work.</summary>
    Employment,

    /// <summary>Health care.</summary>
    HealthCare,

    /// <summary>Identity documents.</summary>
    Documents,

    /// <summary>Legal stay.</summary>
    LegalStay,

    /// <summary>Legal assistance in pending procedures.</summary>
    LegalAssistance,

    /// <summary>Family or another trusted adult.</summary>
    TrustedAdult,

    /// <summary>Handing over to a service for adults.</summary>
    AdultServices,
}
