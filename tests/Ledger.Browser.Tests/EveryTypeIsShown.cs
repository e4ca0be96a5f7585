using System.Text.Json;
using Ledger.Api.Web;
using Ledger.Api.Web.Cases;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Browser.Tests;

/// <summary>A type that nobody thought of in the pages is shown all the same: every kind of field, in words, in both languages.</summary>
public sealed class EveryTypeIsShown
{
    public static TheoryData<string> Aliases => [.. EntryCatalogue.All.Select(type => type.Alias)];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void its_stored_sample_is_read_in_both_languages(string alias)
    {
        var entry = Stored(alias);
        foreach (var texts in new[] { Texts.Spanish, Texts.English })
        {
            var reader = new FieldReader(texts, new Naming(texts));
            var shown = reader.Body(entry);
            shown.Select(field => field.Label).ShouldAllBe(label => char.IsUpper(label[0]));
            shown.Select(field => field.Text).ShouldAllBe(text => text.Length > 0 && !text.Contains('{'));
            (shown.Count + reader.Pointers(entry).Count() > 0 || entry.Body is IAmends).ShouldBeTrue();
        }
    }

    [Fact]
    public void an_entry_that_points_at_another_says_at_which_and_why() =>
        new FieldReader(Texts.English, new Naming(Texts.English)).Pointers(Stored("public-statement-made.v1")).Single().Label
            .ShouldBe("Contradicts the entry");

    [Fact]
    public void what_is_planned_is_read_as_a_date() =>
        new FieldReader(Texts.English, new Naming(Texts.English)).Body(Stored("placement-reviewed.v1"))
            .Single(field => field.Label == "Next review planned for").Text.ShouldContain("2026");

    private static Submitted Stored(string alias) => JsonSerializer.Deserialize<Submitted>(
        File.ReadAllText(Repository.File("tests", "Ledger.Domain.Tests", "Cases", "Samples", $"{alias}.json")), LedgerJson.Options)!;
}
