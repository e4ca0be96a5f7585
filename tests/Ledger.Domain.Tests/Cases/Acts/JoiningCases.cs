using CsCheck;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Identity;
using NodaTime;
using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

/// <summary>Two cases are linked or merged, and taken apart again. Each half stands in its own case and says enough alone.</summary>
public sealed class JoiningCases
{
    private static readonly CaseId Other = Case(2);
    private static readonly Guid Space = DerivedId.SpaceOf("ledger.example.org/test");

    [Fact]
    public void a_link_is_a_fact_of_the_day_on_which_it_was_established()
    {
        var file = Given(An.Opening(1), An.Entry(Siblings(), 2, "2024-05-20"));
        Status.Of(file, Instant.FromUtc(2024, 5, 19, 0, 0)).Links.ShouldBeEmpty();
        var link = Status.Of(file, Now).Links.ShouldHaveSingleItem();
        (link.Link, link.LinkedCase, link.Person, link.Proof.Number).ShouldBe((PersonLink.Siblings, Other, An.Sponsor, 2));
    }

    [Fact]
    public void of_two_links_with_one_case_the_later_holds_whichever_was_recorded_first()
    {
        var refuted = An.Entry(Siblings() with { Confidence = AssertedConfidence.Refuted }, 2, "2024-05-21");
        var probable = An.Entry(Siblings(), 3, "2024-05-20");
        foreach (var file in new[] { Given(An.Opening(1), refuted, probable), Given(An.Opening(1), probable, refuted) })
            Status.Of(file, Now).Links.ShouldHaveSingleItem().Confidence.ShouldBe(AssertedConfidence.Refuted);
    }

    [Fact]
    public void an_annulled_link_leaves_the_facts_and_stays_in_the_docket()
    {
        var file = Given(An.Opening(1), An.Entry(Siblings(), 2)).When(An.Annulment(3, of: 2)).Recorded();
        Status.Of(file, Now).Links.ShouldBeEmpty();
        file.Docket[1].AnnulledBy.ShouldBe(An.Id(3));
    }

    [Fact]
    public void a_link_may_be_found_after_the_case_was_closed() =>
        Given(An.Opening(1), An.Entry(new Domain.Cases.Closure.CaseClosed { ClosingReason = default }, 2, "2024-05-20"))
            .When(An.Entry(Siblings(), 3, "2024-05-21")).Recorded().Version.ShouldBe(3);

    [Fact]
    public void a_correction_says_more_of_a_link_but_not_with_which_case_it_is()
    {
        var linked = Given(An.Opening(1), An.Entry(Siblings(), 2));
        linked.When(An.Correction(3, of: 2, An.Entry(Siblings() with { Link = PersonLink.SamePerson }, 0))).Recorded();
        linked.When(An.Correction(3, of: 2, An.Entry(Siblings() with { LinkedCase = Case(3) }, 0))).Refused("amendment.case-changed");
    }

    [Fact]
    public void the_other_half_says_the_same_from_the_other_side_and_nothing_that_is_sealed()
    {
        var file = Given(An.Opening(1));
        var entry = An.Entry(Siblings() with { Relationship = Domain.Cases.Sponsors.Relationship.Sister }, 2);
        var half = Counterparts.Of(Case(1), file, entry, CaseFile.Empty, Space).ShouldNotBeNull();
        half.Body.ShouldBe(Siblings() with { LinkedCase = Case(1), Person = An.Child });
        half.Envelope.Refs.ShouldBe([new Domain.Cases.Reference { Entry = An.Id(2), Case = Case(1), As = ReferenceKind.ReliesOn }]);
        half.Id.Value.Version.ShouldBe(5);
        Counterparts.Of(Case(1), file, An.Identification(3), CaseFile.Empty, Space).ShouldBeNull();
    }

    [Fact]
    public void an_absorbed_case_takes_amendments_and_no_new_facts()
    {
        var absorbed = Given(An.Opening(1), An.Identification(2), An.Entry(Merge(MergePart.Absorbed), 3, "2024-05-30"));
        absorbed.When(An.Placement(4, "2024-05-01")).Refused("case.merged");
        absorbed.When(An.Entry(Merge(MergePart.GoesOn), 4)).Refused("case.merged");
        absorbed.When(An.Annulment(4, of: 2)).Recorded();
        absorbed.When(An.Annulment(4, of: 3), An.Placement(5)).Recorded().Absorption.ShouldBeNull();
    }

    [Fact]
    public void a_merge_is_known_whatever_day_is_asked_about_and_changes_no_other_answer()
    {
        var before = Given(An.Opening(1), An.Identification(2));
        var after = before.When(An.Entry(Merge(MergePart.GoesOn), 3, "2024-05-30")).Recorded();
        var day = Instant.FromUtc(2024, 5, 12, 0, 0);
        Status.Of(after, day).Merges.ShouldHaveSingleItem().LinkedCase.ShouldBe(Other);
        (Status.Of(after, day) with { Merges = Status.Of(before, day).Merges }).ShouldBeEquivalentTo(Status.Of(before, day));
        after.Chronicle.Count.ShouldBe(2);
    }

