using Ledger.Domain.Cases;

namespace Ledger.Domain.Tests.Cases;

public class ChronicleTests
{
    [Fact]
    public void facts_stand_in_the_order_in_which_they_occurred_not_in_which_they_were_recorded() =>
        Numbers(An.File(An.Opening(1), An.Placement(2, "2024-05-20"), An.Placement(3, "2024-05-19"))).ShouldBe([1, 3, 2]);

    [Fact]
    public void of_two_that_begin_together_the_one_that_ends_first_stands_first() =>
        Numbers(An.File(An.Opening(1), An.Placement(2, "2024-05-20"), An.Placement(3, "2024-05-20T00:00:00-06:00"))).ShouldBe([1, 3, 2]);

    [Fact]
    public void of_two_at_the_same_time_the_first_recorded_stands_first() =>
        Numbers(An.File(An.Opening(1), An.Placement(2), An.Placement(3))).ShouldBe([1, 2, 3]);

    [Fact]
    public void after_orders_entries_whose_times_overlap() =>
        Numbers(An.File(An.Opening(1), An.Interview(2, "2024-05-20T15:00:00Z"), An.Placement(3, "2024-05-20", after: 2)))
            .ShouldBe([1, 2, 3]);

    [Fact]
    public void after_does_not_move_an_entry_whose_time_says_otherwise() =>
        Numbers(An.File(An.Opening(1), An.Placement(2, "2024-05-21"), An.Placement(3, "2024-05-20", after: 2))).ShouldBe([1, 3, 2]);

    [Fact]
    public void a_chain_of_afters_holds_whatever_the_intervals() => Numbers(An.File(
        An.Opening(1, "2024-03"), An.Placement(2, "2024-05-20T18:00:00Z"), An.Placement(3, "2024-05-20", after: 2),
        An.Placement(4, "2024-05-01/2024-05-20", after: 3), An.Placement(5, "2024-04-01/2024-05-20", after: 4))).ShouldBe([1, 2, 3, 4, 5]);

    [Fact]
    public void two_after_the_same_entry_keep_their_own_order() => Numbers(An.File(
        An.Opening(1), An.Placement(2, "2024-05-20T18:00:00Z"), An.Placement(3, "2024-05-20", after: 2),
        An.Placement(4, "2024-05-20", after: 2))).ShouldBe([1, 2, 3, 4]);

    [Fact]
    public void a_circle_that_a_restored_correction_closes_does_no_harm() => Numbers(An.File(
        An.Opening(1), An.Placement(2), An.Placement(3, after: 2), An.Placement(4, "2024-05-21"),
        An.Correction(5, of: 2, An.Placement(2, after: 3)), An.Placement(6, "2024-05-20", after: 3))).ShouldBe([1, 2, 3, 6, 4]);

    [Fact]
    public void an_undated_entry_stands_behind_the_one_recorded_before_it() => Numbers(An.File(
        An.Opening(1, "2024-05-10"), An.Placement(2, "2024-05-20"), An.Interview(3, null), An.Placement(4, "2024-05-15")))
        .ShouldBe([1, 4, 2, 3]);

    [Fact]
    public void undated_entries_follow_each_other_by_number() => Numbers(An.File(
        An.Opening(1), An.Placement(2), An.Interview(3, null), An.Interview(4, null), An.Placement(5, "2024-05-25")))
        .ShouldBe([1, 2, 3, 4, 5]);

    [Fact]
    public void an_undated_opening_stands_first() =>
        Numbers(An.File(An.Opening(1, null), An.Placement(2), An.Placement(3, "2024-05-19"))).ShouldBe([1, 3, 2]);

    private static IEnumerable<long> Numbers(CaseFile file) => file.Chronicle.Select(e => e.Number);
}
