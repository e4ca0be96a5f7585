using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Domain.Tests.Cases;

/// <summary>Given what is on the record, when entries are submitted, then they are recorded or refused with codes.</summary>
internal sealed class Spec
{
    /// <summary>When the entries of Given were recorded; those of When are recorded a day later.</summary>
    public static readonly Instant Yesterday = Instant.FromUtc(2024, 6, 1, 12, 0);

    public static readonly Instant Now = Yesterday + Duration.FromDays(1);

    private static readonly RecordedBy Recorder = new("recorder-1", "recorder", "MX-INM");

    private readonly CaseFile _before;
    private readonly Decision _decision;

    private Spec(CaseFile before, Decision decision) => (_before, _decision) = (before, decision);

    public static CaseFile Given(params Submitted[] entries)
    {
        if (entries.Length == 0)
            return CaseFile.Empty;
        var recorded = Decide.On(CaseFile.Empty, entries, new(Yesterday, Recorder)).ShouldBeOfType<Decision.Accepted>();
        return CaseFile.Of(recorded.Entries);
    }

    public static Spec When(CaseFile given, params Submitted[] entries) => new(given, Decide.On(given, entries, new(Now, Recorder)));

    public CaseFile Recorded() => _before.With(_decision.ShouldBeOfType<Decision.Accepted>().Entries);

    public void Refused(params string[] codes) =>
        _decision.ShouldBeOfType<Decision.Refused>().Reasons.Select(r => r.Refusal.Code).ShouldBe(codes);
}

internal static class SpecWords
{
    public static Spec When(this CaseFile given, params Submitted[] entries) => Spec.When(given, entries);
}
