using Ledger.Api.Import.Maps;
using Ledger.Api.Problems;

namespace Ledger.Api.Tests.Import;

public sealed class MapTests
{
    [Theory]
    [InlineData("map: 1", "map: 2", "one of: 1")]
    [InlineData("delimiter: \",\"", "delimiter: \",,\"", "one of:")]
    [InlineData("safe: [land, sex]", "safe: [land, name]", "a column of file.header")]
    [InlineData("header: [land, sex, met,", "header: [land, sex, sex, met,", "each name once")]
    [InlineData("chapters: [sponsors]", "chapters: [sponsor]", "sponsors")]
    [InlineData("from: 2015-01-01", "from: 2015-02-30", "uuuu-MM-dd")]
    [InlineData("zone: America/Chicago", "zone: America/Chigaco", "an IANA zone")]
    [InlineData("{ M: male, F: female", "{ M: male, F: femal", "one of: female, male, other, unknown")]
    [InlineData("{ Guatemala: GT,", "{ Guatemala: Guatemala,", "[A-Z]{2}")]
    [InlineData("table: sexes", "table: genders", "a table of tables")]
    [InlineData("{ column: sex,", "{ column: gender,", "a column of file.header")]
    [InlineData("present: [released]", "present: [returned]", "a column of file.header")]
    [InlineData("type: child-identified", "type: child-met", "child-identified")]
    [InlineData("accompaniment: unaccompanied", "accompaniment: alone", "one of: unaccompanied")]
    [InlineData("accompaniment: unaccompanied", "accompanied: unaccompanied", "one of: type")]
    [InlineData("category: unknown", "sponsorName: unknown", "a field that is not sealed")]
    [InlineData("reason: register", "note: register", "a field that is not sealed")]
    [InlineData("child: { id: child }", "id: { id: child }", "the import to give the id")]
    [InlineData("nationalities: [{ column: land, table: lands }]", "nationalities: { column: land }", "a list")]
    [InlineData("tables:", "tables: &anchor", "without anchors")]
    [InlineData("zone: America/New_York", "zone: !!str America/New_York", "without anchors")]
    [InlineData("credit: { name: Nobody, licence: CC0,", "credit: { name: Nobody, licence: CC0, licence: CC1,", "each name once")]
    [InlineData("title: { es: Registro de prueba,", "title: { fr: Registre,", "one of: es, en")]
    public void a_fault_names_its_line_and_what_was_expected(string right, string wrong, string expected)
    {
        OurMap.Text.ShouldContain(right);
        var text = Replace(right, wrong);
        var line = text[..text.IndexOf(wrong, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

        var faults = Should.Throw<MapException>(() => MapReader.Read("our.yaml", text)).In(Language.En);

        faults.Split('\n').ShouldContain(f => f.StartsWith($"our.yaml:{line}:", StringComparison.Ordinal) && f.Contains(expected), faults);
    }

    [Fact]
    public void what_is_no_yaml_is_a_fault_too()
    {
        foreach (var text in new[] { "", "[", "- a\n- b", "a: [1, 2", "\t", new string('[', 10_000), "a: *nothing" })
            Should.Throw<MapException>(() => MapReader.Read("our.yaml", text)).Faults.ShouldNotBeEmpty();
    }

    [Fact]
    public void all_faults_are_told_at_once_and_in_the_language_of_the_reader()
    {
        var text = Replace("map: 1", "map: 2").Replace("reason: register", "reason: because", StringComparison.Ordinal);

        var faults = Should.Throw<MapException>(() => MapReader.Read("our.yaml", text));

        faults.Faults.Count.ShouldBe(2);
        faults.In(Language.Es).ShouldContain("our.yaml:1:6: se esperaba uno de: 1");
    }

    [Fact]
    public void the_first_entry_opens_the_case_and_no_other_does()
    {
        var first = OurMap.Text.IndexOf("  - key: opened", StringComparison.Ordinal);
        var second = OurMap.Text.IndexOf("  - key: identified", StringComparison.Ordinal);
        var opened = OurMap.Text[first..second];

        Should.Throw<MapException>(() => MapReader.Read("our.yaml", OurMap.Text.Remove(first, second - first)))
            .Message.ShouldContain("opens the case");
        var again = opened.Replace("key: opened", "key: again", StringComparison.Ordinal);
        Should.Throw<MapException>(() => MapReader.Read("our.yaml", $"{OurMap.Text}\n{again}"))
            .Message.ShouldContain("one entry only that opens");
    }

    [Fact]
    public void every_shipped_map_can_be_used_and_credits_its_source()
    {
        MapLibrary.Shipped.ShouldContain("nyt-hhs-2023");
        foreach (var name in MapLibrary.Shipped)
        {
            var map = MapLibrary.Find(name);
            map.Source.ShouldBe(name);
            map.Credit.Name.ShouldNotBeEmpty();
            map.Covers.ShouldNotBeNull().Declaration.Import.ShouldBe(name);
        }
    }

    [Fact]
    public void the_city_of_a_released_child_is_read_by_nothing() =>
        MapLibrary.Find("nyt-hhs-2023").Safe.ShouldNotContain("city");

    private static string Replace(string right, string wrong)
    {
        var at = OurMap.Text.IndexOf(right, StringComparison.Ordinal);
        return string.Concat(OurMap.Text.AsSpan(0, at), wrong, OurMap.Text.AsSpan(at + right.Length));
    }
}
