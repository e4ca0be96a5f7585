using System.Text;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Protocols;
using Ledger.Domain.Protocols.Reading;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols;

/// <summary>What a pack can say, beyond what the shipped rules need.</summary>
public class RuleFeaturesTests
{
    private static readonly Submitted Encounter = Identified("2021-03-01T10:00:00Z");

    [Fact]
    public void a_clock_may_start_at_a_named_entry_and_says_so_and_falls_back_to_the_trigger()
    {
        var pack = Obligation("start: [{ entry: custody-assumed }]");

        var named = Judge(pack, Encounter, Custody("2021-03-01T20:00:00Z"), Notice("2021-03-02T19:00:00Z"));
        named.Outcome.ShouldBe(Outcome.Fulfilled);
        (named.Clock!.Why, named.Clock.Number).ShouldBe((StartReason.Named, 2L));

        var fallback = Judge(pack, Encounter, Notice("2021-03-02T19:00:00Z"));
        fallback.Outcome.ShouldBe(Outcome.FulfilledLate);
        (fallback.Clock!.Why, fallback.Clock.Number).ShouldBe((StartReason.Fallback, 1L));
    }

    [Fact]
    public void a_rule_may_wait_for_a_condition_that_came_before_its_trigger()
    {
        var pack = Obligation("start: trigger", more: "condition: [{ anyOf: [{ entry: custody-assumed }] }]");

        Verdicts(pack, Encounter).ShouldBeEmpty();
        Verdicts(pack, Custody("2021-03-01T11:00:00Z"), Encounter).ShouldBeEmpty();
        Judge(pack, Custody("2021-03-01T09:00:00Z"), Encounter).Outcome.ShouldBe(Outcome.NotEvidenced);
        var sameDay = Judge(pack, Custody("2021-03-01"), Encounter);
        (sameDay.Outcome, sameDay.Lacking.Single().Path).ShouldBe((Outcome.Undetermined, "occurredAt"));
    }

    [Fact]
    public void what_was_done_before_the_trigger_may_not_count()
    {
        var pack = Obligation("start: trigger", earlier: "does-not-count");

        Judge(pack, Notice("2021-03-01T09:59:59Z"), Encounter).Outcome.ShouldBe(Outcome.NotEvidenced);
        Judge(pack, Notice("2021-03-01T10:00:00Z"), Encounter).Outcome.ShouldBe(Outcome.Fulfilled);
        Judge(pack, Notice("2021-03-01"), Encounter).Outcome.ShouldBe(Outcome.Undetermined);
    }

    [Theory]
    [InlineData("nationalities: { contains: [HN, SV] }", Outcome.NotEvidenced)]
    [InlineData("nationalities: { contains: [SV] }", null)]
    [InlineData("languages: { contains: [mam] }", Outcome.Undetermined)]
    [InlineData("languages: { contains: [mam], orAbsent: true }", Outcome.NotEvidenced)]
    [InlineData("ageAtEncounter: { atLeast: 12 }", Outcome.Undetermined)]
    [InlineData("sex: { in: [female, other] }", Outcome.NotEvidenced)]
    [InlineData("sex: { notIn: [female, other] }", null)]
    [InlineData("sex: female", Outcome.NotEvidenced)]
    [InlineData("sex: male", null)]
    [InlineData("birth.month: { present: true }", null)]
    [InlineData("birth.month: { present: false }", Outcome.NotEvidenced)]
    [InlineData("birth.estimated: { present: true }", null)]
    [InlineData("birth.estimated: true", Outcome.Undetermined)]
    [InlineData("ageAtEncounter: { present: false }", Outcome.NotEvidenced)]
    [InlineData("by.role: officer", Outcome.NotEvidenced)]
    [InlineData("by.role: { notIn: [officer] }", null)]
    [InlineData("by.qualifications: { contains: [opi] }", Outcome.Undetermined)]
    [InlineData("by.authority: { class: [migration-authority], within: [MX-INM] }", Outcome.NotEvidenced)]
    [InlineData("by.authority: { class: [police] }", null)]
    [InlineData("by.authority: { country: [GT, HN] }", null)]
    [InlineData("place.country: MX", Outcome.NotEvidenced)]
    [InlineData("place.subdivision: MX-CHP", Outcome.Undetermined)]
    public void a_condition_holds_fails_or_is_unknown(string where, Outcome? expected)
    {
        var pack = Obligation("start: trigger", where: where);

        Verdicts(pack, Encounter).Select(v => (Outcome?)v.Outcome).SingleOrDefault().ShouldBe(expected);
    }

