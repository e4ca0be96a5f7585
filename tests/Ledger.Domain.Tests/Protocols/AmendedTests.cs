using Ledger.Domain.Cases.Care;
using Ledger.Domain.Protocols;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols;

public class AmendedTests
{
    private const string Within24Hours = "MX-PROT2016-NOTIFY-24H";

    [Fact]
    public void the_verdict_of_an_annulled_encounter_is_annulled_and_names_the_annulment()
    {
        var verdict = Case(Identified("2021-03-01T10:00:00Z"), Annulment(Id(1), "2021-03-05T10:00:00Z"))
            .Judge(coverage: OfInm).Of(Within24Hours);

        verdict.Outcome.ShouldBe(Outcome.Annulled);
        verdict.Word.ShouldBeNull();
        verdict.Trigger!.Number.ShouldBe(1);
        verdict.Proof.Single().ShouldSatisfyAllConditions(e => e.As.ShouldBe(EvidenceRole.Annuls), e => e.Number.ShouldBe(2));
    }

    [Fact]
    public void an_annulled_notice_never_was() =>
        Case(Identified("2021-03-01T10:00:00Z"), Notice("2021-03-01T11:00:00Z"), Annulment(Id(2), "2021-03-05T10:00:00Z"))
            .Judge(coverage: OfInm).Of(Within24Hours).Outcome.ShouldBe(Outcome.NotFulfilled);

    [Fact]
    public void an_annulled_lodging_breaks_nothing() =>
        Case(
            Identified("2021-03-01T10:00:00Z"),
            Placed("2021-03-01T11:00:00Z", FacilityKind.MigrationStation),
            Annulment(Id(2), "2021-03-05T10:00:00Z"))
            .Judge(coverage: OfInm).Of("MX-LM-99-NO-EM").Outcome.ShouldBe(Outcome.Fulfilled);

    [Fact]
    public void a_corrected_encounter_is_judged_by_its_correction()
    {
        var verdict = Case(
            Identified("2021-03-01T10:00:00Z"),
            Notice("2021-03-03T10:00:00Z"),
            Correction(Id(1), Identified("2021-03-02T11:00:00Z"), "2021-03-05T10:00:00Z")).Judge().Of(Within24Hours);

        verdict.Outcome.ShouldBe(Outcome.Fulfilled);
        verdict.Trigger!.OccurredAt.Earliest.ShouldBe(At("2021-03-02T11:00:00Z"));
        verdict.Trigger.Number.ShouldBe(1);
    }

    [Fact]
    public void an_encounter_corrected_to_another_country_triggers_nothing() =>
        Case(
            Identified("2021-03-01T10:00:00Z"),
            Correction(Id(1), Identified("2021-03-01T10:00:00Z", "GT-IGM", "GT"), "2021-03-05T10:00:00Z"))
            .Judge(coverage: OfInm).ShouldBeEmpty();
}
