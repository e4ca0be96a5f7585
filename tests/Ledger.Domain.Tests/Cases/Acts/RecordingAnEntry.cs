using Ledger.Domain.Cases;
using NodaTime;
using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

public class RecordingAnEntry
{
    [Fact]
    public void an_id_is_used_once_in_a_case()
    {
        Given(An.Opening(1), An.Placement(2)).When(An.Placement(2)).Refused("entry.id-reused");
        Given(An.Opening(1)).When(An.Placement(2), An.Placement(2)).Refused("entry.id-reused");
        Given(An.Opening(1), An.Placement(2)).When(An.Placement(3)).Recorded().Version.ShouldBe(3);
    }

    [Fact]
    public void the_same_fact_recorded_twice_under_two_ids_is_two_entries() =>
        Given(An.Opening(1), An.Placement(2)).When(An.Placement(3)).Recorded().Chronicle.Count.ShouldBe(3);

    [Theory]
    [InlineData("2024-06-02T12:05:00Z")]
    [InlineData("2024-06-02")]
    [InlineData("2024-06")]
    [InlineData("2024-06-01/2024-06-30")]
    [InlineData("../2030-01-01")]
    [InlineData(null)]
    public void what_may_have_occurred_by_now_is_recorded(string? date) =>
        Given(An.Opening(1)).When(An.Placement(2, date)).Recorded().Version.ShouldBe(2);

    [Theory]
    [InlineData("2024-06-02T12:05:00.000001Z")]
    [InlineData("2024-06-03")]
    [InlineData("2024-07")]
    [InlineData("2025")]
    [InlineData("2024-06-03/2024-06-30")]
    public void what_cannot_have_occurred_yet_is_refused(string date) =>
        Given(An.Opening(1)).When(An.Placement(2, date)).Refused("occurred.in-future");

    [Fact]
    public void a_correction_cannot_move_an_entry_into_the_future() =>
        Given(An.Opening(1), An.Placement(2)).When(An.Correction(3, of: 2, An.Placement(2, "2025"))).Refused("occurred.in-future");

    [Fact]
    public void nobody_records_what_they_have_not_learnt_yet()
    {
        Given(An.Opening(1)).When(LearntAt(Now + Refusals.ClockTolerance)).Recorded().Version.ShouldBe(2);
        Given(An.Opening(1)).When(LearntAt(Now + Refusals.ClockTolerance + Duration.Epsilon)).Refused("learnt.in-future");

        static Submitted LearntAt(Instant learnt) =>
            Submitted.Of(An.Envelope(2) with { LearntAt = learnt }, An.Placement(2).Body);
    }

    [Fact]
    public void an_entry_occurs_after_an_entry_of_its_case()
    {
        Given(An.Opening(1), An.Placement(2)).When(An.Placement(3, after: 2)).Recorded().Version.ShouldBe(3);
        Given(An.Opening(1)).When(An.Placement(2), An.Placement(3, after: 2)).Recorded().Version.ShouldBe(3);
        Given(An.Opening(1)).When(An.Placement(3, after: 2)).Refused("after.unknown");
        Given(An.Opening(1)).When(An.Placement(3, after: 2), An.Placement(2)).Refused("after.unknown");
    }

    [Fact]
    public void an_entry_does_not_occur_after_itself() =>
        Given(An.Opening(1)).When(An.Placement(2, after: 2)).Refused("after.unknown", "after.circular");

    [Fact]
    public void a_correction_closes_no_circle_of_order()
    {
        var given = Given(An.Opening(1), An.Placement(2), An.Placement(3, after: 2), An.Placement(4, after: 3));
        given.When(An.Correction(5, of: 2, An.Placement(2, after: 4))).Refused("after.circular");
        given.When(An.Correction(5, of: 2, An.Placement(2, after: 2))).Refused("after.circular");
        given.When(An.Correction(5, of: 4, An.Placement(4, after: 2))).Recorded().Version.ShouldBe(5);
    }

    [Fact]
    public void an_entry_cites_entries_of_its_case_that_exist()
    {
        Given(An.Opening(1)).When(Citing(An.Id(1))).Recorded().Version.ShouldBe(2);
        Given(An.Opening(1)).When(Citing(An.Id(9))).Refused("refs.unknown");
    }

    [Fact]
    public void an_entry_of_another_case_is_cited_unseen() =>
        Given(An.Opening(1)).When(Citing(An.Id(9), new CaseId(Guid.Empty))).Recorded().Version.ShouldBe(2);

    [Fact]
    public void one_impossible_entry_refuses_the_whole_request_and_every_reason_is_told() =>
        Given(An.Opening(1)).When(An.Placement(2), An.Placement(3, "2025"), An.Placement(4, after: 9))
            .Refused("occurred.in-future", "after.unknown");

    [Fact]
    public void recorded_time_never_runs_backwards_in_a_case()
    {
        var given = Given(An.Opening(1));
        var decision = Decide.On(given, [An.Placement(2)], new(Yesterday - Duration.FromDays(1), RecordedBy.System));
        decision.ShouldBeOfType<Decision.Accepted>().Entries[0].RecordedAt.ShouldBe(Yesterday);
    }

    [Fact]
    public void a_breach_of_the_protocol_is_recorded() =>
        Given(An.Opening(1)).When(An.Return(2, "2024-05-10")).Recorded().Chronicle.Count.ShouldBe(2);

    private static Submitted Citing(EntryId entry, CaseId? @case = null) => Submitted.Of(
        An.Envelope(2) with { Refs = [new() { Entry = entry, Case = @case, As = ReferenceKind.ReliesOn }] }, An.Placement(2).Body);
}
