using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Asylum;
using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.Consent;
using Ledger.Domain.Cases.Identity;
using Ledger.Domain.Cases.LegalStatus;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Cases.Trafficking;
using Ledger.Domain.Cases.UrgentMeasures;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Tests.Cases.Acts;

/// <summary>When the authorities of the country of origin may see a case, and when no longer.</summary>
public class OpeningACaseToItsOrigin
{
    private static readonly Submitted Exclusion = Need("2024-05-15", excluded: true, 20);

    public static TheoryData<Entry> Indications =>
    [
        new ProtectionNeedIdentified { Excluded = false },
        new AsylumClaimMade { AsylumStep = AsylumStep.Expressed },
        new AsylumClaimMade { AsylumStep = AsylumStep.Withdrawn },
        new AsylumClaimResolved { Resolution = AsylumResolution.Denied, Final = true },
        new NonReturnRequested { Refrain = [ProtectiveRequest.ConsularNotice] },
        new RiskAssessed { Risks = [Risk.Life], Present = true, RiskIn = RiskPlace.Origin },
        new RiskAssessed { Risks = [Risk.DomesticViolence], Present = true, RiskIn = RiskPlace.Family },
        new RiskAssessed { Risks = [Risk.Life], Present = true },
        new RiskAssessed { Risks = [Risk.Health, Risk.Persecution], Present = true, RiskIn = RiskPlace.Here },
        new CrimeReported { Crimes = [Crime.Trafficking], To = AuthorityClass.Prosecutor },
        new StatusRequested { LegalStatus = LegalStatusKind.Refugee },
        new StatusDecided { LegalStatus = LegalStatusKind.ComplementaryProtection, StatusDecision = StatusDecision.Granted },
        new BestInterestsAssessed { Proposes = BestInterestsOption.InternationalProtection },
        new BestInterestsDetermined { Option = BestInterestsOption.InternationalProtection },
        new DecisionIssued { Kind = DecisionKind.Asylum, Outcome = DecisionOutcome.Denied },
        new DecisionIssuedV2 { Kind = DecisionMatter.Asylum, Outcome = DecisionResult.Granted },
        new DecisionIssuedV2
        {
            Kind = DecisionMatter.Appeal, Outcome = DecisionResult.SentBack, Procedure = ProcedureKind.AsylumProcedure,
        },
        new ProcedureOpened { Procedure = ProcedureKind.AsylumProcedure },
        Screening(ScreeningKind.Fear, ScreeningResult.Indicators),
        Screening(ScreeningKind.Trafficking, ScreeningResult.Undetermined),
        Screening(ScreeningKind.ContiguousCountry, ScreeningResult.CriteriaNotMet),
        Screening(ScreeningKind.Needs, ScreeningResult.NoIndicators) with { CredibleFear = true },
        Screening(ScreeningKind.Vulnerability, ScreeningResult.NoIndicators) with { TraffickingRisk = true },
    ];

    public static TheoryData<Entry> NoIndications =>
    [
        new RiskAssessed { Risks = [Risk.Life], Present = false, RiskIn = RiskPlace.Origin },
        new RiskAssessed { Risks = [Risk.Health], Present = true, RiskIn = RiskPlace.Facility },
        new CrimeReported { Crimes = [Crime.Extortion], To = AuthorityClass.Prosecutor },
        new StatusRequested { LegalStatus = LegalStatusKind.HumanitarianVisitor },
        new BestInterestsDetermined { Option = BestInterestsOption.Return },
        new DecisionIssuedV2 { Kind = DecisionMatter.Migration, Outcome = DecisionResult.Stay },
        new ProcedureOpened { Procedure = ProcedureKind.AdministrativeMigration },
        Screening(ScreeningKind.Fear, ScreeningResult.NoIndicators) with { CredibleFear = false, TraffickingRisk = false },
        Screening(ScreeningKind.Needs, ScreeningResult.Indicators),
        new ConsentRecorded { ConsentTo = ConsentSubject.Return, Consent = ConsentDecision.Refused, MadeBy = ChildsSide.Child },
    ];

    [Fact]
    public void a_case_is_closed_to_its_origin_until_something_opens_it() => IsOpen().ShouldBeFalse();

