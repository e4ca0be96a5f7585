using System.Text.Json;
using Ledger.Api.Web;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Browser.Tests;

/// <summary>What the pages say of the record besides its own words: a new stage, role or link without a word fails here.</summary>
public sealed class WordsOfTheRecord
{
    [Fact]
    public void every_stage_and_role_has_a_word()
    {
        Enum.GetNames<Stage>().Select(stage => $"stage.{stage}").Where(IsMissing).ShouldBeEmpty();
        WireName<Role>.All.Select(role => $"role.{role}").Where(IsMissing).ShouldBeEmpty();
        Enum.GetNames<ReferenceKind>().Select(kind => $"ref.{kind}").Where(IsMissing).ShouldBeEmpty();
    }

    private static bool IsMissing(string key) => !Texts.All.ContainsKey(key);

    [Fact]
    public void every_role_and_qualification_of_the_sample_cases_has_a_word()
    {
        using var samples = JsonDocument.Parse(File.ReadAllText(Repository.File("src", "Ledger.Api", "Samples", "sample-cases.json")));
        Acted(samples.RootElement).Where(acted => EntryWords.Code(acted.Path, acted.Code) is null).Distinct().ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, string Code)> Acted(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Acted),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.Name switch
        {
            "role" => [("by.role", member.Value.GetString()!)],
            "qualifications" => member.Value.EnumerateArray().Select(code => ("by.qualifications", code.GetString()!)),
            _ => Acted(member.Value)
        }),
        _ => []
    };
}
