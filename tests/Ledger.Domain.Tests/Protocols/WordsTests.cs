using Ledger.Domain.Protocols;

namespace Ledger.Domain.Tests.Protocols;

public class WordsTests
{
    [Theory]
    [InlineData(Standing.Reviewed, Force.Statute, false, Word.Breach)]
    [InlineData(Standing.Unreviewed, Force.Statute, false, Word.ApparentBreach)]
    [InlineData(Standing.Contested, Force.Statute, false, Word.ApparentBreach)]
    [InlineData(Standing.Reviewed, Force.SoftLaw, false, Word.Departure)]
    [InlineData(Standing.Unreviewed, Force.Practice, false, Word.Departure)]
    [InlineData(Standing.Reviewed, Force.Statute, true, Word.Alert)]
    [InlineData(Standing.Reviewed, Force.SoftLaw, true, Word.Alert)]
    [InlineData(Standing.Reviewed, Force.AdministrativeProtocol, false, Word.Breach)]
    public void the_word_follows_from_standing_force_and_bound(Standing standing, Force force, bool proposed, Word expected)
    {
        Words.Of(Outcome.NotFulfilled, standing, force, proposed).ShouldBe(expected);
        Words.Of(Outcome.FulfilledLate, standing, force, proposed).ShouldBe(expected);
    }

    [Fact]
    public void only_what_was_not_done_or_done_late_has_a_word()
    {
        foreach (var outcome in Enum.GetValues<Outcome>().Except([Outcome.NotFulfilled, Outcome.FulfilledLate]))
            Words.Of(outcome, Standing.Reviewed, Force.Statute, proposedBound: false).ShouldBeNull();
    }

    [Fact]
    public void breach_takes_a_reviewed_rule_and_no_shipped_rule_is() =>
        Packs.Shipped.SelectMany(p => p.Rules)
            .Select(r => Words.Of(Outcome.NotFulfilled, r.Standing, r.Force, r.Bound?.Proposed ?? false))
            .ShouldNotContain(Word.Breach);

    [Fact]
    public void every_code_has_its_text_in_both_languages()
    {
        Localized[] texts =
        [
            .. Enum.GetValues<Outcome>().SelectMany(o => Enum.GetValues<RuleKind>().Select(k => Texts.Of(o, k))),
            .. Enum.GetValues<Word>().Select(Texts.Of),
            .. Enum.GetValues<Force>().Select(Texts.Of),
            .. Enum.GetValues<Standing>().Select(Texts.Of),
            .. Enum.GetValues<Severity>().Select(Texts.Of),
            .. Enum.GetValues<Confidence>().Select(Texts.Of),
            .. Enum.GetValues<RuleKind>().Select(Texts.Of),
            .. Enum.GetValues<IntertemporalPolicy>().Select(Texts.Of),
            .. Enum.GetValues<NationalityRelation>().Select(Texts.Of),
        ];

        texts.ShouldAllBe(t => t.Es.Length > 0 && t.En.Length > 0);
        Texts.Of(Word.ApparentBreach).In("es").ShouldBe("incumplimiento aparente, norma sin revisión");
        Texts.Of(Word.ApparentBreach).In("en").ShouldBe("apparent breach, law not yet reviewed");
    }
}
