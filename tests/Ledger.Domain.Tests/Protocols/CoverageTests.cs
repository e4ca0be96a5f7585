using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Protocols;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols;

public class CoverageTests
{
    private const string Within24Hours = "MX-PROT2016-NOTIFY-24H";
    private const string Suitability = "US-1232-C3A-SUITABILITY";

    private static readonly CaseFile Silent = Case(Identified("2021-03-01T10:00:00-06:00"));

    [Fact]
    public void silence_outside_coverage_accuses_nobody()
    {
        var verdict = Silent.Judge().Of(Within24Hours);

        verdict.Outcome.ShouldBe(Outcome.NotEvidenced);
        verdict.Word.ShouldBeNull();
        verdict.Missing!.Covered.ShouldBeFalse();
    }

    [Fact]
    public void silence_inside_coverage_is_a_breach()
    {
        var verdict = Silent.Judge(coverage: Covering(chapters: Chapter.Notices)).Of(Within24Hours);

        verdict.Outcome.ShouldBe(Outcome.NotFulfilled);
        verdict.Word.ShouldBe(Word.ApparentBreach);
        verdict.Missing!.Covered.ShouldBeTrue();
    }

    [Theory]
    [InlineData(MergePart.GoesOn)]
    [InlineData(MergePart.Absorbed)]
    public void silence_of_one_of_two_merged_cases_accuses_nobody_until_they_are_split(MergePart part)
    {
        var first = Identified("2021-03-01T10:00:00-06:00");
        var merged = Entry("2021-03-15", new CasesMerged
        {
            MergePart = part,
            LinkedCase = new(Guid.Parse("01900000-0000-7000-a000-000000000002")),
            Reason = AmendmentReason.Duplicate,
        });
        var covering = Covering(chapters: Chapter.Notices);

        Case(first, merged).Judge(coverage: covering).Of(Within24Hours).Outcome.ShouldBe(Outcome.NotEvidenced);
        Case(first, merged, Annulment(Id(2), "2021-03-16")).Judge(coverage: covering).Of(Within24Hours).Outcome
            .ShouldBe(Outcome.NotFulfilled);
    }

    [Fact]
    public void an_absorbed_case_waits_for_nothing_that_falls_due_after_the_merge()
    {
        var merged = Entry("2021-04-01", new CasesMerged
        {
            MergePart = MergePart.Absorbed,
            LinkedCase = new(Guid.Parse("01900000-0000-7000-a000-000000000002")),
            Reason = AmendmentReason.Duplicate,
        });

        Case(Identified("2021-03-31T12:00:00-06:00"), merged).Judge(at: Later.Plus(NodaTime.Duration.FromDays(30)))
            .Of(Within24Hours).Outcome.ShouldBe(Outcome.Pending);
    }

    [Fact]
    public void coverage_of_another_authority_country_chapter_or_import_does_not_count()
    {
        Coverage[] others =
        [
            Covering(authority: "MX-COMAR"),
            Covering(country: "GT"),
            Covering(chapters: Chapter.Care),
            Covering(import: "register"),
        ];
        foreach (var other in others)
            Silent.Judge(coverage: other).Of(Within24Hours).Outcome.ShouldBe(Outcome.NotEvidenced);
    }

    [Theory]
    [InlineData("2021-03-01", null, true)]
    [InlineData("2021-03-02", null, false)]
    [InlineData("2021-02-01", "2021-03-01", true)]
    [InlineData("2021-02-01", "2021-02-28", false)]
    public void coverage_is_asked_of_the_day_of_the_trigger(string from, string? until, bool covered) =>
        Silent.Judge(coverage: Covering(from: from, until: until)).Of(Within24Hours).Outcome
            .ShouldBe(covered ? Outcome.NotFulfilled : Outcome.NotEvidenced);

