using Ledger.Api.Endpoints.Cases;
using Ledger.Api.Security;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Changes;
using Ledger.Domain.Privacy;
using Ledger.Domain.Protocols;
using Ledger.Projections.Cases;
using Ledger.Projections.Search;
using NodaTime;

namespace Ledger.Api.Web.Cases;

/// <summary>The cases as they are recorded, behind the same policy as the API, for the usual purpose of the visitor's role.</summary>
internal sealed class RecordedCases(
    CaseReader reader, CaseSearch search, CaseVerdicts verdicts, TimeProvider time, IHttpContextAccessor accessor) : ICaseReader
{
    private const int PageSize = 25;

    private CallerContext Context => CallerContext.Of(accessor.HttpContext!);

    public async Task<CasePage?> ReadAsync(Web.Cases.CaseQuestion question, CancellationToken cancellation)
    {
        var entries = await reader.EntriesAsync(question.Case.Value, cancellation);
        var facts = entries is null ? CaseFacts.Unknown : CaseAccess.FactsOf(entries.CaseFile.Relations);
        if (Context.Authorize(Act.ReadStatus, facts) is not null || Context.Authorize(Act.ReadDocket, facts) is not null) return null;
        var known = new Knowledge(KnownAt: question.KnownAt).Of(entries!.All);

        // Never before the last entry: a reader sees what they wrote, whatever the clocks say.
        var now = Instant.Max(Instant.FromDateTimeOffset(time.GetUtcNow()), entries.CaseFile.LastRecordedAt!.Value);
        var asOf = question.AsOf ?? now;
        var at = question.At ?? asOf;
        var texts = Texts.In(question.Language);
        var others = await OtherCases.ReadAsync(known, Context, reader, cancellation);
        var mayJudge = Context.Authorize(Act.ReadCompliance, facts) is null;
        var judged = mayJudge ? await verdicts.JudgeAsync(known, CaseVerdicts.Current, at, asOf, cancellation) : null;
        return new()
        {
            Id = question.Case,
            Number = entries.CaseNumber,
            File = known,
            Status = others.Of(Status.Of(known, asOf)),
            Others = others.Seen,
            Absorbed = await AbsorbedCases.ReadAsync(known, others, reader, cancellation),
            AsOf = asOf,
            KnownAt = question.KnownAt,
            At = at,
            MayReadVerdicts = mayJudge,
            MayOpenSealed = Context.Authorize(Act.OpenSealed, facts) is null,
            Verdicts = judged is null ? [] : [.. judged.All.Select(new VerdictWords(texts).Of)],
            FixedBy =
            [
                .. judged?.Packs.Select(pack => KeyValuePair.Create($"{pack.Id} {pack.Version}", $"sha256 {pack.Sha256}")) ?? [],
                .. judged is null ? [] : new[] { KeyValuePair.Create(texts["fixed.time-zones"], judged.TimeZones) },
                new(texts["fixed.role"], WireName<Role>.Of(Context.Caller.Role)),
                new(texts["fixed.policy"], AccessPolicy.Version),
                new(texts["fixed.software"], SelfLink.Software)
            ]
        };
    }

    public async Task<ChangesShown?> ChangesAsync(ChangesQuestion question, CancellationToken cancellation)
    {
        var entries = await reader.EntriesAsync(question.Case.Value, cancellation);
        var facts = entries is null ? CaseFacts.Unknown : CaseAccess.FactsOf(entries.CaseFile.Relations);
        if (Context.Authorize(Act.ReadChanges, facts) is not null) return null;
        var after = new Knowledge(KnownAt: question.To);
        var before = question.From is { } from ? new Knowledge(KnownAt: from) : after;
        var now = Instant.Max(Instant.FromDateTimeOffset(time.GetUtcNow()), entries!.CaseFile.LastRecordedAt!.Value);
        var changes = CaseChanges.Between(before.Of(entries.All), after.Of(entries.All), now);
        var mayJudge = Context.Authorize(Act.ReadCompliance, facts) is null;
        var others = await OtherCases.ReadAsync(changes.After, Context, reader, cancellation);
        var words = new VerdictWords(Texts.In(question.Language));
        return new(
            new()
            {
                Id = question.Case,
                Number = entries.CaseNumber,
                File = changes.After,
                Status = others.Of(Status.Of(changes.After, now)),
                Others = others.Seen,
                AsOf = now,
                KnownAt = question.To,
                At = now,
                MayReadVerdicts = mayJudge,
                Verdicts = [],
            },
            changes,
            mayJudge
                ? [.. VerdictChange.Between(await JudgeAsync(changes.Before, before), await JudgeAsync(changes.After, after))
                    .Select(c => new ChangedVerdictView(Word(c.Before), Word(c.After)))]
                : []);

        VerdictView? Word(Verdict? verdict) => verdict is null ? null : words.Of(verdict);

        async Task<Verdicts> JudgeAsync(CaseFile file, Knowledge knowledge) => ProtocolMonitor.Judge(
            file, CaseVerdicts.Current, (await verdicts.CoverageAsync(knowledge, cancellation)).Declared, now, now);
    }

    public async Task<CaseList?> ListAsync(CaseFilter filter, CaseMark? after, CancellationToken cancellation)
    {
        if (Context.Authorize(Act.ListCases) is not null) return null;
        var page = await search.FindAsync(new(filter, Context.Caller, Context.Purpose, after, WithFacts: false), PageSize, cancellation);
        return new([.. page.Rows.Select(row => Line(row.Case))], page.Next, page.Position);
    }

    private static CaseLine Line(FoundCase found) =>
        new(new CaseId(found.Case), found.CaseNumber, found.Stage, found.Holder, found.Version, found.RecordedAt);
}
