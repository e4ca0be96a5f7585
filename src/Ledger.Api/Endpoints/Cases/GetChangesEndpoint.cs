using System.Globalization;
using Ledger.Api.Problems;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Changes;
using Ledger.Domain.Privacy;
using Ledger.Domain.Protocols;
using Ledger.Projections.Coverage;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>What the record learnt of a case between two states of knowledge.</summary>
public static class GetChangesEndpoint
{
    private const int MostEntries = 200;

    /// <summary>What became known, what was corrected or annulled, and which answers changed.</summary>
    [WolverineGet("/cases/{caseId}/changes"), Tags("Cases")]
    [EndpointSummary("What changed between two states of knowledge / Qué cambió entre dos estados del registro")]
    public static async Task<IResult> Get(Guid caseId, HttpContext http)
    {
        var (question, problem) = await CaseQuestion.ReadBetweenAsync(
            http, caseId, Act.ReadChanges, "packs", "fromCoverage", "toCoverage", "cursor", "limit");
        if (question is null)
            return problem!;
        if (question.Moments.From!.IsAll)
            return Problem.Of("changes.from-missing");
        if (CaseVerdicts.Named(http.Request.Query["packs"].ToString()) is not { } packs)
            return Problem.Of("packs.unknown");
        if (!(Query.Number(http.Request, "fromCoverage", out var before) & Query.Number(http.Request, "toCoverage", out var after)
            & Query.Number(http.Request, "cursor", out var cursor) & Query.Number(http.Request, "limit", out var limit))
            || limit is < 1 or > MostEntries)
            return Problem.Of("query.invalid");
        var (known, refusal) = await question.LoadAsync(http, Act.ReadChanges);
        if (known is null)
            return refusal!;
        if (known.Earlier!.Version > known.CaseFile.Version)
            return Problem.Of("changes.reversed");

        var asked = known.Question;
        var changes = CaseChanges.Between(known.Earlier, known.CaseFile, asked.AsOf);
        var judged = asked.Context.Authorize(Act.ReadCompliance, known.Facts) is null
            ? await JudgeAsync(http, known, packs, before, after)
            : null;
        var size = (int)(limit ?? MostEntries);
        var page = new ChangesPage(changes, judged, await known.OthersAsync(http), cursor ?? 0, size, asked.Context.Language);
        return new CaseAnswer(
            asked, known.CaseNumber, known.CaseFile.Version, known.CaseFile.Position, "/changes", page.Write,
            [
                .. judged?.Fixing ?? [],
                ("cursor", Text(page.Cursor)),
                ("limit", Text(size)),
            ])
        {
            Known =
            [
                .. SelfLink.Known(known.Earlier.Version, asked.Moments.From!.KnownAt, "fromVersion", "fromKnownAt"),
                .. SelfLink.Known(known.CaseFile.Version, asked.Moments.Knowledge.KnownAt, "toVersion", "toKnownAt"),
            ],
        };
    }

    /// <summary>Each side under the coverage that was known then, as the verdicts themselves would be told.</summary>
    private static async Task<ChangedVerdicts> JudgeAsync(
        HttpContext http, CaseAsKnown known, IReadOnlyList<Pack> packs, long? before, long? after)
    {
        var verdicts = http.RequestServices.GetRequiredService<CaseVerdicts>();
        var moments = known.Question.Moments;
        var earlier = await verdicts.CoverageAsync(moments.From! with { Version = before }, http.RequestAborted);
        var later = await verdicts.CoverageAsync(moments.Knowledge with { Version = after }, http.RequestAborted);
        return new(Judge(known.Earlier!, earlier), Judge(known.CaseFile, later), earlier.Version, later.Version);

        Verdicts Judge(CaseFile file, CoverageAsKnown coverage) =>
            ProtocolMonitor.Judge(file, packs, coverage.Declared, known.Question.At, known.Question.AsOf);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The verdicts of both sides and the coverage under which each was judged.</summary>
internal sealed record ChangedVerdicts(Verdicts Before, Verdicts After, long CoverageBefore, long CoverageAfter)
{
    /// <summary>What fixes them in the link.</summary>
    public IEnumerable<(string Name, string Value)> Fixing =>
    [
        ("packs", string.Join(',', After.Packs.Select(p => p.Sha256))),
        ("fromCoverage", CoverageBefore.ToString(CultureInfo.InvariantCulture)),
        ("toCoverage", CoverageAfter.ToString(CultureInfo.InvariantCulture)),
    ];
}