    [Fact]
    public void the_day_of_the_trigger_is_that_of_its_zone()
    {
        // 22:00 of 28 February in Mexico is 1 March in UTC.
        var caseFile = Case(Identified("2021-03-01T04:00:00Z"));

        caseFile.Judge(coverage: Covering(from: "2021-03-01")).Of(Within24Hours).Outcome.ShouldBe(Outcome.NotEvidenced);
        caseFile.Judge(coverage: Covering(until: "2021-02-28")).Of(Within24Hours).Outcome.ShouldBe(Outcome.NotFulfilled);
    }

    [Fact]
    public void every_day_on_which_the_trigger_may_have_occurred_must_be_covered()
    {
        var caseFile = Case(Identified("2021-03"));

        caseFile.Judge(At("2021-06-01T00:00:00Z"), Covering(until: "2021-03-30")).Of(Within24Hours).Outcome.ShouldBe(Outcome.NotEvidenced);
        caseFile.Judge(At("2021-06-01T00:00:00Z"), Covering(until: "2021-03-31")).Of(Within24Hours).Outcome.ShouldBe(Outcome.NotFulfilled);
    }

    [Fact]
    public void a_declaration_for_an_authority_stands_for_its_units() =>
        Case(Identified("2021-03-01T10:00:00Z", by: "MX-INM-CHP")).Judge(coverage: Covering()).Of(Within24Hours).Outcome
            .ShouldBe(Outcome.NotFulfilled);

    [Fact]
    public void an_imported_case_is_covered_by_its_mapping_alone()
    {
        var imported = Imported("register", Released("2020-02-05"));

        imported.Judge(coverage: Covering("US-ORR", "US", "2015-01-01")).Of(Suitability).Outcome.ShouldBe(Outcome.NotEvidenced);
        imported.Judge(coverage: Covering("US-ORR", "US", "2015-01-01", import: "other")).Of(Suitability).Outcome
            .ShouldBe(Outcome.NotEvidenced);
        imported.Judge(coverage: Covering("US-ORR", "US", "2015-01-01", import: "register")).Of(Suitability).Outcome
            .ShouldBe(Outcome.NotFulfilled);
    }

    [Fact]
    public void what_an_import_proves_late_raises_nothing_outside_its_coverage()
    {
        var imported = Imported("register", Released("2020-02-05"), Suitable("2020-02-09"));

        var outside = imported.Judge().Of(Suitability);
        outside.Outcome.ShouldBe(Outcome.FulfilledLate);
        outside.Word.ShouldBeNull();
        imported.Judge(coverage: Covering("US-ORR", "US", "2015-01-01", import: "register")).Of(Suitability).Word
            .ShouldBe(Word.ApparentBreach);
    }

    [Fact]
    public void an_entry_that_proves_a_breach_needs_no_coverage() =>
        Case(Identified("2021-03-01T10:00:00Z"), Placed("2021-03-01T12:00:00Z", FacilityKind.MigrationStation))
            .Judge().Of("MX-LM-99-NO-EM").Word.ShouldBe(Word.ApparentBreach);

    [Fact]
    public void of_alternatives_every_chapter_must_be_covered()
    {
        var caseFile = Case(Decided("2021-03-01"));

        caseFile.Judge(coverage: Covering(chapters: Chapter.BestInterests)).Of("MX-LGDNNA-93-BII-PRIMARY").Outcome
            .ShouldBe(Outcome.NotEvidenced);
        caseFile.Judge(coverage: Covering(chapters: [Chapter.BestInterests, Chapter.Interviews])).Of("MX-LGDNNA-93-BII-PRIMARY").Outcome
            .ShouldBe(Outcome.NotFulfilled);
    }

    [Fact]
    public void that_a_prohibition_was_kept_is_said_only_inside_coverage()
    {
        Silent.Judge().Of("MX-LM-99-NO-EM").Outcome.ShouldBe(Outcome.NotEvidenced);
        Silent.Judge(coverage: OfInm).Of("MX-LM-99-NO-EM").Outcome.ShouldBe(Outcome.Fulfilled);
    }
}
