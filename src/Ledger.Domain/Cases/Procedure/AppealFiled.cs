using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Procedure;

/// <summary>
/// A decision or a state of affairs is challenged (domain/protocols.md, B 21). Who filed is <see cref="By"/>; the challenged entry is cited
/// in <see cref="Envelope.Refs"/>. What becomes of it is a decision about an appeal.
/// </summary>
public sealed record AppealFiled : Entry
{
    /// <summary>By what remedy.</summary>
    public required AppealRemedy AppealRemedy { get; init; }

    /// <summary>What the challenged decision is about.</summary>
    public DecisionMatter? Kind { get; init; }

    /// <summary>The authority or court before which it is, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? Before { get; init; }

    /// <summary>True where the challenged decision may not be carried out meanwhile; false where it may.</summary>
    public bool? Suspensive { get; init; }

    /// <summary>True where interim relief was asked for with it.</summary>
    public bool? InterimReliefAsked { get; init; }
}

/// <summary>Remedies against a decision.</summary>
public enum AppealRemedy
{
    /// <summary>Administrative review (recurso de revisión).</summary>
    AdministrativeReview,

    /// <summary>Appeal to a court.</summary>
    CourtAppeal,

    /// <summary>Amparo.</summary>
    Amparo,

    /// <summary>Habeas corpus or another action for release.</summary>
    HabeasCorpus,

    /// <summary>Civil action for protection of rights.</summary>
    CivilAction,

    /// <summary>Complaint to a human-rights body or ombudsman.</summary>
    HumanRightsComplaint,

    /// <summary>Complaint to an international court or committee.</summary>
    InternationalComplaint,
}
