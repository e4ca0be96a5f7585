using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Changes;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Tests.Cases.Changes;

/// <summary>Given what was known, when more is recorded, then this became known, that was amended and those answers are others.</summary>
public class CaseChangesTests
{
    private static readonly Submitted[] Told =
        [An.Opening(1), An.Custody(2, "2024-05-11", "MX-INM"), An.Placement(3, "2024-05-20"), An.Notice(4, "2024-05-21", Consulate)];

    private const AuthorityClass Consulate = AuthorityClass.ConsularAuthority;

    [Fact]
    public void nothing_changed_between_a_state_and_itself()
    {
        var changes = Between(Told, []);
        changes.Entries.ShouldBeEmpty();
        changes.Amended.ShouldBeEmpty();
        changes.Status.ShouldBeEmpty();
    }

    [Fact]
    public void what_is_new_to_the_record_became_known_whenever_it_occurred() =>
        Between(Told, An.Interview(5, "2024-05-01"), An.Interview(6, "2024-05-25")).Entries.Select(e => e.Number).ShouldBe([5, 6]);

    [Fact]
    public void an_entry_of_yesterday_that_changes_no_answer_changes_none() =>
        Between(Told, An.Placement(5, "2024-05-12", FacilityKind.Hotel)).Status.ShouldBeEmpty();

    [Fact]
    public void a_further_entry_moves_the_child_and_proves_it()
    {
        var changes = Between(Told, An.Placement(5, "2024-05-22", FacilityKind.Hotel));
        var facility = changes.Status.ShouldHaveSingleItem();
        facility.Path.ShouldBe("care.facility");
        facility.Before!.Value.GetString().ShouldBe("shelter");
        facility.After!.Value.GetString().ShouldBe("hotel");
        facility.ProofBefore.ShouldBe([new(An.Id(3), 3)]);
        facility.ProofAfter.ShouldBe([new(An.Id(5), 5)]);
        facility.Because.ShouldBeEmpty();
    }

    [Fact]
    public void a_correction_changes_the_entry_and_what_rests_on_it()
    {
        var changes = Between(Told, An.Correction(5, of: 3, An.Placement(3, "2024-05-20", FacilityKind.Hospital)));
        var amended = changes.Amended.ShouldHaveSingleItem();
        amended.Effects.ShouldBe([AmendmentEffect.Corrected]);
        amended.By.ShouldBe([An.Id(5)]);
        var field = amended.Fields.ShouldHaveSingleItem();
        (field.Path, field.Before!.Value.GetString(), field.After!.Value.GetString()).ShouldBe(("facility", "shelter", "hospital"));
        var answer = changes.Status.ShouldHaveSingleItem();
        answer.Path.ShouldBe("care.facility");
        answer.ProofAfter.ShouldBe([new(An.Id(3), 3)]);
        answer.Because.ShouldBe([An.Id(5)]);
    }

    [Fact]
    public void a_correction_of_the_time_alone_changes_what_the_answer_rests_on()
    {
        var changes = Between(Told, An.Correction(5, of: 3, An.Placement(3, "2024-05-19")));
        changes.Amended.Single().Fields.Select(f => f.Path).ShouldBe(["occurredAt.date"]);
        var answer = changes.Status.ShouldHaveSingleItem();
        answer.Path.ShouldBe("care.placementProof");
        answer.Because.ShouldBe([An.Id(5)]);
    }

    [Fact]
    public void an_annulment_takes_the_part_away_that_rested_on_the_entry()
    {
        var changes = Between(Told, An.Annulment(5, of: 3));
        changes.Amended.ShouldHaveSingleItem().Effects.ShouldBe([AmendmentEffect.Annulled]);
        changes.Status.Select(s => s.Path).ShouldBe(["stage", "care"]);
        changes.Status[0].After!.Value.GetString().ShouldBe("in-custody");
        changes.Status[0].ProofBefore.ShouldBe([new(An.Id(3), 3)]);
        changes.Status[0].ProofAfter.ShouldBe([new(An.Id(2), 2)]);
        changes.Status[1].After.ShouldBeNull();
        changes.Status[1].ProofBefore.ShouldBe([new(An.Id(3), 3)]);
        changes.Status.ShouldAllBe(s => s.Because.SequenceEqual(new[] { An.Id(5) }));
    }

