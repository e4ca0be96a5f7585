using System.Text.Json;
using Ledger.Api.Tests.Fixtures;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Tests.Endpoints;

/// <summary>Whoever reads nothing but the OpenAPI document learns what every type, field and code means, in both languages.</summary>
public sealed class EntrySchemasTests(PostgresServer server, TestLedgerShared shared)
{
    [Fact]
    public async Task every_type_field_and_code_is_told_in_both_languages()
    {
        var ledger = await shared.StartedAsync(server);
        var schemas = (await ledger.AsNobody().GetAsync("/openapi/v1.json")).Json.GetProperty("components").GetProperty("schemas");
        foreach (var type in EntryCatalogue.All)
        {
            var schema = schemas.GetProperty(type.Alias);
            var what = EntryWords.Type(type.Name)!;
            schema.GetProperty("description").GetString().ShouldBe($"{what.En} / {what.Es}");
            foreach (var field in type.Fields.All.Where(f => f.Name != "sourceRecordedAt"))
                Told(schema.GetProperty("properties").GetProperty(field.Name), field);
        }
    }

    private static void Told(JsonElement schema, Field field)
    {
        var item = field.IsList ? schema.GetProperty("items") : schema;
        if (field.Name is "type" or "v")
            return;
        var label = EntryWords.Field(field.Name)!.Label;
        (item.TryGetProperty("title", out var title) ? title : throw new Xunit.Sdk.XunitException($"{field.Name}: {schema}")).GetString().ShouldBe($"{label.En} / {label.Es}");
        foreach (var code in field.Codes ?? [])
            item.GetProperty("description").GetString()!.ShouldContain($"- `{code}`: {EntryWords.Code(field.Name, code)!.En} / ");
    }
}
