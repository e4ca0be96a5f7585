using Ledger.Api.Endpoints.Cases;
using Ledger.Api.Endpoints.Registers;
using Ledger.Api.Problems;
using Ledger.Api.Telemetry;
using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;
using Ledger.Domain.Protocols;
using Ledger.Projections.Search;
using Microsoft.OpenApi;

namespace Ledger.Api.OpenApi;

/// <summary>The answers as schemas. Those that are one object of ours are read off it; those about a case share a frame.</summary>
internal static class AnswerSchemas
{
    public const string Status = "status-answer";
    public const string Docket = "docket-answer";
    public const string Compliance = "compliance-answer";
    public const string Changes = "changes-answer";
    public const string Register = "register-answer";
    public const string Found = "found-cases";
    public const string SevenFacts = "seven-facts-answer";
    public const string SevenFactsCsv = "seven-facts-csv";
    public const string FeedBatch = "feed-batch";
    public const string FeedStream = "feed-stream";

    public static readonly string Recording = ContractSchemas.NameOf(typeof(RecordingAnswer));
    public static readonly string DryRun = ContractSchemas.NameOf(typeof(DryRunAnswer));
    public static readonly string Opening = ContractSchemas.NameOf(typeof(OpenFieldsEndpoint.OpeningAnswer));
    public static readonly string Problems = ContractSchemas.NameOf(typeof(ShownProblems));
    public static readonly string Problem = ContractSchemas.NameOf(typeof(ShownProblem));
    public static readonly string Live = ContractSchemas.NameOf(typeof(Liveness));
    public static readonly string Ready = ContractSchemas.NameOf(typeof(ReadinessAnswer));

    private static readonly Type[] Written =
    [
        typeof(RecordingAnswer), typeof(DryRunAnswer), typeof(OpenFieldsEndpoint.OpeningAnswer), typeof(ShownProblems),
        typeof(Liveness), typeof(ReadinessAnswer),
    ];

    /// <summary>Adds a component for each answer. MUST come after the entries, which dockets hold.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        foreach (var type in Written)
            ContractSchemas.Of(type, document);
        document.AddComponent(Status, AboutCase(document, ("status", ContractSchemas.Of(typeof(Status), document))));
        document.AddComponent(Docket, AboutCase(
            document,
            ("register", ContractSchemas.Of(typeof(RegisterIdentity), document)),
            ("entries", List(new OpenApiSchemaReference(EntrySchemas.Docket, document))),
            ("absorbed?", List(ContractSchemas.Of(typeof(AbsorbedCase), document))),
            ("next?", Text("The cursor of what follows, where something does. / El cursor de lo que sigue."))));
        document.AddComponent(Compliance, AboutCase(
            document,
            ("packs", List(ContractSchemas.Of(typeof(PackIdentity), document))),
            ("coverage", new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Version of the coverage. / Versión de la cobertura." }),
            ("timeZones", Text("Version of the time zone database. / Versión de la base de zonas horarias.")),
            ("verdicts", List(ContractSchemas.Of(typeof(VerdictAnswer), document)))));
        document.AddComponent(Changes, Object("What changed in the record of a case. / Qué cambió en el registro de un caso."));
        document.AddComponent(Register, Object("Authorities or facilities. / Autoridades o establecimientos."));
        document.AddComponent(Found, AcrossCases(document, ContractSchemas.Of(typeof(FoundCase), document)));
        document.AddComponent(SevenFacts, AcrossCases(document, Closed(
            ("case", ContractSchemas.Of(typeof(Guid), document)),
            ("caseNumber", Text("Its number for people. / Su número para las personas.")),
            ("facts", ContractSchemas.Of(typeof(SevenFacts), document)))));
        document.AddComponent(SevenFactsCsv, Text("RFC 4180, one line a case. / RFC 4180, una línea por caso."));
        document.AddComponent(FeedBatch, List(Object("A CloudEvent 1.0: docs/feed.md. / Un CloudEvent 1.0.")));
        document.AddComponent(FeedStream, Text("Server-sent events, one entry each. / Eventos enviados por el servidor."));
    }

    /// <summary>As <see cref="CaseAnswer"/> writes it.</summary>
    private static OpenApiSchema AboutCase(OpenApiDocument document, params (string Name, IOpenApiSchema Schema)[] content) => Closed(
        [
            ("case", ContractSchemas.Of(typeof(Guid), document)),
            ("caseNumber", Text("Its number for people. / Su número para las personas.")),
            ("version", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" }),
            ("position", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" }),
            ("asOf", Instant("As it was on. / Como era en ese instante.")),
            ("knownAt?", Instant("As it was known at. / Como se sabía en ese instante.")),
            ("at", Instant("The instant of judgement. / El instante en que se juzga.")),
            ("language", ContractSchemas.Of(typeof(Language), document)),
            ("role", ContractSchemas.Of(typeof(Role), document)),
            ("policy", Text("Version of the access policy. / Versión de la política de acceso.")),
            ("software", Text("Version of the software. / Versión del software.")),
            ("self", new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Format = "uri-reference",
                Description = "Fixes everything that the answer depends on. / Fija todo aquello de lo que depende la respuesta.",
            }),
            .. content,
        ]);

    /// <summary>As <see cref="Endpoints.Search.SearchAnswer"/> writes it.</summary>
    private static OpenApiSchema AcrossCases(OpenApiDocument document, IOpenApiSchema found) => Closed(
        ("position", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" }),
        ("role", ContractSchemas.Of(typeof(Role), document)),
        ("purpose", ContractSchemas.Of(typeof(Purpose), document)),
        ("policy", Text("Version of the access policy. / Versión de la política de acceso.")),
        ("software", Text("Version of the software. / Versión del software.")),
        ("cases", List(found)),
        ("next?", Text("The cursor of what follows, where something does. / El cursor de lo que sigue.")));

    /// <summary>An object of these members and no other; a question mark behind what may be absent.</summary>
    private static OpenApiSchema Closed(params (string Name, IOpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(m => m.Name.TrimEnd('?'), m => m.Schema),
        Required = members.Where(m => !m.Name.EndsWith('?')).Select(m => m.Name).ToHashSet(),
        AdditionalPropertiesAllowed = false,
    };

    private static OpenApiSchema Object(string description) => new() { Type = JsonSchemaType.Object, Description = description };

    private static OpenApiSchema List(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Instant(string description) =>
        new() { Type = JsonSchemaType.String, Format = "date-time", Description = description };
}
