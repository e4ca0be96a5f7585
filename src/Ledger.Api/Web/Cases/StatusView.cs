using Ledger.Api.Web.Cases.StatusParts;
using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases;

/// <summary>One line of the status: what is so, and the entry that proves it.</summary>
/// <param name="Label">What the line is about.</param>
/// <param name="Text">What is so.</param>
/// <param name="Proof">The entry.</param>
/// <param name="Other">The other case that it is about, where it is about one.</param>
public sealed record StatusLine(string Label, string Text, Cited? Proof, OtherCaseView? Other = null);

/// <summary>Words the status, chapter by chapter in the order of the journey, each line with the entry it rests on.</summary>
public sealed class StatusView(Texts texts, IReadOnlyDictionary<CaseId, string>? others = null)
{
    private static readonly StatusPart[] Parts =
    [
        MergeLines.Of,
        RescueLines.Of,
        CustodyLines.Of,
        IdentityLines.Of,
        NoticesLines.Of,
        CareLines.Of,
        RightsLines.Of,
        InterviewsLines.Of,
        HealthLines.Of,
        ConsularLines.Of,
        RepresentationLines.Of,
        UrgentMeasuresLines.Of,
        BestInterestsLines.Of,
        RestitutionLines.Of,
        LegalStatusLines.Of,
        AsylumLines.Of,
        TraffickingLines.Of,
        FamilyLines.Of,
        SponsorsLines.Of,
        ProcedureLines.Of,
        ReturnLines.Of,
        FollowUpLines.Of,
        IncidentsLines.Of,
        ClosureLines.Of,
        ConsentLines.Of,
        LinkLines.Of,
    ];

    private readonly StatusWords _words = new(texts, others ?? new Dictionary<CaseId, string>());

    public IReadOnlyList<StatusLine> Of(Status status) => [Stage(status), .. Parts.SelectMany(part => part(status, _words))];

    private StatusLine Stage(Status status) => _words.Line("stage", _words.Naming.Stage(status.Stage), null);
}
