using System.Globalization;
using System.Text.Json;
using Ledger.Api.Problems;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Domain.Protocols;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>What the rules say of a case.</summary>
public static class GetComplianceEndpoint
{
    /// <summary>The verdicts, with the entries that prove them.</summary>
    [WolverineGet("/cases/{caseId}/compliance"), Tags("Cases")]
    [EndpointSummary("Verdicts on a case / Veredictos sobre un caso")]
    public static async Task<IResult> Get(Guid caseId, HttpContext http)
    {
        var (question, problem) = await CaseQuestion.ReadAsync(http, caseId, Act.ReadCompliance, "packs", "coverage");
        if (question is null)
            return problem!;
        if (CaseVerdicts.Named(http.Request.Query["packs"].ToString()) is not { } packs)
            return Problem.Of("packs.unknown");
        if (!Query.Number(http.Request, "coverage", out var covered))
            return Problem.Of("query.invalid");
        var (known, refusal) = await question.LoadAsync(http, Act.ReadCompliance);
        if (known is null)
            return refusal!;

        var asked = known.Question;
        var coverage = await http.RequestServices.GetRequiredService<CaseVerdicts>()
            .CoverageAsync(asked.Moments.Knowledge with { Version = covered }, http.RequestAborted);
        var verdicts = ProtocolMonitor.Judge(known.CaseFile, packs, coverage.Declared, asked.At, asked.AsOf);
        return new CaseAnswer(
            asked, known.CaseNumber, known.CaseFile.Version, known.CaseFile.Position, "/compliance",
            writer => Write(writer, verdicts, coverage.Version, asked.Context.Language),
            [
                ("packs", string.Join(',', packs.Select(p => p.Identity.Sha256))),
                ("coverage", coverage.Version.ToString(CultureInfo.InvariantCulture)),
            ]);
    }

    private static void Write(Utf8JsonWriter writer, Verdicts verdicts, long coverage, Language language)
    {
        writer.WritePropertyName("packs"u8);
        JsonSerializer.Serialize(writer, verdicts.Packs, LedgerJson.Options);
        writer.WriteNumber("coverage"u8, coverage);
        writer.WriteString("timeZones"u8, verdicts.TimeZones);
        writer.WritePropertyName("verdicts"u8);
        JsonSerializer.Serialize(writer, verdicts.All.Select(v => VerdictAnswer.Of(v, language)), LedgerJson.Options);
    }
}
