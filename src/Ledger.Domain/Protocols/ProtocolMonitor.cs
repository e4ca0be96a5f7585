using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Judging;
using NodaTime;

namespace Ledger.Domain.Protocols;

/// <summary>
/// Judges a chronicle by replay: what was known, what was recorded late and what was corrected go through the same code. Pure:
/// the same record, packs, coverage and instants give the same verdicts.
/// </summary>
public static class ProtocolMonitor
{
    /// <summary>Judges a case.</summary>
    /// <param name="caseFile">The chronicle, made of the entries that were known.</param>
    /// <param name="packs">The packs to apply.</param>
    /// <param name="coverage">Where silence counts.</param>
    /// <param name="at">The instant of judgement, UTC: bounds before it have passed.</param>
    /// <param name="asOf">Facts that occurred later do not count, UTC.</param>
    /// <param name="listNotTriggered">True to list the rules that nothing triggered.</param>
    public static Verdicts Judge(
        CaseFile caseFile, IReadOnlyList<Pack> packs, Coverage coverage, Instant at, Instant asOf, bool listNotTriggered = false)
    {
        var verdicts = new List<Verdict>();

        // An absorbed case takes no new facts: what is due goes on in the other, and its silence from then on proves nothing.
        var clock = caseFile.Absorption is { } merge ? Instant.Min(at, merge.Recorded.RecordedAt) : at;

        // What either of two merged cases does not say the other may: the silence of one alone accuses nobody.
        var complete = caseFile.Merges.Count == 0 ? coverage : Coverage.None;
        var hearing = new Hearing(caseFile, complete, clock, asOf, verdicts);
        foreach (var pack in packs)
        {
            var before = verdicts.Count;
            hearing.Apply(pack);
            if (listNotTriggered)
                AddNotTriggered(pack, verdicts, before);
        }

        Conflicts.Name(verdicts);
        return new(at, asOf, [.. packs.Select(p => p.Identity)], DateTimeZoneProviders.Tzdb.VersionId, verdicts);
    }

    private static void AddNotTriggered(Pack pack, List<Verdict> verdicts, int from)
    {
        var triggered = verdicts.Skip(from).Select(v => v.Rule).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var rule in pack.Rules)
            if (!triggered.Contains(rule))
                verdicts.Add(new() { Outcome = Outcome.NotTriggered, Rule = rule, Pack = pack.Identity, Responsible = rule.Responsible });
    }
}
