using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Procedure;
using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

public class ProceedingInACase
{
    [Fact]
    public void both_versions_of_a_decision_are_read_as_one()
    {
        var status = Status.Of(
            Given(
                An.Opening(1),
                An.DecisionOn(2, "2024-05-12", DecisionKind.Migration, DecisionOutcome.Return),
                Decision(3, "2024-05-13", DecisionMatter.Asylum, DecisionResult.Granted),
                Decision(4, "2024-05-14", DecisionMatter.Migration, DecisionResult.Stay),
                Decision(5, "2024-05-15", DecisionMatter.Detention, DecisionResult.Ordered)),
            Now);
        status.Decisions.Select(d => (d.Kind, d.Outcome, d.Proof.Number)).ShouldBe(
        [
            (DecisionMatter.Migration, DecisionResult.Stay, 4), (DecisionMatter.Asylum, DecisionResult.Granted, 3),
            (DecisionMatter.Detention, DecisionResult.Ordered, 5),
        ]);
    }

    [Fact]
    public void every_code_of_the_first_version_means_the_same_in_the_second()
    {
        foreach (var kind in Enum.GetValues<DecisionKind>())
            foreach (var outcome in Enum.GetValues<DecisionOutcome>())
            {
                IDecides first = new DecisionIssued { Kind = kind, Outcome = outcome };
                first.Matter.ToString().ShouldBe(kind.ToString());
                first.Result.ToString().ShouldBe(outcome.ToString());
            }
    }

    [Fact]
    public void the_last_screening_of_each_kind_stands()
    {
        var status = Status.Of(
            Given(
                An.Opening(1),
                Screening(2, "2024-05-12", ScreeningKind.Trafficking, ScreeningStep.Started),
                Screening(3, "2024-05-13", ScreeningKind.Fear, ScreeningStep.Completed, ScreeningResult.NoIndicators),
                Screening(4, "2024-05-14", ScreeningKind.Trafficking, ScreeningStep.Completed, ScreeningResult.Indicators)),
            Now);
        status.Screenings.Select(s => (s.Screening, s.ScreeningResult)).ShouldBe(
            [(ScreeningKind.Fear, ScreeningResult.NoIndicators), (ScreeningKind.Trafficking, ScreeningResult.Indicators)]);
    }

    [Fact]
    public void a_clock_stands_still_until_a_resumption_names_its_suspension()
    {
        var suspended = Given(
            An.Opening(1), Suspension(2, "2024-05-12", "MX-LSR-24-45WD"), Suspension(3, "2024-05-13", "MX-LM-111-15WD"));
        Standing(suspended).ShouldBe([2, 3]);
        Standing(suspended.When(Resumption(4, "2024-05-14", refs: 2)).Recorded()).ShouldBe([3]);
    }

    [Fact]
    public void a_resumption_that_names_none_ends_those_of_the_same_rules_that_came_before()
    {
        var suspended = Given(An.Opening(1), Suspension(2, "2024-05-12", "MX-LSR-24-45WD"));
        Standing(suspended.When(Resumption(3, "2024-05-14", rule: "MX-LM-111-15WD")).Recorded()).ShouldBe([2]);
        Standing(suspended.When(Resumption(3, "2024-05-11", rule: "MX-LSR-24-45WD")).Recorded()).ShouldBe([2]);
        Standing(suspended.When(Resumption(3, "2024-05-14", rule: "MX-LSR-24-45WD")).Recorded()).ShouldBeEmpty();
    }

    [Fact]
    public void impossibilities_are_counted_and_the_last_is_cited()
    {
        var proceedings = Status.Of(
            Given(
                An.Opening(1),
                Impossible(2, "2024-05-12", ImpossibilityReason.NoInterpreter),
                Impossible(3, "2024-05-13", ImpossibilityReason.NoSpace)),
            Now).Proceedings!;
        proceedings.Impossibilities.ShouldBe(2);
        proceedings.ImpossibilityReason.ShouldBe(ImpossibilityReason.NoSpace);
        proceedings.ImpossibilityProof!.Number.ShouldBe(3);
    }

    [Fact]
    public void a_procedure_is_before_who_opened_it_unless_it_says_otherwise()
    {
        var procedures = Status.Of(
            Given(
                An.Opening(1),
                An.Entry(new ProcedureOpened { Procedure = ProcedureKind.AdministrativeMigration }, 2, "2024-05-12", "MX-INM"),
                An.Entry(new ProcedureOpened { Procedure = ProcedureKind.Amparo, Before = "MX-JUZGADO-1" }, 3, "2024-05-13", "MX-PPNNA")),
            Now).Proceedings!.Procedures;
        procedures.Select(p => p.Before).ShouldBe(["MX-INM", "MX-JUZGADO-1"]);
    }

    private static long[] Standing(CaseFile file) => [.. Status.Of(file, Now).Proceedings?.Suspended.Select(s => s.Proof.Number) ?? []];

    private static Submitted Decision(int id, string? date, DecisionMatter kind, DecisionResult outcome) =>
        An.Entry(new DecisionIssuedV2 { Kind = kind, Outcome = outcome }, id, date);

    private static Submitted Screening(int id, string? date, ScreeningKind kind, ScreeningStep step, ScreeningResult? result = null) =>
        An.Entry(new Screened { Screening = kind, ScreeningStep = step, ScreeningResult = result }, id, date);

    private static Submitted Suspension(int id, string? date, string rule) =>
        An.Entry(new ClockSuspended { SuspensionGround = SuspensionGround.CourtOrder, Rules = [rule] }, id, date);

    private static Submitted Resumption(int id, string? date, int? refs = null, string? rule = null)
    {
        var body = new ClockResumed { ResumptionGround = ResumptionGround.LiftedByCourt, Rules = rule is null ? null : [rule] };
        return Submitted.Of(
            An.Envelope(id, date) with { Refs = refs is { } n ? [new() { Entry = An.Id(n), As = ReferenceKind.Answers }] : null }, body);
    }

    private static Submitted Impossible(int id, string? date, ImpossibilityReason reason) => An.Entry(
        new ImpossibilityRecorded
        {
            Acts = ["placed-in-care"],
            ImpossibilityReason = reason,
            Until = Ledger.Domain.Cases.Time.EventTime.Of(null, An.Zone),
        },
        id, date);
}
