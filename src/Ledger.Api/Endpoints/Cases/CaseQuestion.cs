using Ledger.Api.Problems;
using Ledger.Api.Security;
using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using Ledger.Projections.Store;
using NodaTime;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>A question about one case: who asks, what of the record counts, and the case as it was known.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Context">Who asks.</param>
/// <param name="Moments">The moments asked for.</param>
/// <param name="Now">When it was asked, never before the last entry: a reader sees what they wrote whatever the clocks say.</param>
internal sealed record CaseQuestion(Guid CaseId, CallerContext Context, Moments Moments, Instant Now)
{
    /// <summary>As it was on.</summary>
    public Instant AsOf => Moments.AsOf ?? Now;

    /// <summary>The instant of judgement: the one asked for, else as-of.</summary>
    public Instant At => Moments.At ?? AsOf;

    /// <summary>True where the answer is that of all that is known, now.</summary>
    public bool IsPlain => Moments.Knowledge.IsAll && Moments.AsOf is null;

    /// <summary>Reads the question and decides about what can be decided without the case.</summary>
    public static Task<(CaseQuestion? Question, Problem? Problem)> ReadAsync(
        HttpContext http, Guid caseId, Act act, params string[] further) =>
        ReadAsync(http, caseId, act, Moments.Names, Moments.Read, further);

    /// <summary>Reads a question between two states of knowledge.</summary>
    public static Task<(CaseQuestion? Question, Problem? Problem)> ReadBetweenAsync(
        HttpContext http, Guid caseId, Act act, params string[] further) =>
        ReadAsync(http, caseId, act, Moments.NamesBetween, Moments.ReadBetween, further);

    private static async Task<(CaseQuestion? Question, Problem? Problem)> ReadAsync(
        HttpContext http, Guid caseId, Act act, string[] names, Func<HttpRequest, Moments?> read, string[] further)
    {
        if (new Query([.. names, .. SelfLink.Names, .. further]).Refuse(http.Request) is { } unknown)
            return (null, unknown);
        if (read(http.Request) is not { } moments)
            return (null, Problem.Of("query.invalid"));
        var context = CallerContext.Of(http);
        if (context.Authorize(act) is { } refused)
            return (null, refused);
        if (SelfLink.Refuse(http.Request, context) is { } gone)
            return (null, gone);
        if (moments.NeedsPosition is > 0 and var position
            && !await http.RequestServices.GetRequiredService<HighWater>().ReachesAsync(position, http.RequestAborted))
            return (null, Problem.Of("position.not-settled"));

        var now = Instant.FromDateTimeOffset(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        return (new(caseId, context, moments, Truncate(now)), null);
    }

    /// <summary>Reads the entries and the case as it was known, if the caller may.</summary>
    public async Task<(CaseAsKnown? Case, Problem? Problem)> LoadAsync(HttpContext http, Act act)
    {
        var entries = await http.RequestServices.GetRequiredService<CaseReader>().EntriesAsync(CaseId, http.RequestAborted);
        var facts = entries is null ? CaseFacts.Unknown : CaseAccess.FactsOf(entries.CaseFile.Relations);
        if (Context.Authorize(act, facts) is { } refused)
            return (null, refused);
        if (Moments.Knowledge.Version > entries!.CaseFile.Version || Moments.From?.Version > entries.CaseFile.Version)
            return (null, Problem.Of("version.not-reached"));
        var known = Moments.Knowledge.Of(entries.All);
        return known.Version == 0
            ? (null, Problem.Of("case.unknown"))
            : (new(
                entries.CaseNumber!, known, this with { Now = NotBefore(entries.CaseFile.LastRecordedAt!.Value) }, facts,
                Moments.From?.Of(entries.All)), null);
    }

    /// <summary>The instant asked, but not before the last entry.</summary>
    public Instant NotBefore(Instant recordedAt) => Instant.Max(Now, recordedAt);

    /// <summary>Answers carry microseconds, as the record does, so that a link repeats them exactly.</summary>
    private static Instant Truncate(Instant instant) =>
        Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() - (instant.ToUnixTimeTicks() % 10));
}

/// <summary>A case as it was known.</summary>
/// <param name="CaseNumber">Its number for people.</param>
/// <param name="CaseFile">The chronicle.</param>
/// <param name="Question">The question, its now adjusted.</param>
/// <param name="Facts">What decides about access to the case.</param>
/// <param name="Earlier">The chronicle of the earlier state of knowledge, where two were asked for.</param>
internal sealed record CaseAsKnown(
    string CaseNumber, CaseFile CaseFile, CaseQuestion Question, CaseFacts Facts, CaseFile? Earlier = null)
{
    /// <summary>The other cases it names, as the caller may know of them.</summary>
    public Task<OtherCases> OthersAsync(HttpContext http) => OtherCases.ReadAsync(
        CaseFile, Question.Context, http.RequestServices.GetRequiredService<CaseReader>(), http.RequestAborted);
}
