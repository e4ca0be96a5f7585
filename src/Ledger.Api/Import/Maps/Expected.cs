using Ledger.Api.Problems;

namespace Ledger.Api.Import.Maps;

/// <summary>What a map should have said, in words for the person who writes it.</summary>
internal static class Expected
{
    public static Bilingual Word { get; } = new("se esperaba", "expected");

    public static Bilingual Yaml { get; } = new("un documento YAML 1.2", "one YAML 1.2 document");

    public static Bilingual NoAnchors { get; } = new("YAML sin anclas, alias ni etiquetas", "YAML without anchors, aliases or tags");

    public static Bilingual Text { get; } = new("un texto", "a text");

    public static Bilingual List { get; } = new("una lista", "a list");

    public static Bilingual Object { get; } = new("miembros con nombre", "named members");

    public static Bilingual NotTwice { get; } = new("cada nombre una sola vez", "each name once");

    public static Bilingual Column { get; } = new("una columna de file.header", "a column of file.header");

    public static Bilingual Table { get; } = new("una tabla de tables", "a table of tables");

    public static Bilingual Zone { get; } = new("una zona IANA", "an IANA zone");

    public static Bilingual DateFormat { get; } = new("un formato de fecha, p. ej. dd/MM/uuuu", "a date format, e.g. dd/MM/uuuu");

    public static Bilingual NotSealed { get; } = new(
        "un campo que no se sella: la importación aún no sella",
        "a field that is not sealed: imports do not seal yet");

    public static Bilingual OpensFirst { get; } = new(
        "como primer asiento uno que abra el caso, sin condición",
        "as first entry one that opens the case, without condition");

    public static Bilingual OpensOnce { get; } = new("un solo asiento que abra el caso", "one entry only that opens the case");

    public static Bilingual EntryType { get; } = new("un tipo del catálogo de asientos", "a type of the catalogue of entries");

    public static Bilingual Version { get; } = new("una versión de ese tipo", "a version of that type");

    public static Bilingual GivenByImport { get; } = new("que la importación ponga el identificador", "the import to give the id");

    public static Bilingual OneOf(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return new($"uno de: {list}", $"one of: {list}");
    }

    public static Bilingual Member(string name) => new($"el miembro {name}", $"the member {name}");

    public static Bilingual Form(string form) => new(form, form);
}
