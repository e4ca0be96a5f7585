using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>Where the child stands.</summary>
public static class GetStatusEndpoint
{
    /// <summary>The status, as it was on and as it was known at any moment.</summary>
    [WolverineGet("/cases/{caseId}"), Tags("Cases"), EndpointSummary("Status of a case / Estado de un caso")]
    public static async Task<IResult> Get(Guid caseId, HttpContext http)
    {
        var (question, problem) = await CaseQuestion.ReadAsync(http, caseId, Act.ReadStatus);
        if (question is null)
            return problem!;
        if (question.IsPlain)
        {
            var stored = await http.RequestServices.GetRequiredService<CaseReader>().SummaryAsync(caseId, http.RequestAborted);
            var facts = stored is null ? CaseFacts.Unknown : CaseAccess.FactsOf(stored.Relations);
            if (question.Context.Authorize(Act.ReadStatus, facts) is { } refused)
                return refused;
            var asked = question with { Now = question.NotBefore(stored!.RecordedAt) };
            if ((stored.ValidUntil is not { } until || asked.Now < until) && !OtherCases.AreNamedIn(stored.Status.Span))
                return Answer(asked, stored.CaseNumber, stored.Version, stored.Position, stored.Status);
        }

        var (known, refusal) = await question.LoadAsync(http, Act.ReadStatus);
        if (known is null)
            return refusal!;
        var others = await known.OthersAsync(http);
        var json = others.Of(Status.Of(known.CaseFile, known.Question.AsOf)).ToCanonicalJson();
        return Answer(known.Question, known.CaseNumber, known.CaseFile.Version, known.CaseFile.Position, json);
    }

    private static CaseAnswer Answer(CaseQuestion question, string caseNumber, long version, long position, ReadOnlyMemory<byte> status) =>
        new(question, caseNumber, version, position, "", writer =>
        {
            writer.WritePropertyName("status"u8);
            writer.WriteRawValue(status.Span, skipInputValidation: true);
        });
}
