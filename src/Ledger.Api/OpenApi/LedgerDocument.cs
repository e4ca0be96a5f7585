using Ledger.Api.Endpoints.Cases;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ledger.Api.OpenApi;

/// <summary>Completes the generated document: entries by type, headers, bodies, problems, security.</summary>
internal sealed class LedgerDocument : IOpenApiDocumentTransformer
{
    /// <summary>The name under which it is served: <c>/openapi/v1.json</c>.</summary>
    public const string Name = "v1";

    private const string Bearer = "bearer";
    private const string Problem = "problem";
    private const string Position = "Ledger-Position";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Child-protection case ledger / Libro de casos de protección de la niñez",
            Version = "v1",
            Description = "Entries are recorded, never edited. / Los asientos se registran, nunca se editan.",
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };

        // Where the document was fetched is where the ledger is; the host of a request is anyone's word.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();

        // What the framework made of the endpoints' C# signatures says nothing of their answers.
        document.Components.Schemas = new Dictionary<string, IOpenApiSchema>();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer };
        EntrySchemas.AddTo(document);
        AnswerSchemas.AddTo(document);
        AddBodies(document);
        foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
            tag.Description = OperationDocs.DescribeTag(tag.Name);
        foreach (var docs in OperationDocs.All)
            if (Find(document, docs) is { } operation)
                Complete(operation, docs, document);
        return Task.CompletedTask;
    }

    private static OpenApiOperation? Find(OpenApiDocument document, OperationDocs docs) =>
        document.Paths.TryGetValue(docs.Path, out var path)
        && path.Operations?.TryGetValue(HttpMethod.Parse(docs.Method), out var operation) == true ? operation : null;

    private static void Complete(OpenApiOperation operation, OperationDocs docs, OpenApiDocument document)
    {
        operation.OperationId = docs.Id;
        operation.Security = docs.Anonymous
            ? []
            : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        operation.Parameters =
        [
            .. operation.Parameters?.Where(p => p.In == ParameterLocation.Path) ?? [],
            .. docs.Query.Select(name => Parameter(docs, name, ParameterLocation.Query, required: false)),
            .. docs.Headers.Select(name => Parameter(docs, name.TrimEnd('*'), ParameterLocation.Header, name.EndsWith('*'))),
        ];
        if (docs.Body is { } body)
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Json(new OpenApiSchemaReference(body, document)) };
        operation.Responses = new OpenApiResponses();
        foreach (var answer in docs.Answers)
            operation.Responses[Text(answer.Status)] = new OpenApiResponse
            {
                Description = answer.Description,
                Headers = Headers([Position, .. answer.Headers]),
                Content = answer.Content.ToDictionary(
                    c => c.Key, c => new OpenApiMediaType { Schema = new OpenApiSchemaReference(c.Value, document) }),
            };
        foreach (var status in docs.Problems)
            operation.Responses[Text(status)] = new OpenApiResponse
            {
                Description = "Problem / Problema",
                Headers = Headers([Position, "Content-Language", .. FurtherOf(status)]),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, document) },
                },
            };
    }

    private static string[] FurtherOf(int status) => status switch
    {
        401 => ["WWW-Authenticate"],
        409 or 503 => ["Retry-After?"],
        _ => [],
    };

    private static Dictionary<string, IOpenApiHeader> Headers(string[] names) => names.ToDictionary(
        name => name.TrimEnd('?'),
        name => (IOpenApiHeader)new OpenApiHeader
        {
            Required = !name.EndsWith('?'),
            Description = AnswerDocs.Describe(name.TrimEnd('?')),
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });

    private static OpenApiParameter Parameter(OperationDocs docs, string name, ParameterLocation place, bool required) => new()
    {
        Name = name,
        In = place,
        Required = required,
        Description = docs.Describe(name),
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static void AddBodies(OpenApiDocument document)
    {
        var entries = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchemaReference(EntrySchemas.Any, document),
            MinItems = 1,
            MaxItems = 100,
        };
        var id = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
        var text = new OpenApiSchema { Type = JsonSchemaType.String };
        document.AddComponent("record-entries", Closed(("entries", entries, true)));
        document.AddComponent("merge-cases", Merge(document, id));
        document.AddComponent("open-case", Closed(("id", id, false), ("entries", entries, true)));
        document.AddComponent("open-fields", Closed(("fields", new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = Closed(("entry", id, true), ("path", text, true)),
            MinItems = 1,
            MaxItems = 100,
        }, true)));
        document.AddComponent(Problem, Closed(
            ("type", text, true), ("title", text, true), ("status", new OpenApiSchema { Type = JsonSchemaType.Integer }, true),
            ("detail", text, true), ("code", text, true), ("requestId", text, false),
            ("errors", new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = Closed(
                ("pointer", text, true), ("code", text, true), ("detail", text, false))
            }, true)));
    }

    /// <summary>What the request says of the entry is said as in the entry.</summary>
    private static OpenApiSchema Merge(OpenApiDocument document, OpenApiSchema id)
    {
        var entry = (OpenApiSchema)document.Components!.Schemas!["cases-merged.v1"];
        var merge = Closed(("absorbs", id, true), ("absorbedVersion", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" }, true));
        foreach (var name in MergeCasesEndpoint.Said)
        {
            merge.Properties![name] = entry.Properties![name];
            if (entry.Required!.Contains(name))
                merge.Required!.Add(name);
        }

        return merge;
    }

    private static OpenApiSchema Closed(params (string Name, OpenApiSchema Schema, bool Required)[] properties) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = properties.ToDictionary(p => p.Name, p => (IOpenApiSchema)p.Schema),
        Required = properties.Where(p => p.Required).Select(p => p.Name).ToHashSet(),
        AdditionalPropertiesAllowed = false,
    };

    private static Dictionary<string, OpenApiMediaType> Json(IOpenApiSchema schema) =>
        new() { ["application/json"] = new OpenApiMediaType { Schema = schema } };

    private static string Text(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