    [Theory]
    [InlineData(11, null)]
    [InlineData(12, Outcome.NotEvidenced)]
    [InlineData(17, Outcome.NotEvidenced)]
    [InlineData(18, null)]
    public void a_number_may_be_bounded_on_both_sides(int age, Outcome? expected)
    {
        var pack = Obligation("start: trigger", where: "ageAtEncounter: { atLeast: 12, atMost: 17 }");
        var encounter = Submitted.Of(Encounter.Envelope, (ChildIdentified)Encounter.Body with { AgeAtEncounter = age });

        Verdicts(pack, encounter).Select(v => (Outcome?)v.Outcome).SingleOrDefault().ShouldBe(expected);
    }

    [Fact]
    public void a_list_of_codes_is_searched()
    {
        var pack = Precedence("weighed: { contains: [return, international-protection] }");
        Submitted Weighing(params BestInterestsOption[] options)
        {
            var determined = Determined("2021-02-01");
            return Submitted.Of(determined.Envelope, (BestInterestsDetermined)determined.Body with { Weighed = options });
        }

        Judge(pack, Weighing(BestInterestsOption.Stay, BestInterestsOption.Return), Decided("2021-03-01")).Outcome
            .ShouldBe(Outcome.Fulfilled);
        Judge(pack, Weighing(BestInterestsOption.Stay), Decided("2021-03-01")).Outcome.ShouldBe(Outcome.NotEvidenced);
        Judge(pack, Determined("2021-02-01"), Decided("2021-03-01")).Outcome.ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    public void a_territory_may_be_a_state_of_a_country()
    {
        var pack = Obligation("start: trigger", territory: "MX-VER");
        Submitted In(string subdivision) => Submitted.Of(
            Encounter.Envelope with { Place = new Place { Country = "MX", Subdivision = subdivision } }, Encounter.Body);

        Judge(pack, In("MX-VER")).Outcome.ShouldBe(Outcome.NotEvidenced);
        Verdicts(pack, In("MX-CHP")).ShouldBeEmpty();
        Judge(pack, Encounter).Lacking.Single().Path.ShouldBe("place.subdivision");
    }

    [Fact]
    public void a_rule_ends_with_the_last_day_of_its_application()
    {
        var pack = Obligation("start: trigger", effective: "from: 2013-06-05, until: 2021-01-10");

        Judge(pack, Identified("2021-01-10T23:59:59-06:00")).Outcome.ShouldBe(Outcome.NotEvidenced);
        Verdicts(pack, Identified("2021-01-11T00:00:00-06:00")).ShouldBeEmpty();
        Judge(pack, Identified("2021-01")).Lacking.Single().Path.ShouldBe("occurredAt");
    }

    [Fact]
    public void a_rule_whose_start_nobody_knows_decides_nothing() =>
        Judge(Obligation("start: trigger", effective: "from: unknown"), Encounter).Lacking.ShouldBe([new("effective.from", null, null)]);

    [Fact]
    public void a_reviewed_rule_says_breach_and_by_whom_it_was_reviewed()
    {
        var pack = Obligation("start: trigger", standing: "reviewed, review: { by: A lawyer, on: 2026-01-02 }");
        var verdict = ProtocolMonitor.Judge(Case(Encounter), [pack], OfInm, Later, Later).All.Single();

        verdict.Word.ShouldBe(Word.Breach);
        verdict.Rule.Review.ShouldBe(new("A lawyer", "2026-01-02"));
    }

    [Fact]
    public void judging_does_not_allocate_by_the_entry()
    {
        var few = Journey(40);
        var many = Journey(440);

        // One reference per entry is the copy of the chronicle; anything more would show as tens of bytes for each.
        var perEntry = (Allocated(many) - Allocated(few)) / 400.0;
        perEntry.ShouldBeLessThan(16);

        static CaseFile Journey(int entries) => Case(
        [
            Encounter, Custody("2021-03-01T11:00:00Z"), Notice("2021-03-01T12:00:00Z"), Referred("2021-03-01T13:00:00Z"),
            .. Enumerable.Range(0, entries).Select(i => Placed($"2021-03-02T10:{i / 60:d2}:{i % 60:d2}Z", FacilityKind.Shelter)),
        ]);

        static long Allocated(CaseFile caseFile)
        {
            for (var i = 0; i < 50; i++)
                ProtocolMonitor.Judge(caseFile, SevenRules.Packs, OfInm, Later, Later);
            var before = GC.GetAllocatedBytesForCurrentThread();
            ProtocolMonitor.Judge(caseFile, SevenRules.Packs, OfInm, Later, Later);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static Verdict Judge(Pack pack, params Submitted[] entries) => Verdicts(pack, entries).ShouldHaveSingleItem();

    private static IReadOnlyList<Verdict> Verdicts(Pack pack, params Submitted[] entries) =>
        ProtocolMonitor.Judge(Case(entries), [pack], Coverage.None, Later, Later).All;

    private static Pack Obligation(
        string start,
        string? where = null,
        string earlier = "counts",
        string territory = "MX",
        string effective = "from: 2016-08-11",
        string standing = "unreviewed",
        string? more = null) =>
        Load(
            $$"""
                kind: obligation, policy: trigger, standing: {{standing}}, effective: { {{effective}} },
                applies: { territory: [{{territory}}], by: any, nationality: any, accompaniment: any },
                trigger: { anyOf: [{ entry: child-identified{{(where is null ? "" : $", where: {{ {where} }}")}} }] },
                requirement: { anyOf: [{ entry: notice-given }], earlier: {{earlier}} },
                clock: { {{start}}, hours: 24, proposed: false }{{(more is null ? "" : $", {more}")}}
            """);

    private static Pack Precedence(string where) =>
        Load(
            $$"""
                kind: precedence, policy: decision, standing: unreviewed, effective: { from: 2016-08-11 },
                applies: { territory: [MX], by: any, nationality: any, accompaniment: any },
                trigger: { anyOf: [{ entry: decision-issued }] },
                requirement: { anyOf: [{ entry: best-interests-determined, where: { {{where}} } }] }
            """);

    private static Pack Load(string parts)
    {
        var reading = PackReader.Read("test.yaml", Encoding.UTF8.GetBytes(
            $$"""
            {
              id: test, version: 1, jurisdiction: MX, title: { es: t, en: t }, explanation: { es: t, en: t },
              rules: [{
                id: TEST, title: { es: t, en: t }, explanation: { es: t, en: t }, force: statute, severity: high, citation: art. 1,
                confidence: { code: memory, source: none }, responsible: trigger,
                examples: [{
                  id: one, title: { es: t, en: t }, at: 2021-01-01T00:00:00Z, expect: [],
                  given: [{
                    type: custody-assumed, v: 1, occurredAt: { date: 2021, zone: UTC }, by: { authority: MX-INM, role: r }, ground: rescue
                  }]
                }],
            {{parts}}
              }]
            }
            """));
        return reading.Pack.ShouldNotBeNull(string.Join('\n', reading.Errors));
    }
}
