using Ledger.Domain.Cases.Schema;

namespace Ledger.Architecture.Tests;

/// <summary>The page of entry types that people read is the one that the catalogue writes.</summary>
public class EntriesPageTests
{
    [Fact]
    public void the_page_of_entries_is_up_to_date() =>
        File.ReadAllText(Path.Combine(Sources.Root, "docs/entries.md")).ShouldBe(
            CataloguePage.Write(), "write it again: dotnet run --project src/Ledger.Api -- entries > docs/entries.md");

    [Fact]
    public void the_page_tells_every_type_and_every_field()
    {
        var page = CataloguePage.Write();
        foreach (var type in EntryCatalogue.All)
        {
            page.ShouldContain($"### {type.TitleEs} · {type.TitleEn}\n");
            foreach (var (path, _) in type.Fields.Paths())
                page.ShouldContain($"| `{path}` |");
        }
    }
}
