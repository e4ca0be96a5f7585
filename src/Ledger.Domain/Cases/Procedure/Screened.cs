namespace Ledger.Domain.Cases.Procedure;

/// <summary>
/// An authority screens the child for something that decides what comes next (domain/protocols.md, B 7, 16, 17 and 22): the criteria for
/// children of contiguous countries (8 U.S.C. 1232(a)(2) to (4)), fear of return, trafficking, needs, vulnerability, rights on return, or
/// the screening of Regulation (EU) 2024/1356. Rules ask that it took place, when and by whom; its result is the screener's judgement.
/// </summary>
public sealed record Screened : Entry
{
    /// <summary>What the child was screened for.</summary>
    public required ScreeningKind Screening { get; init; }

    /// <summary>Whether it began or was completed.</summary>
    public required ScreeningStep ScreeningStep { get; init; }

    /// <summary>What it came to, once completed.</summary>
    public ScreeningResult? ScreeningResult { get; init; }

    /// <summary>
    /// True where trafficking or a risk of it on return was found; false where it was excluded (8 U.S.C. 1232(a)(2)(A)(i)).
    /// </summary>
    public bool? TraffickingRisk { get; init; }

    /// <summary>
    /// True where the child has a credible fear of persecution; false where it was excluded (8 U.S.C. 1232(a)(2)(A)(ii)).
    /// </summary>
    public bool? CredibleFear { get; init; }

    /// <summary>True where the child can decide independently to withdraw; false where not (8 U.S.C. 1232(a)(2)(A)(iii)).</summary>
    public bool? IndependentWithdrawal { get; init; }

    /// <summary>Who stood by the child (Regulation (EU) 2024/1356, art. 13).</summary>
    public IReadOnlyList<Attendance>? Attended { get; init; }
}

/// <summary>What a child is screened for.</summary>
public enum ScreeningKind
{
    /// <summary>The criteria for returning a child of a contiguous country.</summary>
    ContiguousCountry,

    /// <summary>Fear of return.</summary>
    Fear,

    /// <summary>Trafficking in persons.</summary>
    Trafficking,

    /// <summary>Needs: food, health, psychological and social.</summary>
    Needs,

    /// <summary>Vulnerability.</summary>
    Vulnerability,

    /// <summary>Rights violated and origin, on return.</summary>
    RightsOnReturn,

    /// <summary>Screening at the external border of the European Union.</summary>
    EuScreening,
}

/// <summary>How far a screening has come.</summary>
public enum ScreeningStep
{
    /// <summary>It began.</summary>
    Started,

    /// <summary>It was completed.</summary>
    Completed,
}

/// <summary>What a screening came to.</summary>
public enum ScreeningResult
{
    /// <summary>All criteria are met.</summary>
    CriteriaMet,

    /// <summary>A criterion is not met.</summary>
    CriteriaNotMet,

    /// <summary>Indicators were found.</summary>
    Indicators,

    /// <summary>No indicators were found.</summary>
    NoIndicators,

    /// <summary>It could not be determined.</summary>
    Undetermined,
}

/// <summary>Who is at an act besides the official who conducts it.</summary>
public enum Attendance
{
    /// <summary>The legal representative or the protection authority that represents.</summary>
    Representative,

    /// <summary>The guardian.</summary>
    Guardian,

    /// <summary>A lawyer of the child.</summary>
    Counsel,

    /// <summary>An independent child advocate.</summary>
    ChildAdvocate,

    /// <summary>A person trained in children's matters.</summary>
    TrainedPerson,

    /// <summary>An interpreter.</summary>
    Interpreter,

    /// <summary>A relative.</summary>
    Relative,

    /// <summary>A psychologist.</summary>
    Psychologist,

    /// <summary>A consular official.</summary>
    Consul,

    /// <summary>A prosecutor.</summary>
    Prosecutor,

    /// <summary>A human-rights body or organisation.</summary>
    Observer,
}
