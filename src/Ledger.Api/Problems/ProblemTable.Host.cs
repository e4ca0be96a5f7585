namespace Ledger.Api.Problems;

internal static partial class ProblemTable
{
    private static IEnumerable<ProblemKind> Host =>
    [
        Row(400, "request.malformed",
            "Petición mal formada", "Request malformed",
            "La petición no se ajusta a HTTP o a lo que la ruta pide.",
            "The request does not conform to HTTP or to what the route takes."),
        Row(408, "request.timeout",
            "Petición demasiado lenta", "Request too slow",
            "El cuerpo no llegó a tiempo. Reintente.",
            "The body did not arrive in time. Retry."),
        Row(431, "request.headers-too-large",
            "Cabeceras demasiado grandes", "Headers too large",
            "Las cabeceras superan el límite.",
            "The headers are beyond the limit."),
        Row(429, "rate.exceeded",
            "Demasiadas peticiones", "Too many requests",
            "Espere lo que dice Retry-After y reintente.",
            "Wait for as long as Retry-After says and retry.", 1),
        Row(500, "internal.error",
            "Error interno", "Internal error",
            "Algo falló en el registro. Dé a quien lo opera el identificador de la petición.",
            "Something failed inside the ledger. Give the request id to its operator."),
        Row(503, "storage.unavailable",
            "Almacén no disponible", "Storage unavailable",
            "La base de datos no responde; no se ha registrado nada que no se haya confirmado. Reintente con la misma clave.",
            "The database does not answer; nothing was recorded that was not confirmed. Retry with the same key.", 5),
        Row(503, "not-ready",
            "Aún no está listo", "Not ready",
            "El registro está arrancando o le falta algo; /health/ready dice qué.",
            "The ledger is starting or lacks something; /health/ready says what.", 2),
    ];
}
