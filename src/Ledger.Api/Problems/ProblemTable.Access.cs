namespace Ledger.Api.Problems;

internal static partial class ProblemTable
{
    private static IEnumerable<ProblemKind> Access =>
    [
        Row(401, "token.missing",
            "Falta el token", "Token missing",
            "La ruta pide un token de portador en la cabecera Authorization.",
            "The route takes a bearer token in the Authorization header."),
        Row(401, "token.invalid",
            "Token no válido", "Token invalid",
            "La firma, el emisor, el destinatario o el contenido del token no es válido. Pida otro al emisor.",
            "The token's signature, issuer, audience or content is not valid. Ask the issuer for another."),
        Row(401, "token.expired",
            "Token vencido", "Token expired",
            "El token ya no está vigente, o no lo está todavía. Pida otro al emisor.",
            "The token is no longer valid, or not yet. Ask the issuer for another."),
        Row(403, "access.denied",
            "Acceso denegado", "Access denied",
            "Su papel y su finalidad no permiten este acto, o no en este caso.",
            "Your role and purpose do not allow this act, or not on this case."),
        Row(400, "purpose.missing",
            "Falta la finalidad", "Purpose missing",
            "Las rutas de un caso piden la cabecera Purpose: care, representation, audit, oversight, statistics, subject-rights, "
                + "emergency o integration.",
            "Routes of one case take a Purpose header: care, representation, audit, oversight, statistics, subject-rights, "
                + "emergency or integration."),
        Row(400, "purpose.unknown",
            "Finalidad desconocida", "Purpose unknown",
            "La cabecera Purpose lleva exactamente uno de: care, representation, audit, oversight, statistics, subject-rights, "
                + "emergency, integration.",
            "The Purpose header is exactly one of: care, representation, audit, oversight, statistics, subject-rights, "
                + "emergency, integration."),
        Row(404, "case.unknown",
            "Caso desconocido", "Case unknown",
            "No hay tal caso, o ninguno que pueda ver con su papel y su finalidad.",
            "There is no such case, or none that you may see in your role and for your purpose."),
        Row(400, "antiforgery.invalid",
            "Formulario caducado", "Form expired",
            "El formulario no procede de esta sesión. Cargue la página de nuevo.",
            "The form does not come from this session. Load the page again."),
    ];
}
