using Ledger.Domain.Privacy;

namespace Ledger.Api.OpenApi;

/// <summary>What the OpenAPI document says of one operation, where the code cannot say it itself.</summary>
/// <param name="Method">The method, lower case.</param>
/// <param name="Path">The route.</param>
/// <param name="Query">Names of the query parameters.</param>
/// <param name="Headers">Names of the headers, a star behind those that are required.</param>
/// <param name="Body">The component of the body.</param>
/// <param name="Success">The status of success.</param>
/// <param name="Problems">The statuses of problems.</param>
internal sealed record OperationDocs(
    string Method, string Path, string[] Query, string[] Headers, string? Body, int Success, int[] Problems)
{
    private static readonly string[] Moments =
        ["asOf", "knownAt", "at", "version", "position", "minPosition", "language", "role", "policy", "software"];

    private static readonly int[] Reading = [400, 401, 403, 404, 409, 410, 503];
    private static readonly int[] Recording = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503];

    /// <summary>The media types of success.</summary>
    public string[] Types { get; init; } = ["application/json"];

    /// <summary>One row an operation.</summary>
    public static IReadOnlyList<OperationDocs> All { get; } =
    [
        new("post", "/cases", ["dryRun", "verdicts"], ["Purpose*", "Idempotency-Key*"], "open-case", 201, Recording),
        new("post", "/cases/{caseId}/entries", ["dryRun", "verdicts"], ["Purpose*", "Idempotency-Key*", "If-Match*"],
            "record-entries", 201, Recording),
        new("get", "/cases/{caseId}", Moments, ["Purpose*"], null, 200, Reading),
        new("get", "/cases/{caseId}/docket", [.. Moments, "cursor", "limit"], ["Purpose*"], null, 200, Reading),
        new("get", "/cases/{caseId}/compliance", [.. Moments, "packs"], ["Purpose*"], null, 200, Reading),
        new("get", "/cases/{caseId}/changes",
            [
                "fromVersion", "fromPosition", "fromKnownAt", "toVersion", "toPosition", "toKnownAt", "asOf", "at", "minPosition", "packs",
                "fromCoverage", "toCoverage", "cursor", "limit", "language", "role", "policy", "software",
            ],
            ["Purpose*"], null, 200, Reading),
        new("get", "/feed", ["after", "limit", "wait"], ["Purpose", "Last-Event-ID"], null, 200, [400, 401, 403, 409, 429, 503])
        {
            Types = ["application/cloudevents-batch+json", "text/event-stream"],
        },
        new("get", "/authorities", ["country", "class", "territory", "within", "on", "q", "cursor", "limit", "language"], [],
            null, 200, [400, 401]),
        new("get", "/authorities/{code}", ["language"], [], null, 200, [400, 401, 404]),
        new("get", "/facilities", ["country", "kind", "territory", "authority", "on", "q", "cursor", "limit", "language"], [],
            null, 200, [400, 401]),
        new("get", "/facilities/{code}", ["language"], [], null, 200, [400, 401, 404]),
        new("post", "/cases/{caseId}/openings", [], ["Purpose*"], "open-fields", 200, [400, 401, 403, 404, 413, 415, 503]),
    ];

    /// <summary>What a parameter or header means.</summary>
    public static string Describe(string name) => name switch
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
        "Idempotency-Key" => "The same on each retry, for 24 hours. / La misma en cada reintento, durante 24 horas.",
        "If-Match" => "The version that was read, or * / La versión leída, o *",
        _ => "Fixed by the self link. / Fijado por el enlace propio.",
    };
}
