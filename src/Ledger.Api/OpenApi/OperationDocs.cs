using Ledger.Domain.Privacy;

namespace Ledger.Api.OpenApi;

/// <summary>What the OpenAPI document says of one operation, where the code cannot say it itself.</summary>
/// <param name="Id">The name under which generated clients know it.</param>
/// <param name="Method">The method, lower case.</param>
/// <param name="Path">The route.</param>
/// <param name="Query">Names of the query parameters.</param>
/// <param name="Headers">Names of the headers, a star behind those that are required.</param>
/// <param name="Body">The component of the body.</param>
/// <param name="Answers">The answers that are no problem.</param>
/// <param name="Problems">The statuses of problems.</param>
internal sealed record OperationDocs(
    string Id, string Method, string Path, string[] Query, string[] Headers, string? Body, AnswerDocs[] Answers, int[] Problems)
{
    /// <summary>True where it takes no token.</summary>
    public bool Anonymous { get; init; }

    /// <summary>What a parameter means here, where it is not what it usually means.</summary>
    public Func<string, string?>? Meaning { get; init; }

    private static readonly string[] Moments =
        ["asOf", "knownAt", "at", "version", "position", "minPosition", "language", "role", "policy", "software"];

    /// <summary>The header that asks for a language.</summary>
    public const string Language = "Accept-Language";

    private static readonly int[] Reading = [400, 401, 403, 404, 409, 410, 503];
    private static readonly int[] Recording = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503];

    /// <summary>One row an operation.</summary>
    public static IReadOnlyList<OperationDocs> All { get; } =
    [
        new("openCase", "post", "/cases", ["dryRun", "verdicts"], ["Purpose*", "Idempotency-Key"],
            "open-case", AnswerDocs.Recording, Recording),
        new("recordEntries", "post", "/cases/{caseId}/entries", ["dryRun", "verdicts"], ["Purpose*", "Idempotency-Key", "If-Match*"],
            "record-entries", AnswerDocs.Recording, Recording),
        new("mergeCases", "post", "/cases/{caseId}/merges", ["dryRun", "verdicts"], ["Purpose*", "Idempotency-Key", "If-Match*"],
            "merge-cases", AnswerDocs.Recording, Recording),
        new("readStatus", "get", "/cases/{caseId}", Moments, ["Purpose*", Language],
            null, [AnswerDocs.Case(AnswerSchemas.Status)], Reading),
        new("readDocket", "get", "/cases/{caseId}/docket", [.. Moments, "cursor", "limit"], ["Purpose*", Language],
            null, [AnswerDocs.Case(AnswerSchemas.Docket)], Reading),
        new("readCompliance", "get", "/cases/{caseId}/compliance", [.. Moments, "packs", "coverage"], ["Purpose*", Language],
            null, [AnswerDocs.Case(AnswerSchemas.Compliance)], Reading),
        new("readChanges", "get", "/cases/{caseId}/changes",
            [
                "fromVersion", "fromPosition", "fromKnownAt", "toVersion", "toPosition", "toKnownAt", "asOf", "at", "minPosition", "packs",
                "fromCoverage", "toCoverage", "cursor", "limit", "language", "role", "policy", "software",
            ],
            ["Purpose*", Language], null, [AnswerDocs.Case(AnswerSchemas.Changes)], Reading),
        new("followFeed", "get", "/feed", ["after", "limit", "wait"], ["Purpose", "Last-Event-ID"],
            null, AnswerDocs.Feed, [400, 401, 403, 409, 429, 503]),
        new("listAuthorities", "get", "/authorities",
            ["country", "class", "territory", "within", "on", "q", "cursor", "limit", "language"], [Language],
            null, AnswerDocs.Register, [400, 401]),
        new("readAuthority", "get", "/authorities/{code}", ["language"], [Language], null, AnswerDocs.Register, [400, 401, 404]),
        new("listFacilities", "get", "/facilities",
            ["country", "kind", "territory", "authority", "on", "q", "cursor", "limit", "language"], [Language],
            null, AnswerDocs.Register, [400, 401]),
        new("readFacility", "get", "/facilities/{code}", ["language"], [Language], null, AnswerDocs.Register, [400, 401, 404]),
        new("openFields", "post", "/cases/{caseId}/openings", [], ["Purpose*"], "open-fields",
            [new(200, AnswerSchemas.Opening, ["Cache-Control"], "The values / Los valores")], [400, 401, 403, 404, 413, 415, 503]),
        new("listProblems", "get", "/problems", [], [Language],
            null, [new(200, AnswerSchemas.Problems, ["Content-Language"], "The catalogue / El catálogo")], [400]) { Anonymous = true },
        new("readProblem", "get", "/problems/{code}", [], [Language],
            null, [new(200, AnswerSchemas.Problem, ["Content-Language"], "The kind / La clase")], [400, 404]) { Anonymous = true },
        new("isAlive", "get", "/health/live", [], [],
            null, [new(200, AnswerSchemas.Live, [], "It answers / Responde")], [400]) { Anonymous = true },
        new("isReady", "get", "/health/ready", [], [],
            null,
            [
                new(200, AnswerSchemas.Ready, [], "It can serve / Puede servir"),
                new(503, AnswerSchemas.Ready, [], "It cannot serve yet / Aún no puede servir"),
            ],
            [400]) { Anonymous = true },
        .. SearchDocs.All,
    ];

    /// <summary>What a group of operations is for.</summary>
    public static string? DescribeTag(string? tag) => tag switch
    {
        "Cases" => "What the record says of one case. / Lo que consta de un caso.",
        "Recording" => "Putting entries on the record. / Registro de asientos.",
        "Search" => "Finding cases. / Buscar casos.",
        "Feed" => "Following what is recorded. / Seguir lo que se registra.",
        "Registers" => "Authorities and facilities. / Autoridades y establecimientos.",
        "Problems" => "What can go wrong, by code. / Lo que puede fallar, por código.",
        "Health" => "Whether the ledger answers and can serve. / Si el libro responde y puede servir.",
        _ => null,
    };

    /// <summary>What a parameter or header means.</summary>
    public string Describe(string name) => Meaning?.Invoke(name) ?? Usually(name);

    private static string Usually(string name) => name switch
    {
        "asOf" => "As it was on: RFC 3339 instant. / Como era en ese instante.",
        "knownAt" => "As it was known at: RFC 3339 instant. / Como se sabía en ese instante.",
        "at" => "Instant of judgement. / Instante en que se juzga.",
        "version" => "As at this version. / Como en esta versión.",
        "position" => "As at this position of the ledger. / Como en esta posición del libro.",
        "minPosition" => "At least this position. / Al menos esta posición.",
        "fromVersion" or "fromPosition" or "fromKnownAt" =>
            "The earlier state: as at this version, this position, or as known at this instant. At least one. / "
            + "El estado inicial: en esta versión, en esta posición o lo sabido en este instante. Al menos uno.",
        "toVersion" or "toPosition" or "toKnownAt" => "The later state; all that is recorded by now unless named. / "
            + "El estado final; lo registrado hasta ahora si no se dice otro.",
        "after" => "Entries behind this position; 0 for all. / Asientos posteriores a esta posición; 0 para todos.",
        "wait" => "Seconds to wait for something new, at most 20. / Segundos que se espera algo nuevo, como máximo 20.",
        "Last-Event-ID" => "The last id of a stream, which goes on from there. / El último id de un flujo, que continúa desde ahí.",
        "packs" => "Packs by sha256 or id, comma-separated. / Paquetes de normas por sha256 o id.",
        "dryRun" => "Decide, store nothing. / Decide sin guardar nada.",
        "verdicts" => "Add the verdicts after it. / Añade los veredictos resultantes.",
        "cursor" => "Where the page before ended: its `next`. / Donde terminó la página anterior: su `next`.",
        "country" => "ISO 3166-1 alpha-2. / ISO 3166-1 alfa-2.",
        "territory" => "ISO 3166-2. / ISO 3166-2.",
        "class" => "Class of authority. / Clase de autoridad.",
        "kind" => "Kind of facility. / Tipo de establecimiento.",
        "within" => "An authority and its units. / Una autoridad y sus unidades.",
        "authority" => "The authority that answers for it, or one above. / La autoridad responsable, o una superior.",
        "on" => "Without those that certainly did not exist on this day. / Sin las que con certeza no existían ese día.",
        "q" => "Part of a code or name. / Parte de un código o nombre.",
        "limit" => "At most 200. / Como máximo 200.",
        "Purpose" => "Why: " + string.Join(", ", WireName<Purpose>.All),
        "Idempotency-Key" => "Required unless dryRun=true; the same on each retry, for 24 hours. "
            + "/ Obligatoria salvo con dryRun=true; la misma en cada reintento, durante 24 horas.",
        "coverage" => "Version of the coverage. / Versión de la cobertura.",
        "Accept-Language" => "es or en. / es o en.",
        "If-Match" => "The version that was read, or * / La versión leída, o *",
        _ => "Fixed by the self link. / Fijado por el enlace propio.",
    };
}
