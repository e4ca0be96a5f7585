using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Identity;

/// <summary>
/// The age was assessed, by which methods, with which margin (domain/protocols.md, B 3; 45 CFR 410.1702: never on a radiograph alone).
/// The month of birth that follows from it stands in <see cref="Birth"/>.
/// </summary>
public sealed record AgeAssessed : Entry
{
    /// <summary>The methods used.</summary>
    public required IReadOnlyList<AgeMethod> Methods { get; init; }

    /// <summary>What it says.</summary>
    public required AgeResult AgeResult { get; init; }

    /// <summary>The age, in completed years.</summary>
    [Bounds(0, 99)]
    public int? EstimatedAge { get; init; }

    /// <summary>The margin of error to either side, in months.</summary>
    [Bounds(0, 240)]
    public int? MarginMonths { get; init; }

    /// <summary>The stated probability of being an adult, in percent.</summary>
    [Bounds(0, 100)]
    public int? ProbabilityPercent { get; init; }

    /// <summary>The month of birth that follows.</summary>
    public BirthMonth? Birth { get; init; }

    /// <summary>True where the doubt was decided in the child's favour.</summary>
    public bool? BenefitOfDoubt { get; init; }

    /// <summary>True where the representative was present.</summary>
    public bool? RepresentativePresent { get; init; }

    /// <summary>True where the remedy against it was told.</summary>
    public bool? RemedyInformed { get; init; }
}

/// <summary>How an age is assessed.</summary>
public enum AgeMethod
{
    /// <summary>Documents.</summary>
    Documents,

    /// <summary>Check of a register.</summary>
    RegisterCheck,

    /// <summary>Consular information.</summary>
    ConsularInformation,

    /// <summary>Psychosocial interview.</summary>
    Interview,

    /// <summary>Physical examination.</summary>
    PhysicalExam,

    /// <summary>Wrist or hand X-ray.</summary>
    WristXray,

    /// <summary>Dental examination.</summary>
    DentalExam,

    /// <summary>Dental X-ray.</summary>
    DentalXray,

    /// <summary>Clavicle CT.</summary>
    ClavicleCt,

    /// <summary>Magnetic resonance.</summary>
    Mri,

    /// <summary>Multidisciplinary panel.</summary>
    MultidisciplinaryPanel,
}

/// <summary>What an age assessment says.</summary>
public enum AgeResult
{
    /// <summary>Child.</summary>
    Minor,

    /// <summary>Adult.</summary>
    Adult,

    /// <summary>Undetermined.</summary>
    Undetermined,
}
