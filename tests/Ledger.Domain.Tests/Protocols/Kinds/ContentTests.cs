using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Protocols;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols.Kinds;

public class ContentTests
{
    private static readonly Pack Reasoned = TestPack.Of(
        """
        kind: content
        policy: decision
        trigger: { anyOf: [{ entry: decision-issued }] }
        mustHave:
          - { id: reasons, text: { es: t, en: t }, anyOf: [{ where: { bestInterestsReasoned: true } }] }
          - { id: interests, text: { es: t, en: t }, anyOf: [{ cites: [{ entry: best-interests-determined }] }] }
        """);

    private static readonly Pack ByAnother = TestPack.Of(
        """
        kind: qualification
        policy: decision
        trigger: { anyOf: [{ entry: best-interests-determined }] }
        mustHave:
          - { id: other, text: { es: t, en: t }, anyOf: [{ actor: { is: other, by: class, as: [{ entry: custody-assumed }] } }] }
        """);

    [Fact]
    public void a_decision_that_says_and_cites_all_is_fulfilled() =>
        Reasoned.Judge(Determined("2021-03-01"), Decision(true, Id(1))).Outcomes().ShouldBe([Outcome.Fulfilled]);

    [Fact]
    public void one_that_says_the_contrary_is_not_fulfilled_whatever_is_declared()
    {
        var verdict = Reasoned.Judge(Coverage.None, Later, Determined("2021-03-01"), Decision(false, Id(1))).ShouldHaveSingleItem();

        verdict.Outcome.ShouldBe(Outcome.NotFulfilled);
        verdict.Parts.Select(p => p.State).ShouldBe([PartState.NotMet, PartState.Met]);
    }

    [Fact]
    public void one_that_says_nothing_is_silent()
    {
        var silent = Reasoned.Judge(Coverage.None, Later, Determined("2021-03-01"), Decision(null)).ShouldHaveSingleItem();
        silent.Outcome.ShouldBe(Outcome.NotEvidenced);
        silent.Lacking.Select(l => l.Path).ShouldBe(["bestInterestsReasoned", "refs"]);

        Reasoned.Judge(Determined("2021-03-01"), Decision(null)).Outcomes().ShouldBe([Outcome.NotFulfilled]);
    }

    [Fact]
    public void the_first_version_of_a_decision_is_silent_of_what_only_the_second_has() =>
        Reasoned.Judge(Coverage.None, Later, Decided("2021-03-05")).ShouldHaveSingleItem().Parts[0].State.ShouldBe(PartState.Silent);

    [Fact]
    public void citing_what_was_annulled_is_citing_nothing() =>
        Reasoned.Judge(Determined("2021-03-01"), Decision(true, Id(1)), Annulment(Id(1), "2021-03-06")).Outcomes()
            .ShouldBe([Outcome.NotFulfilled]);

    [Fact]
    public void whoever_acts_may_have_to_be_another_than_who_holds()
    {
        ByAnother.Judge(Custody("2021-03-01"), Determined("2021-03-02")).Outcomes().ShouldBe([Outcome.Fulfilled]);
        ByAnother.Judge(Custody("2021-03-01", "MX-PPNNA-CHP"), Determined("2021-03-02")).Outcomes().ShouldBe([Outcome.NotFulfilled]);
        ByAnother.Judge(Custody("2021-03-01", "MX-NOBODYKNOWS"), Determined("2021-03-02")).ShouldHaveSingleItem().Lacking
            .ShouldBe([new("by.authority", Id(2), 2)]);
    }

    private static Submitted Decision(bool? reasoned, params EntryId[] cited)
    {
        var decided = Decided("2021-03-05");
        return Submitted.Of(
            decided.Envelope with { Refs = cited.Length == 0 ? null : [.. cited.Select(id => new Ledger.Domain.Cases.Reference { Entry = id, As = ReferenceKind.Cites })] },
            new DecisionIssuedV2 { Kind = DecisionMatter.Migration, Outcome = DecisionResult.Stay, BestInterestsReasoned = reasoned });
    }
}