    [Fact]
    public void it_is_open_once_a_need_for_protection_was_excluded() => IsOpen(Exclusion).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Indications))]
    public void a_later_indication_closes_it_again(Entry indication) =>
        IsOpen(Exclusion, An.Entry(indication, 21, "2024-05-16")).ShouldBeFalse();

    [Theory]
    [MemberData(nameof(Indications))]
    public void an_exclusion_after_an_indication_opens_it(Entry indication) =>
        IsOpen(An.Entry(indication, 21, "2024-05-14"), Exclusion).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Indications))]
    public void an_indication_of_the_same_day_closes_it(Entry indication) =>
        IsOpen(An.Entry(indication, 21, "2024-05-15"), Exclusion).ShouldBeFalse();

    [Theory]
    [MemberData(nameof(NoIndications))]
    public void what_points_to_no_need_leaves_it_open(Entry entry) => IsOpen(Exclusion, An.Entry(entry, 21, "2024-05-16")).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("2024")]
    [InlineData("2024-05")]
    [InlineData("../2024-05-15")]
    public void an_exclusion_that_may_be_older_than_the_indication_opens_nothing(string? excluded) =>
        IsOpen(Need("2024-05-14", excluded: false, 20), Need(excluded, excluded: true, 21)).ShouldBeFalse();

    [Theory]
    [InlineData(null)]
    [InlineData("2024")]
    [InlineData("2024-05-10/2024-05-20")]
    public void an_indication_that_may_be_later_than_the_exclusion_closes(string? indicated) =>
        IsOpen(Exclusion, Need(indicated, excluded: false, 21)).ShouldBeFalse();

    [Fact]
    public void a_word_about_order_does_not_open() => IsOpen(
        Need("2024-05-15", excluded: false, 20),
        An.Entry(new ProtectionNeedIdentified { Excluded = true }, 21, "2024-05-15", after: 20)).ShouldBeFalse();

    [Fact]
    public void the_country_of_origin_cannot_exclude_the_need() => IsOpen(
        An.Entry(new ProtectionNeedIdentified { Excluded = true }, 20, "2024-05-15", "HN-SENAF")).ShouldBeFalse();

    [Fact]
    public void while_the_origin_is_unknown_only_the_country_that_opened_the_case_excludes()
    {
        Relations.Of(Opened(Need("2024-05-15", true, 20, "US-ORR"))).OriginMaySee.ShouldBeFalse();
        Relations.Of(Opened(Exclusion)).OriginMaySee.ShouldBeTrue();
    }

    [Fact]
    public void it_is_open_once_child_and_representative_consented()
    {
        IsOpen(Consent("2024-05-15", ChildsSide.Both)).ShouldBeTrue();
        IsOpen(Consent("2024-05-15", ChildsSide.Child), Consent("2024-05-18", ChildsSide.Representative, id: 31)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(ChildsSide.Child)]
    [InlineData(ChildsSide.Representative)]
    public void one_of_them_is_not_enough(ChildsSide alone) =>
        IsOpen(Consent("2024-05-15", alone), Consent("2024-05-16", alone, id: 31)).ShouldBeFalse();

    [Theory]
    [InlineData(ConsentSubject.ConsularContact)]
    [InlineData(ConsentSubject.FamilyContact)]
    [InlineData(ConsentSubject.DataSharing)]
    [InlineData(ConsentSubject.Return)]
    public void consent_to_something_else_opens_nothing(ConsentSubject other) =>
        IsOpen(Consent("2024-05-15", ChildsSide.Both, to: other)).ShouldBeFalse();

    [Fact]
    public void consent_after_an_indication_opens_it_and_a_later_indication_closes_it_again()
    {
        var indication = Need("2024-05-14", excluded: false, 20);
        IsOpen(indication, Consent("2024-05-15", ChildsSide.Both)).ShouldBeTrue();
        IsOpen(indication, Consent("2024-05-15", ChildsSide.Both), Need("2024-05-16", excluded: false, 21)).ShouldBeFalse();
        IsOpen(
            Consent("2024-05-13", ChildsSide.Child), indication, Consent("2024-05-15", ChildsSide.Representative, id: 31)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(ConsentDecision.Withdrawn, ConsentSubject.OriginContact, ChildsSide.Child)]
    [InlineData(ConsentDecision.Withdrawn, ConsentSubject.OriginContact, ChildsSide.Representative)]
    [InlineData(ConsentDecision.Refused, ConsentSubject.OriginContact, ChildsSide.Both)]
    [InlineData(ConsentDecision.Refused, ConsentSubject.ConsularContact, ChildsSide.Child)]
    public void whoever_withdraws_or_refuses_closes_it(ConsentDecision said, ConsentSubject to, ChildsSide who)
    {
        var no = Consent("2024-05-16", who, said, to, id: 31);
        IsOpen(Consent("2024-05-15", ChildsSide.Both), no).ShouldBeFalse();
        IsOpen(Exclusion, no).ShouldBeFalse();
        IsOpen(no, Consent("2024-05-17", ChildsSide.Both)).ShouldBeTrue();
    }

    [Fact]
    public void a_withdrawal_of_unknown_date_closes_it() =>
        IsOpen(Consent("2024-05-15", ChildsSide.Both), Consent(null, ChildsSide.Child, ConsentDecision.Withdrawn, id: 31)).ShouldBeFalse();

    [Fact]
    public void an_annulled_exclusion_opens_nothing_and_an_annulled_indication_closes_nothing()
    {
        IsOpen(Exclusion, An.Annulment(40, of: 20)).ShouldBeFalse();
        IsOpen(Exclusion, Need("2024-05-16", excluded: false, 21), An.Annulment(40, of: 21)).ShouldBeTrue();
    }

    [Fact]
    public void a_corrected_entry_counts_as_corrected() =>
        IsOpen(Exclusion, An.Correction(40, of: 20, Need("2024-05-15", excluded: false, 20))).ShouldBeFalse();

    [Fact]
    public void a_correction_of_the_opening_moves_neither_the_country_of_the_case_nor_who_may_exclude()
    {
        var moved = Opened(
            An.Correction(40, of: 1, An.Entry(An.Opening(1).Body, 1, "2024-05-10", "HN-SENAF")), Need("2024-05-15", true, 20, "HN-SENAF"));

        Relations.Of(moved).OpenedIn.ShouldBe("MX");
        Relations.Of(moved).OriginMaySee.ShouldBeFalse();
    }

    [Fact]
    public void a_nationality_of_another_source_is_one_of_the_origins_corrected_ones_too()
    {
        var asserted = new IdentityAsserted { Nationalities = ["SV"], Confidence = AssertedConfidence.Established };
        Relations.Of(Opened(
            An.Identification(2), An.Entry(asserted, 3, "2024-05-12"),
            An.Correction(40, of: 3, An.Entry(asserted with { Nationalities = ["NI"] }, 3, "2024-05-12"))))
            .Origins.ShouldBe(["HN", "NI", "SV"]);
    }

    [Fact]
    public void a_nationality_that_only_a_correction_asserts_is_one_of_the_origins() => Relations.Of(Opened(
        An.Identification(2), An.Correction(40, of: 2, An.Entry(An.Identified() with { Nationalities = ["GT"] }, 2, "2024-05-11"))))
        .Origins.ShouldBe(["GT", "HN"]);

    private static bool IsOpen(params Submitted[] entries) => Relations.Of(Opened([An.Identification(2), .. entries])).OriginMaySee;

    private static CaseFile Opened(params Submitted[] entries) => An.File([An.Opening(1), .. entries]);

    private static Screened Screening(ScreeningKind kind, ScreeningResult result) =>
        new() { Screening = kind, ScreeningStep = ScreeningStep.Completed, ScreeningResult = result };

    private static Submitted Need(string? date, bool excluded, int id, string authority = "MX-PPNNA-CHP") =>
        An.Entry(new ProtectionNeedIdentified { Excluded = excluded }, id, date, authority);

    private static Submitted Consent(
        string? date, ChildsSide who, ConsentDecision said = ConsentDecision.Given, ConsentSubject to = ConsentSubject.OriginContact,
        int id = 30) => An.Entry(new ConsentRecorded { ConsentTo = to, Consent = said, MadeBy = who }, id, date);
}
