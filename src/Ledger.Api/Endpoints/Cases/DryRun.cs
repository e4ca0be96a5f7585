using Ledger.Api.Problems;
using Ledger.Api.Recording;
using Ledger.Api.Security;
using Ledger.Domain.Cases;
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

        var now = Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var decision = Decide.On(caseFile, SealedEntries.Of(command, caseFile).Submitted, new(now, command.RecordedBy));
        if (decision is not Decision.Accepted(var recorded))
        {
            var reasons = ((Decision.Refused)decision).Reasons;
            return Problem.Of(
                reasons[0].Refusal.Code, errors: [.. reasons.Select(r => new ProblemError($"/entries/{r.Index}", r.Refusal.Code))]);
        }

        return Results.Json(
            new DryRunAnswer(
                command.CaseId,
                Hypothetical: true,
                caseFile.Version,
                [.. recorded.Select(r => new NumberedEntry(r.Id, r.Number))],
                await VerdictsAsync(services, context, caseFile, caseFile.With(recorded), now, http.RequestAborted)),
            LedgerJson.Options);
    }

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
