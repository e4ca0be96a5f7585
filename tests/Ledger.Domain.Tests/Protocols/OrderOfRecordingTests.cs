using CsCheck;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Protocols;
using Ledger.Domain.Reference;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols;

public class OrderOfRecordingTests
{
    private static readonly Func<string, Submitted>[] Acts =
    [
        date => Identified(date),
        date => Identified(date, "US-CBP", "US"),
        date => Identified(date, country: null),
        date => Custody(date),
        date => Notice(date),
        date => Notice(date, AuthorityClass.CareAuthority, "US-CBP", "US-ORR", "US"),
        date => Referred(date),
        date => Placed(date, FacilityKind.MigrationStation),
        date => Placed(date, FacilityKind.Hospital),
        date => Determined(date),
        date => Decided(date),
        date => Suitable(date),
        date => Released(date),
    ];

    // Each act has hours or a day of its own, so that no two overlap.
    private static readonly Gen<Submitted[]> Journey =
        Gen.Select(Gen.Int[0, Acts.Length - 1], Gen.Int[0, 23], Gen.Bool).Array[1, 12].Select(acts => acts.Select(Dated).ToArray());

    [Fact]
    public void verdicts_are_the_same_after_any_order_of_recording() =>
        Journey.SelectMany(journey => Gen.Select(Gen.Const(journey), Gen.Shuffle(journey), Gen.Bool)).Sample((journey, shuffled, covered) =>
            Essence(Case(journey), covered).ShouldBe(Essence(Case(shuffled), covered)));

    [Fact]
    public void judging_is_total_and_has_one_verdict_per_rule_and_trigger() =>
        Gen.Select(Journey, Gen.Int[0, 400]).Sample((journey, hours) =>
        {
            var at = At("2021-01-03T00:00:00Z") + NodaTime.Duration.FromHours(hours);
            var verdicts = Case(journey).Judge(at, OfInm);

            verdicts.Select(v => (v.Rule.Id, v.Trigger!.Entry, v.Episode)).ShouldBeUnique();
            verdicts.ShouldAllBe(v => v.Word == null || v.Outcome == Outcome.NotFulfilled || v.Outcome == Outcome.FulfilledLate);
            verdicts.ShouldAllBe(v => v.Outcome != Outcome.Undetermined || v.Lacking.Count > 0);
            verdicts.ShouldAllBe(v => v.Outcome != Outcome.Pending || v.Clock == null || v.Clock.DueEarliest == null || v.Clock.DueEarliest >= at);
        });

    private static Submitted Dated((int Act, int Hour, bool Day) act, int i)
    {
        var day = $"2021-01-{i + 3:d2}";
        return Acts[act.Act](act.Day ? day : $"{day}T{act.Hour:d2}:30:00-06:00").Named(i + 1);
    }

    private static IEnumerable<string> Essence(CaseFile caseFile, bool covered) =>
        caseFile.Judge(coverage: covered ? OfInm : Coverage.None).Select(v =>
            $"{v.Rule.Id} {v.Trigger!.Entry} {v.Outcome} {v.Word} {v.LateBy?.AtLeast} {v.LateBy?.AtMost} {v.Clock?.DueEarliest} "
            + string.Join(',', v.Proof.Select(e => $"{e.As}{e.Entry}")) + string.Join(',', v.Lacking.Select(l => $"{l.Path}{l.Entry}")));
}
