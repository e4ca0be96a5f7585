using Ledger.Api.Problems;
using Ledger.Api.Recording;
using Ledger.Api.Security;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using NodaTime;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>What would happen: decided like the real thing, nothing sealed for the vault, nothing stored.</summary>
internal static class DryRun
{
    public static async Task<IResult> AnswerAsync(HttpContext http, RecordCommand command, CallerContext context)
    {
        var services = http.RequestServices;
        var entries = await services.GetRequiredService<CaseReader>().EntriesAsync(command.CaseId, http.RequestAborted);
        var caseFile = entries?.CaseFile ?? CaseFile.Empty;
        if (Admission.Refuse(command, caseFile) is { } code)
            return Problem.Of(code);

        var joined = await JoinedAsync(services, command, caseFile, http.RequestAborted);
        if (Joining.Refuse(command, joined.Others) is { } unknown)
            return Refused(unknown);

        var now = Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var recording = new Domain.Cases.Recording(now, command.RecordedBy);
        var submitted = Joining.Completed(SealedEntries.Of(command, caseFile).Submitted, joined);
        var decision = Decide.On(caseFile, submitted, recording, joined);
        if (decision is not Decision.Accepted(var recorded))
        {
            var reasons = ((Decision.Refused)decision).Reasons;
            return Problem.Of(
                reasons[0].Refusal.Code, errors: [.. reasons.Select(r => new ProblemError($"/entries/{r.Index}", r.Refusal.Code))]);
        }

        var origin = services.GetRequiredService<LedgerOrigin>();
        if (Joining.Halves(command, caseFile, recorded, joined, origin, recording).Refused is { } other)
            return Refused(other);

        return Results.Json(
            new DryRunAnswer(
                command.CaseId,
                Hypothetical: true,
                caseFile.Version,
                [.. recorded.Select(r => new NumberedEntry(r.Id, r.Number))],
                await VerdictsAsync(services, context, caseFile, caseFile.With(recorded), now, http.RequestAborted)),
            LedgerJson.Options);
    }

    private static async Task<JoinedCases> JoinedAsync(
        IServiceProvider services, RecordCommand command, CaseFile caseFile, CancellationToken cancellation)
    {
        var others = new Dictionary<CaseId, CaseFile>();
        foreach (var other in Joining.Touched(command, caseFile))
            if (await services.GetRequiredService<CaseReader>().EntriesAsync(other.Value, cancellation) is { } entries)
                others[other] = entries.CaseFile;
        return new(new(command.CaseId), others);
    }

    private static Problem Refused(RecordResult.Refused refused) =>
        Problem.Of(refused.Code, errors: [.. refused.Errors.Select(e => new ProblemError(e.Pointer, e.Code))]);

    /// <summary>Whoever may record but not read the verdicts of the case is told nothing of them.</summary>
    private static async Task<IReadOnlyList<VerdictAnswer>?> VerdictsAsync(
        IServiceProvider services, CallerContext context, CaseFile before, CaseFile after, Instant now, CancellationToken cancellation) =>
        context.Authorize(Act.ReadCompliance, CaseAccess.FactsOf(after.Relations)) is null
            ? await services.GetRequiredService<CaseVerdicts>().ChangedAsync(before, after, now, context.Language, cancellation)
            : null;
}

/// <summary>What would be recorded.</summary>
/// <param name="Case">The case.</param>
/// <param name="Hypothetical">Always true: nothing was recorded.</param>
/// <param name="Base">The version of the case on which it was decided.</param>
/// <param name="Entries">The entries in the order submitted.</param>
/// <param name="Verdicts">The verdicts that would be new or other, for who may read them.</param>
internal sealed record DryRunAnswer(
    Guid Case, bool Hypothetical, long Base, IReadOnlyList<NumberedEntry> Entries, IReadOnlyList<VerdictAnswer>? Verdicts);

/// <summary>An entry that would be recorded.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">The number it would have in the docket.</param>
internal sealed record NumberedEntry(EntryId Id, long Number);
