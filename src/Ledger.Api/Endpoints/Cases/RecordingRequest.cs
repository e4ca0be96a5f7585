using System.Globalization;
using Ledger.Api.Problems;
using Ledger.Api.Recording;
using Ledger.Api.Security;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>The way of every recording endpoint from request to answer.</summary>
internal static class RecordingRequest
{
    private const int LongestKey = 200;
    private const string CaseMerged = "case.merged";
    private static readonly Query Parameters = new("dryRun", "verdicts");

    public static Task<IResult> AnswerAsync(HttpContext http, Guid? caseId) =>
        AnswerAsync(http, caseId, () => EntryRequest.ReadAsync(http, opens: caseId is null));

    public static async Task<IResult> AnswerAsync(
        HttpContext http, Guid? caseId, Func<Task<(EntryRequest? Request, Problem? Problem)>> read)
    {
        var opens = caseId is null;
        if (Parameters.Refuse(http.Request) is { } unknown)
            return unknown;
        if (!Query.Flag(http.Request, "dryRun", out var dryRun) || !Query.Flag(http.Request, "verdicts", out var verdicts))
            return Problem.Of("query.invalid");
        var context = CallerContext.Of(http);
        if (context.Authorize(opens ? Act.OpenCase : Act.Record) is { } refused)
            return refused;
        if (Key(http.Request, dryRun, out var key) is { } noKey)
            return noKey;
        if (Expected(http.Request, opens, out var expected) is { } noVersion)
            return noVersion;
        var (request, problem) = await read();
        if (request is null)
            return problem!;
        if (expected == ExpectedVersion.Any && request.Entries.Any(e => e.Type.RestsOnVersion))
            return Problem.Of("version.required-exact");

        // No case has this id, and the store refuses to look for it.
        if (caseId == Guid.Empty)
            return Problem.Of(AccessCodes.CaseUnknown);

        var id = caseId ?? request.CaseId ?? Guid.CreateVersion7();
        var command = new RecordCommand
        {
            CaseId = id,
            Opens = opens,
            NamesCase = caseId is not null || request.CaseId is not null,
            Entries = request.Entries,
            Expected = expected,
            OtherVersion = request.OtherVersion,
            Caller = context.Caller,
            Purpose = context.Purpose,
            Idempotency = new(Scope(context.Caller, caseId), key, request.Fingerprint),
        };
        return dryRun
            ? await DryRun.AnswerAsync(http, command, context)
            : await Answer(http, command, context, verdicts);
    }

    private static async Task<IResult> Answer(HttpContext http, RecordCommand command, CallerContext context, bool verdicts)
    {
        var result = await http.RequestServices.GetRequiredService<Recorder>().RecordAsync(command, http.RequestAborted);
        if (result is RecordResult.Refused(var code, var errors))
        {
            var problem = Problem.Of(code, errors: [.. errors.Select(e => new ProblemError(e.Pointer, e.Code))]);
            return code == CaseMerged && await SurvivorAsync(http, command.CaseId, context) is { } survivor
                ? problem.At($"/cases/{survivor}")
                : problem;
        }

        var (answer, replayed) = (RecordResult.Done)result;
        var headers = http.Response.Headers;
        headers.ETag = $"\"{answer.Version.ToString(CultureInfo.InvariantCulture)}\"";
        headers["Ledger-Position"] = answer.Position.ToString(CultureInfo.InvariantCulture);
        headers.Location = $"/cases/{answer.Case}";
        if (replayed)
            headers["Idempotency-Replayed"] = "true";
        var body = new RecordingAnswer(answer.Case, answer.Version, answer.Position, answer.Entries)
        {
            Verdicts = verdicts ? await VerdictsAfterAsync(http, answer, context) : null,
        };
        return Results.Json(body, LedgerJson.Options, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>The case in which an absorbed one continues, for a caller who may see it.</summary>
    private static async Task<CaseId?> SurvivorAsync(HttpContext http, Guid caseId, CallerContext context)
    {
        var reader = http.RequestServices.GetRequiredService<CaseReader>();
        if (await reader.EntriesAsync(caseId, http.RequestAborted) is not { CaseFile: { Absorption.Body: CasesMerged merge } caseFile })
            return null;
        var others = await OtherCases.ReadAsync(caseFile, context, reader, http.RequestAborted);
        return others.Seen.ContainsKey(merge.LinkedCase) ? merge.LinkedCase : null;
    }

    /// <summary>
    /// As of the version just recorded: what others record meanwhile is not part of this answer. Whoever may record but not read the
    /// verdicts of the case gets none.
    /// </summary>
    private static async Task<IReadOnlyList<VerdictAnswer>?> VerdictsAfterAsync(HttpContext http, RecordAnswer answer, CallerContext context)
    {
        var services = http.RequestServices;
        var entries = await services.GetRequiredService<CaseReader>().EntriesAsync(answer.Case, http.RequestAborted);
        var caseFile = new Knowledge(Version: answer.Version).Of(entries!.All);
        if (context.Authorize(Act.ReadCompliance, CaseAccess.FactsOf(caseFile.Relations)) is not null)
            return null;
        var at = answer.Entries[^1].RecordedAt;
        var verdicts = await services.GetRequiredService<CaseVerdicts>()
            .JudgeAsync(caseFile, CaseVerdicts.Current, at, at, http.RequestAborted);
        return [.. verdicts.All.Select(v => VerdictAnswer.Of(v, context.Language))];
    }

    private static string Scope(Caller caller, Guid? caseId) => $"{caller.Id}:{caseId?.ToString() ?? "cases"}";

    private static Problem? Key(HttpRequest request, bool dryRun, out string key)
    {
        key = "";
        if (dryRun)
            return null;
        var header = request.Headers["Idempotency-Key"];
        if (header.Count == 0)
            return Problem.Of("idempotency.key-missing");
        if (header is not [{ Length: > 0 and <= LongestKey } one] || !one.All(c => c is > ' ' and < (char)127))
            return Problem.Of("idempotency.key-invalid");
        key = one;
        return null;
    }

    private static Problem? Expected(HttpRequest request, bool opens, out ExpectedVersion expected)
    {
        expected = ExpectedVersion.New;
        if (opens)
            return null;
        var header = request.Headers.IfMatch;
        if (header.Count == 0)
            return Problem.Of("version.missing");
        if (header is not [{ Length: > 0 } match])
            return Problem.Of("version.invalid");
        if (match == "*")
        {
            expected = ExpectedVersion.Any;
            return null;
        }

        // An ETag of a case answer begins with the version; a bare number is taken as well.
        var digits = match.Trim('"');
        var end = digits.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (!long.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return Problem.Of("version.invalid");
        expected = ExpectedVersion.Exactly(version);
        return null;
    }
}

/// <summary>The answer to a request that recorded.</summary>
internal sealed record RecordingAnswer(
    Guid Case, long Version, long Position, IReadOnlyList<RecordedEntry> Entries)
{
    /// <summary>The verdicts after it, where asked for.</summary>
    public IReadOnlyList<VerdictAnswer>? Verdicts { get; init; }
}