    [Fact]
    public void a_merge_is_split_and_not_corrected() =>
        Given(An.Opening(1), An.Entry(Merge(MergePart.GoesOn), 2))
            .When(An.Correction(3, of: 2, An.Entry(Merge(MergePart.Absorbed), 0))).Refused("amendment.of-amendment");

    [Fact]
    public void authorities_of_the_other_case_have_to_do_with_this_one_while_they_are_merged()
    {
        var merged = Given(
            An.Opening(1), An.Identification(2),
            An.Entry(Merge(MergePart.GoesOn) with { Authorities = ["MX-SNDIF"], Nationalities = ["GT"] }, 3));
        Relations.Of(merged).Receiving.ShouldBe(["MX-SNDIF"]);
        Relations.Of(merged).Origins.ShouldBe(["GT", "HN"]);
        Relations.Of(merged.When(An.Annulment(4, of: 3)).Recorded()).Receiving.ShouldBeEmpty();
    }

    [Fact]
    public void a_merge_closes_a_case_to_its_origin_until_a_need_is_excluded_anew()
    {
        var excluded = new Domain.Cases.Asylum.ProtectionNeedIdentified { Excluded = true };
        var open = Given(An.Opening(1), An.Identification(2), An.Entry(excluded, 3, "2024-05-15", "MX-COMAR"));
        Relations.Of(open).OriginMaySee.ShouldBeTrue();
        var merged = open.When(An.Entry(Merge(MergePart.GoesOn), 4, "2024-05-20")).Recorded();
        Relations.Of(merged).OriginMaySee.ShouldBeFalse();
        Relations.Of(merged.With(An.Recorded(An.Entry(excluded, 5, "2024-05-25", "MX-COMAR")))).OriginMaySee.ShouldBeTrue();
    }

    [Fact]
    public void whatever_is_merged_split_and_undone_both_halves_agree_and_no_circle_closes() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 30]).Array[1, 40].Sample(acts =>
        {
            var files = Enumerable.Range(0, 4).Select(n => Given(An.Opening(1000 + n, child: new(An.Id(2000 + n).Value)))).ToArray();
            for (var i = 0; i < acts.Length; i++)
            {
                var (merges, here, there, target) = acts[i];
                var amended = files[here].Docket[target % files[here].Docket.Count];
                Entry body = merges
                    ? Merge(MergePart.GoesOn) with { LinkedCase = Case(there) }
                    : new EntryAnnulled { Annuls = amended.Id, Reason = AmendmentReason.DidNotHappen };
                RecordInBoth(files, here, An.Entry(body, i + 1));
                Agree(files);
            }
        }, iter: 300);

    private static void RecordInBoth(CaseFile[] files, int here, Submitted entry)
    {
        var joined = new JoinedCases(Case(here), Enumerable.Range(0, files.Length).ToDictionary(Case, n => files[n]));
        var recording = new Recording(Now, RecordedBy.System);
        if (Decide.On(files[here], [entry], recording, joined) is not Decision.Accepted(var recorded)
            || Counterparts.CaseOf(files[here], entry) is not { } other)
            return;
        var there = Enumerable.Range(0, files.Length).Single(n => Case(n) == other);
        if (Counterparts.Of(Case(here), files[here], entry, files[there], Space) is not { } half
            || Decide.On(files[there], [half], recording, joined with { Here = other }) is not Decision.Accepted(var halves))
            return;
        files[here] = files[here].With(recorded);
        files[there] = files[there].With(halves);
    }

    private static void Agree(CaseFile[] files)
    {
        for (var here = 0; here < files.Length; here++)
        {
            foreach (var merge in files[here].Merges.Select(e => (CasesMerged)e.Body))
            {
                var there = files.Single(f => Case(Array.IndexOf(files, f)) == merge.LinkedCase);
                there.Merges.Select(e => (CasesMerged)e.Body)
                    .ShouldContain(half => half.LinkedCase == Case(here) && half.MergePart != merge.MergePart);
            }

            files[here].Merges.Count(e => e.Body is CasesMerged { MergePart: MergePart.Absorbed }).ShouldBeLessThanOrEqualTo(1);
            var (at, steps) = (files[here], 0);
            for (; at.Absorption is { Body: CasesMerged next }; at = files.Single(f => Case(Array.IndexOf(files, f)) == next.LinkedCase))
                (steps++).ShouldBeLessThan(files.Length);
        }
    }

    private static PersonsLinked Siblings() => new()
    {
        Link = PersonLink.Siblings,
        LinkedCase = Other,
        Person = An.Sponsor,
        Confidence = AssertedConfidence.Probable,
    };

    private static CasesMerged Merge(MergePart part) => new() { MergePart = part, LinkedCase = Other, Reason = AmendmentReason.Duplicate };

    private static CaseId Case(int n) => new(new($"01900000-0000-7000-a000-{n:x12}"));
}
