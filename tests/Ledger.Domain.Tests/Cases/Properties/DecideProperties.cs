using CsCheck;
using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Domain.Tests.Cases.Properties;

public class DecideProperties
{
    private static readonly Recording Recording = new(Spec.Now, RecordedBy.System);

    [Fact]
    public void docket_numbers_run_from_one_without_holes() => AnyCase.Recordable.Sample(told =>
        Accepted(CaseFile.Empty, told).Select(r => r.Number).ShouldBe(Enumerable.Range(1, told.Length).Select(n => (long)n)));

    [Fact]
    public void one_request_or_many_make_the_same_record() => Gen.Select(AnyCase.Recordable, Gen.Int[1, 12]).Sample((told, size) =>
    {
        var file = CaseFile.Empty;
        foreach (var request in told.Chunk(size))
            file = file.With(Accepted(file, request));
        file.Docket.Select(e => e.Recorded).ShouldBe(Accepted(CaseFile.Empty, told));
    });

    [Fact]
    public void a_decision_is_the_same_each_time_it_is_asked_for() =>
        Gen.Select(AnyCase.Nonsense, AnyCase.Nonsense).Sample((before, entries) =>
        {
            var file = CaseFile.Of(before);
            var submitted = entries.Select(e => e.Submitted).ToArray();
            Said(Decide.On(file, submitted, Recording)).ShouldBe(Said(Decide.On(file, submitted, Recording)));
            file.Version.ShouldBe(before.Length);
        });

    [Fact]
    public void a_retry_records_nothing_twice() => AnyCase.Recordable.Sample(told =>
    {
        var file = CaseFile.Of(Accepted(CaseFile.Empty, told));
        foreach (var entry in told)
            Decide.On(file, [entry], Recording).ShouldBeOfType<Decision.Refused>()
                .Reasons.ShouldContain(r => r.Refusal.Code == "entry.id-reused");
    });

    [Fact]
    public void what_is_refused_is_refused_for_a_published_reason_and_what_is_not_is_recorded_whole() =>
        Gen.Select(AnyCase.Nonsense, AnyCase.Nonsense).Sample((before, entries) =>
        {
            var file = CaseFile.Of(before);
            var decision = Decide.On(file, [.. entries.Select(e => e.Submitted)], Recording);
            if (decision is Decision.Refused refused)
                refused.Reasons.ShouldAllBe(r => Refusals.All.Contains(r.Refusal) && r.Index >= 0 && r.Index < entries.Length);
            else
                decision.ShouldBeOfType<Decision.Accepted>().Entries.Select(e => e.Submitted).ShouldBe(entries.Select(e => e.Submitted));
        });

    [Fact]
    public void recorded_time_never_runs_backwards() =>
        Gen.Select(AnyCase.Recordable, Gen.Int[-100, 100].Array[13]).Sample((told, seconds) =>
        {
            var file = CaseFile.Empty;
            for (var i = 0; i < told.Length; i++)
                file = file.With(Decide.On(file, [told[i]], new(Spec.Now + Duration.FromSeconds(seconds[i % 13]), RecordedBy.System))
                    .ShouldBeOfType<Decision.Accepted>().Entries);
            file.Docket.Select(e => e.Recorded.RecordedAt).ShouldBeInOrder();
        });

    private static IReadOnlyList<Recorded> Accepted(CaseFile file, Submitted[] entries) =>
        Decide.On(file, entries, Recording).ShouldBeOfType<Decision.Accepted>().Entries;

    private static string Said(Decision decision) => decision switch
    {
        Decision.Accepted accepted => string.Join(';', accepted.Entries.Select(e => $"{e.Number} {e.Id} {e.RecordedAt}")),
        Decision.Refused refused => string.Join(';', refused.Reasons.Select(r => $"{r.Index} {r.Refusal.Code}")),
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };
}