    [Fact]
    public void an_annulled_annulment_restores_the_entry_and_its_answer()
    {
        var changes = Between([.. Told, An.Annulment(5, of: 3)], An.Annulment(6, of: 5));
        changes.Amended.Select(a => (a.Before.Number, a.Effects.Single())).ShouldBe(
            [(3, AmendmentEffect.Restored), (5, AmendmentEffect.Annulled)]);
        changes.Amended.ShouldAllBe(a => a.By.SequenceEqual(new[] { An.Id(6) }));
        changes.Status.Select(s => s.Path).ShouldBe(["stage", "care"]);
    }

    [Fact]
    public void a_withdrawn_correction_gives_way_to_the_words_before()
    {
        Submitted[] corrected = [.. Told, An.Correction(5, of: 3, An.Placement(3, facility: FacilityKind.Hotel))];
        var amended = Between(corrected, An.Annulment(6, of: 5)).Amended[0];
        amended.Effects.ShouldBe([AmendmentEffect.CorrectionWithdrawn]);
        amended.By.ShouldBe([An.Id(6)]);
        amended.Fields.Single().After!.Value.GetString().ShouldBe("shelter");
    }

    [Fact]
    public void a_correction_that_takes_the_place_of_another_is_the_cause_not_its_predecessor()
    {
        Submitted[] corrected = [.. Told, An.Correction(5, of: 3, An.Placement(3, facility: FacilityKind.Hotel))];
        var amended = Between(corrected, An.Correction(6, of: 3, An.Placement(3, facility: FacilityKind.Hospital))).Amended.Single();
        amended.Effects.ShouldBe([AmendmentEffect.Corrected]);
        amended.By.ShouldBe([An.Id(6)]);
    }

    [Fact]
    public void what_became_known_and_was_corrected_at_once_is_new_and_not_amended()
    {
        var changes = Between(Told, An.Interview(5, "2024-05-22"), An.Correction(6, of: 5, An.Interview(5, "2024-05-23")));
        changes.Entries.Select(e => (e.Number, e.CorrectedBy)).ShouldBe([(5, An.Id(6)), (6, null)]);
        changes.Amended.ShouldBeEmpty();
    }

    [Fact]
    public void one_more_item_of_a_list_is_one_change()
    {
        var changes = Between(Told, An.Notice(5, "2024-05-11", AuthorityClass.ProtectionAuthority));
        var added = changes.Status.ShouldHaveSingleItem();
        added.Path.ShouldBe("notices[0]");
        added.Before.ShouldBeNull();
        added.ProofAfter.ShouldBe([new(An.Id(5), 5)]);
    }

    [Fact]
    public void another_decision_of_one_kind_is_the_same_answer_changed()
    {
        Submitted[] decided = [.. Told, An.DecisionOn(5, "2024-05-22", DecisionKind.Migration, DecisionOutcome.Return)];
        var changes = Between(decided, An.DecisionOn(6, "2024-05-23", DecisionKind.Migration, DecisionOutcome.Stay));
        var outcome = changes.Status.ShouldHaveSingleItem();
        outcome.Path.ShouldBe("decisions[0].outcome");
        outcome.ProofBefore.ShouldBe([new(An.Id(5), 5)]);
        outcome.ProofAfter.ShouldBe([new(An.Id(6), 6)]);
    }

    [Fact]
    public void from_before_the_opening_everything_became_known()
    {
        var changes = CaseChanges.Between(CaseFile.Empty, An.File(Told), Spec.Now);
        changes.Entries.Count.ShouldBe(4);
        changes.Status.ShouldContain(s => s.Path == "stage" && s.Before!.Value.GetString() == "none");
    }

    private static CaseChanges Between(Submitted[] before, params Submitted[] further) =>
        CaseChanges.Between(An.File(before), An.File([.. before, .. further]), Spec.Now);
}
