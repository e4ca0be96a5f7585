using Ledger.Api.Endpoints.Search;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
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

    private static readonly string[] Search = [.. SearchParameters.Names, "limit", "cursor", "minPosition"];

    private static readonly int[] Reading = [400, 401, 403, 404, 409, 410, 503];
    private static readonly int[] Recording = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503];

    /// <summary>One row an operation.</summary>
    public static IReadOnlyList<OperationDocs> All { get; } =
    [
        new("post", "/cases", ["dryRun", "verdicts"], ["Purpose*", "Idempotency-Key*"], "open-case", 201, Recording),
        new("post", "/cases/{caseId}/entries", ["dryRun", "verdicts"], ["Purpose*", "Idempotency-Key*", "If-Match*"],
            "record-entries", 201, Recording),
        new("get", "/cases/{caseId}", Moments, ["Purpose*"], null, 200, Reading),
        new("get", "/cases/{caseId}/docket", [.. Moments, "cursor", "limit"], ["Purpose*"], null, 200, Reading),
        new("get", "/cases/{caseId}/compliance", [.. Moments, "packs"], ["Purpose*"], null, 200, Reading),
        new("get", "/cases", Search, ["Purpose"], null, 200, [400, 401, 403, 409, 503]),
        new("get", "/cases/facts", [.. Search, "format"], ["Purpose"], null, 200, [400, 401, 403, 409, 503]),
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
        "packs" => "Packs by sha256 or id, comma-separated. / Paquetes de normas por sha256 o id.",
        "dryRun" => "Decide, store nothing. / Decide sin guardar nada.",
        "verdicts" => "Add the verdicts after it. / Añade los veredictos resultantes.",
        "cursor" => "Where the page before ended. / Donde terminó la página anterior.",
        "stage" => "Stage of the journey. / Etapa del recorrido: " + string.Join(", ", WireName<Stage>.All),
        "sex" => "Sex. / Sexo: " + string.Join(", ", WireName<Sex>.All),
        "age" => "Age at encounter in years, 15 or 12-17. / Edad al encuentro en años.",
        "nationality" => "Nationality, ISO 3166-1 alpha-2. / Nacionalidad.",
        "authority" => "Code of an authority that the case names. / Clave de una autoridad que el caso nombra.",
        "relation" => "What that authority is to the case. / Relación de esa autoridad: assigned, referring, receiving",
        "country" => "Country in which the child is. / País donde está.",
        "subdivision" => "Subdivision in which the child is, ISO 3166-2. / Entidad donde está.",
        "facility" => "Facility in which the child is, by code. / Clave del establecimiento donde está.",
        "caseNumber" => "Case number. / Número de caso.",
        "openedFrom" or "encounteredFrom" or "exitedFrom" => "First day, 2024-03-01. / Primer día.",
        "openedTo" or "encounteredTo" or "exitedTo" => "Last day, included. / Último día, incluido.",
        "format" => "json or csv. / json o csv.",
        "limit" => "At most 200. / Como máximo 200.",
        "Purpose" => "Why: " + string.Join(", ", WireName<Purpose>.All),
        "Idempotency-Key" => "The same on each retry, for 24 hours. / La misma en cada reintento, durante 24 horas.",
        "If-Match" => "The version that was read, or * / La versión leída, o *",
        _ => "Fixed by the self link. / Fijado por el enlace propio.",
    };
}
