using System.Globalization;
using System.Text.Json.Nodes;
using Json.Schema;
using Ledger.Api.Tests.Fixtures;

namespace Ledger.Api.Tests.OpenApi;

/// <summary>The OpenAPI document, against which answers are held.</summary>
internal sealed class ApiDocument(JsonNode document)
{
    private static readonly EvaluationOptions Strict = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly Dictionary<string, JsonSchema> _schemas = [];
    private readonly string _definitions = document["components"]!["schemas"]!.ToJsonString()
        .Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);

    public JsonNode Json { get; } = document;

    /// <summary>Every method, path and status that is documented.</summary>
    public IEnumerable<(string Method, string Path, int Status)> Answers =>
        from path in Json["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        from response in operation.Value!["responses"]!.AsObject()
        select (operation.Key, path.Key, int.Parse(response.Key, CultureInfo.InvariantCulture));

    public static async Task<ApiDocument> OfAsync(TestLedger ledger) =>
        new(JsonNode.Parse((await ledger.AsNobody().GetAsync("/openapi/v1.json")).ShouldBeOk().Body)!);

    /// <summary>What is wrong with a value of a component; empty where nothing is.</summary>
    public IReadOnlyList<string> Faults(string component, JsonNode? value)
    {
        if (!_schemas.TryGetValue(component, out var schema))
            _schemas[component] = schema = JsonSchema.FromText(
                $$"""{"$schema":"https://json-schema.org/draft/2020-12/schema","$ref":"#/$defs/{{component}}","$defs":{{_definitions}}}""");
        var result = schema.Evaluate(value, Strict);
        return result.IsValid
            ? []
            : [.. result.Details.Where(d => d.HasErrors).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation} {e.Key}: {e.Value}"))];
    }

    /// <summary>Holds status, headers and body of an answer against what is documented.</summary>
    public void Describes(string method, string path, TestLedgerAnswer answer)
    {
        var at = $"{method} {path} {(int)answer.Status}";
        var response = Json["paths"]![path]![method]!["responses"]![$"{(int)answer.Status}"].ShouldNotBeNull($"{at}: {answer.Text}");
        var sent = answer.Headers.Concat(answer.ContentHeaders).Select(h => h.Key).ToArray();
        foreach (var (name, header) in response["headers"]!.AsObject())
            if (header!["required"]?.GetValue<bool>() == true)
                sent.ShouldContain(name, at);
        var body = response["content"]![answer.ContentHeaders.ContentType!.MediaType!].ShouldNotBeNull(at);
        var component = body["schema"]!["$ref"]!.GetValue<string>().Split('/')[^1];
        Faults(component, JsonNode.Parse(answer.Body)).ShouldBeEmpty($"{at}: {answer.Text}");
    }
}
