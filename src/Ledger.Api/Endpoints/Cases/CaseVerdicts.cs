using Ledger.Api.Problems;
using Ledger.Domain.Cases;
using Ledger.Domain.Protocols;
using Ledger.Projections.Coverage;
using NodaTime;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>The verdicts on a case under the packs and the coverage in force.</summary>
/// <param name="coverage">Where silence counts.</param>
public sealed class CaseVerdicts(CoverageReader coverage)
{
    /// <summary>The packs applied when none is named.</summary>
    public static IReadOnlyList<Pack> Current => Packs.Shipped;

    /// <summary>Packs are named by the hash of their bytes, or by their id for the current version.</summary>
    public static IReadOnlyList<Pack>? Named(string names)
    {
        if (names.Length == 0)
            return Current;
        var wanted = names.Split(',');
        var packs = wanted
            .Select(name => Current.FirstOrDefault(p => p.Identity.Sha256 == name || p.Identity.Id == name))
            .OfType<Pack>()
            .ToArray();
        return packs.Length == wanted.Length ? packs : null;
    }

    /// <summary>Judges a case under the coverage in force.</summary>
    public async Task<Verdicts> JudgeAsync(
        CaseFile caseFile, IReadOnlyList<Pack> packs, Instant at, Instant asOf, CancellationToken cancellation) =>
        ProtocolMonitor.Judge(caseFile, packs, await coverage.ReadAsync(cancellation), at, asOf);

    /// <summary>The coverage as it was known; a version is that of the ledger's own stream.</summary>
    public Task<CoverageAsKnown> CoverageAsync(Knowledge knowledge, CancellationToken cancellation) =>
        coverage.AsKnownAsync(knowledge, cancellation);

    /// <summary>The verdicts that entries would add or change.</summary>
    internal async Task<IReadOnlyList<VerdictAnswer>> ChangedAsync(
        CaseFile before, CaseFile after, Instant now, Language language, CancellationToken cancellation)
    {
        var declared = await coverage.ReadAsync(cancellation);
        var old = ProtocolMonitor.Judge(before, Current, declared, now, now).All.ToDictionary(Key, v => v.Outcome);
        return
        [
            .. ProtocolMonitor.Judge(after, Current, declared, now, now).All
                .Where(v => !old.TryGetValue(Key(v), out var outcome) || outcome != v.Outcome)
                .Select(v => VerdictAnswer.Of(v, language)),
        ];
    }

    private static (string Pack, string Rule, EntryId? Trigger) Key(Verdict verdict) =>
        (verdict.Pack.Id, verdict.Rule.Id, verdict.Trigger?.Entry);
}
