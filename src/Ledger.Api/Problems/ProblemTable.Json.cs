namespace Ledger.Api.Problems;

internal static partial class ProblemTable
{
    private static IEnumerable<ProblemKind> Json =>
    [
        Row(400, "body.encoding-invalid",
            "Texto que no es UTF-8", "Text that is not UTF-8",
            "Una cadena lleva octetos que no son UTF-8.",
            "A string has octets that are not UTF-8."),
        Row(400, "body.too-deep",
            "Anidamiento excesivo", "Nested too deep",
            "Listas y objetos se anidan como máximo 32 veces.",
            "Arrays and objects nest at most 32 deep."),
        Row(400, "body.number-not-integer",
            "Número no entero", "Number not an integer",
            "Un número lleva fracción o exponente. Los decimales y los importes se envían como texto.",
            "A number has a fraction or an exponent. Send decimals and money as strings."),
        Row(400, "body.number-out-of-range",
            "Número demasiado grande", "Number out of range",
            "Un entero supera ±(2^53 - 1), más allá de lo que todo lector conserva exacto (RFC 7493).",
            "An integer is beyond ±(2^53 - 1), past what every reader keeps exactly (RFC 7493)."),
        Row(400, "body.null-character",
            "Carácter nulo", "Null character",
            "Una cadena lleva U+0000, que la base de datos no puede guardar.",
            "A string has U+0000, which the database cannot store."),
        Row(400, "body.lone-surrogate",
            "Sustituto suelto", "Lone surrogate",
            "Una cadena lleva la mitad de un par sustituto, que no es un carácter (RFC 7493).",
            "A string has half of a surrogate pair, which is no character (RFC 7493)."),
        Row(400, "body.noncharacter",
            "Código sin carácter", "Noncharacter",
            "Una cadena lleva un código que Unicode reserva para que nunca sea un carácter (RFC 7493).",
            "A string has a code point that Unicode reserves never to be a character (RFC 7493)."),
    ];
}
