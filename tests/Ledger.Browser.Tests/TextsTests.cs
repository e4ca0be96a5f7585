using System.Text.RegularExpressions;
using Ledger.Api.Web;

namespace Ledger.Browser.Tests;

public sealed partial class TextsTests
{
    [Fact]
    public void every_key_has_both_languages() =>
        Texts.All.Where(text => !text.Value.Keys.Order().SequenceEqual(["en", "es"]) || text.Value.Values.Any(string.IsNullOrWhiteSpace))
            .Select(text => text.Key)
            .ShouldBeEmpty();

    [Fact]
    public void both_languages_have_the_same_places_to_fill() =>
        Texts.All.Where(text => !Places(text.Value["es"]).SetEquals(Places(text.Value["en"])))
            .Select(text => text.Key)
            .ShouldBeEmpty();

    [Fact]
    public void every_key_a_page_uses_exists()
    {
        var pages = Repository.File("src", "Ledger.Api", "Web", "Pages");
        var used = Directory.EnumerateFiles(pages, "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Used().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["key"].Value)
            .ToHashSet();
        used.ShouldNotBeEmpty();
        used.Where(key => !Texts.All.ContainsKey(key)).ShouldBeEmpty();
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex("""(?:\b(?:T|other)\[|\.Fill\()"(?<key>[^"$]+)""")]
    private static partial Regex Used();
}
