using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class RescueLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Child is { } child)
            yield return words.Line("child", Child(child, words), child.Proof);
        if (status.Encounter is { } encounter)
            yield return words.Line(
                "encounter",
                $"{words.Naming.Authority(encounter.Authority)}; {words.Code("encounter", encounter.Encounter)}",
                encounter.Proof);
    }

    private static string Child(ChildStatus child, StatusWords words)
    {
        var known = StatusWords.Known(
            child.Sex is { } sex ? words.Code("sex", sex) : null,
            child.Birth is { } birth ? Birth(birth, words.Texts) : null,
            child.AgeAtEncounter is { } age ? words.Texts.Fill("status-line.age", age) : null,
            child.Nationalities.Count > 0 ? string.Join(", ", child.Nationalities.Select(words.Naming.Country)) : null,
            child.Accompaniment is { } accompaniment ? words.Code("accompaniment", accompaniment) : null,
            child.Languages.Count > 0
                ? words.Texts.Fill("status-line.speaks", string.Join(", ", child.Languages.Select(words.Naming.Spoken)))
                : null);
        return known.Length == 0 ? words.Texts["status-line.unidentified"] : known;
    }

    private static string Birth(BirthMonth birth, Texts texts)
    {
        var month = new TimeText(texts).Month(birth.Month);
        return texts.Fill(birth.Estimated ? "status-line.born-estimated" : "status-line.born", month);
    }
}
