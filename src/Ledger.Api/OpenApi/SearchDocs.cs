using Ledger.Api.Endpoints.Search;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Privacy;

namespace Ledger.Api.OpenApi;

/// <summary>The searches across cases: they share their parameters, whose names mean other things elsewhere.</summary>
internal static class SearchDocs
{
    private static readonly string[] Parameters = [.. SearchParameters.Names, "limit", "cursor", "minPosition", "language"];
    private static readonly int[] Problems = [400, 401, 403, 409, 503];

    /// <summary>One row an operation.</summary>
    public static IReadOnlyList<OperationDocs> All { get; } =
    [
        new("findCases", "get", "/cases", Parameters, ["Purpose", OperationDocs.Language], null, [AnswerDocs.Found], Problems)
        {
            Meaning = Describe,
        },
        new("readCaseFacts", "get", "/cases/facts", [.. Parameters, "format"], ["Purpose", OperationDocs.Language],
            null, [AnswerDocs.SevenFacts], Problems) { Meaning = Describe },
    ];

    private static string? Describe(string name) => name switch
    {
        "stage" => "Stage of the journey. / Etapa del recorrido: " + string.Join(", ", WireName<Stage>.All),
        "sex" => "Sex. / Sexo: " + string.Join(", ", WireName<Sex>.All),
        "age" => "Age at encounter in years, 15 or 12-17. / Edad al encuentro en años, 15 o 12-17.",
        "nationality" => "Nationality, ISO 3166-1 alpha-2. / Nacionalidad, ISO 3166-1 alfa-2.",
        "authority" => "Code of an authority that the case names. / Clave de una autoridad que el caso nombra.",
        "relation" => "What that authority is to the case. / Relación de esa autoridad con el caso: assigned, referring, receiving",
        "country" => "Country in which the child is. / País donde está la niña, el niño o adolescente.",
        "subdivision" => "Subdivision in which the child is, ISO 3166-2. / Entidad donde está, ISO 3166-2.",
        "facility" => "Facility in which the child is, by code. / Clave del establecimiento donde está.",
        "caseNumber" => "Case number. / Número de caso.",
        "openedFrom" or "encounteredFrom" or "exitedFrom" => "First day, 2024-03-01. / Primer día.",
        "openedTo" or "encounteredTo" or "exitedTo" => "Last day, included. / Último día, incluido.",
        "format" => "json or csv. / json o csv.",
        "minPosition" => "The index stands at least at this position. / El índice está al menos en esta posición.",
        "language" => "es or en. / es o en.",
        _ => null,
    };
}
