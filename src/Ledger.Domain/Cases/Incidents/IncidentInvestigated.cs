namespace Ledger.Domain.Cases.Incidents;

/// <summary>
/// An incident, a disappearance or a death is looked into (domain/protocols.md, B 24). What is investigated is cited in
/// <see cref="Envelope.Refs"/>.
/// </summary>
public sealed record IncidentInvestigated : Entry, IAfterClosing
{
    /// <summary>How far it has come.</summary>
    public required InvestigationStep InvestigationStep { get; init; }

    /// <summary>What was found, once it ended.</summary>
    public InvestigationFinding? Finding { get; init; }

    /// <summary>What was done about it.</summary>
    public IReadOnlyList<CorrectiveAction>? CorrectiveActions { get; init; }
}

/// <summary>How far an investigation has come.</summary>
public enum InvestigationStep
{
    /// <summary>It was opened.</summary>
    Opened,

    /// <summary>It ended.</summary>
    Ended,

    /// <summary>It was decided not to open one.</summary>
    NotOpened,
}

/// <summary>What an investigation found.</summary>
public enum InvestigationFinding
{
    /// <summary>Substantiated.</summary>
    Substantiated,

    /// <summary>Not substantiated.</summary>
    NotSubstantiated,

    /// <summary>It cannot be told.</summary>
    Inconclusive,
}

/// <summary>What is done about an incident.</summary>
public enum CorrectiveAction
{
    /// <summary>The child was moved to safety.</summary>
    ChildMovedToSafety,

    /// <summary>The alleged author was kept away.</summary>
    AuthorKeptAway,

    /// <summary>Staff were suspended or dismissed.</summary>
    StaffRemoved,

    /// <summary>A crime was reported to the prosecutor.</summary>
    CrimeReported,

    /// <summary>The child received care.</summary>
    CareGiven,

    /// <summary>The facility changed how it works.</summary>
    PracticeChanged,

    /// <summary>The facility was closed or its licence withdrawn.</summary>
    FacilityClosed,

    /// <summary>Nothing.</summary>
    Nothing,
}
