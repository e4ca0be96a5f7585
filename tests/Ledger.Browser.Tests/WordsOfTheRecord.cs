using System.Text.Json;
using Ledger.Api.Web;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Browser.Tests;

/// <summary>Whatever the record can hold, a person can read: a new field, code or role without words fails here.</summary>
public sealed class WordsOfTheRecord
{
    [Fact]
    public void every_field_of_every_type_has_a_label() =>
        Fields().Select(field => $"field.{field.Name}").Where(IsMissing).Distinct().ShouldBeEmpty();

    [Fact]
    public void every_code_of_every_field_has_a_word() =>
        Fields().SelectMany(field => (field.Codes ?? []).Select(code => $"code.{field.Name}.{code}"))
            .Where(IsMissing).Distinct().ShouldBeEmpty();

    [Fact]
    public void every_stage_and_role_has_a_word()
    {
        Enum.GetNames<Stage>().Select(stage => $"stage.{stage}").Where(IsMissing).ShouldBeEmpty();
        WireName<Role>.All.Select(role => $"role.{role}").Where(IsMissing).ShouldBeEmpty();
        Enum.GetNames<ReferenceKind>().Select(kind => $"ref.{kind}").Where(IsMissing).ShouldBeEmpty();
    }

    private static bool IsMissing(string key) => !Texts.All.ContainsKey(key);

    private static IEnumerable<Field> Fields() =>
        EntryCatalogue.All.SelectMany(type => type.Fields.All)
            .Where(field => FieldSet.Envelope.Find(field.Name) is null && field.Name is not ("type" or "v"))
            .Concat(FieldSet.Envelope.All.Where(field => field.Name is "source" or "note"))
            .SelectMany(Inner);

    private static IEnumerable<Field> Inner(Field field) => field.Fields is { } inner ? [field, .. inner.All.SelectMany(Inner)] : [field];

    [Fact]
    public void every_role_and_qualification_of_the_sample_cases_has_a_word()
    {
        using var samples = JsonDocument.Parse(File.ReadAllText(Repository.File("src", "Ledger.Api", "Samples", "sample-cases.json")));
        Acted(samples.RootElement).Where(IsMissing).Distinct().ShouldBeEmpty();
    }

    private static IEnumerable<string> Acted(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Acted),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.Name switch
        {
            "role" => [$"code.role.{member.Value.GetString()}"],
            "qualifications" => member.Value.EnumerateArray().Select(code => $"code.qualification.{code.GetString()}"),
            _ => Acted(member.Value)
        }),
        _ => []
    };
}
