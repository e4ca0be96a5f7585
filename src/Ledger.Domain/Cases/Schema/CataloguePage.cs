using System.Text;
using Ledger.Domain.Cases.Samples;
using Ledger.Domain.Protocols;

namespace Ledger.Domain.Cases.Schema;

/// <summary>
/// The catalogue of entries as people read it, in Markdown and both languages: made of the types, their words and their samples, so
/// that it can say nothing that the record does not hold.
/// </summary>
public static class CataloguePage
{
    /// <summary>The whole page; lines end with a line feed.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Opening);
        Index(page);
        Envelope(page);
        foreach (var (chapter, i) in Chapters().Select((chapter, i) => (chapter, i)))
        {
            page.Append($"\n## {i + 1}. {Title(chapter)}\n");
            foreach (var type in Types(chapter))
                Type(page, type);
        }

        return page.ToString();
    }

    private const string Opening =
        """
        # Catálogo de asientos · Catalogue of entries

        Un asiento es un hecho del caso: lo que ocurrió, cuándo, dónde, quién lo hizo y cómo se sabe. Esta página dice qué tipos de
        asiento hay, en el orden del trayecto de la niña, niño o adolescente, y qué campos lleva cada uno. Un campo *sellado* se envía
        en claro, se guarda cifrado y sólo se ve mediante una apertura con finalidad, que queda registrada. Los ejemplos son inventados.

        An entry is a fact of the case: what occurred, when, where, who did it and how it is known. This page says which types of
        entries there are, in the order of the child's journey, and which fields each has. A *sealed* field is sent in clear, kept
        encrypted and seen only through an opening with a purpose, which is recorded. The examples are invented.

        Esta página se genera · This page is generated: `dotnet run --project src/Ledger.Api -- entries > docs/entries.md`


        """;

    private static void Index(StringBuilder page)
    {
        page.Append("## Índice · Contents\n\n");
        foreach (var (chapter, i) in Chapters().Select((chapter, i) => (chapter, i)))
        {
            page.Append($"{i + 1}. {Title(chapter)}\n");
            foreach (var type in Types(chapter))
                page.Append($"   - [{type.TitleEs} · {type.TitleEn}](#{Anchor(type)})\n");
        }
    }

    private static void Envelope(StringBuilder page)
    {
        page.Append("\n## Lo que dice todo asiento · What every entry says\n");
        var fields = EntryCatalogue.All[0].Fields.Paths().Where(f => IsOfEnvelope(f.Path)).ToArray();
        Fields(page, fields);
        foreach (var (path, _) in fields.Where(f => IsOpenList(f.Path)))
            Codes(page, path, EntryWords.Codes(path), "lista abierta · open list");
    }

    private static void Type(StringBuilder page, EntryType type)
    {
        var what = EntryWords.Type(type.Name)!;
        page.Append($"\n<a id=\"{Anchor(type)}\"></a>\n\n### {type.TitleEs} · {type.TitleEn}\n\n`{type.Name}`, v{type.Version}\n\n");
        page.Append($"{what.Es}\n\n*{what.En}*\n");
        Fields(page, [.. type.Fields.Paths().Where(f => !IsOfEnvelope(f.Path))]);
        page.Append("\n<details><summary>Ejemplo · Example</summary>\n\n```json\n");
        page.Append(Encoding.UTF8.GetString(Sample.Of(type)).TrimEnd()).Append("\n```\n\n</details>\n");
    }

    private static void Fields(StringBuilder page, (string Path, Field Field)[] fields)
    {
        if (fields.Length > 0)
            page.Append("\n| Campo · Field | Nombre · Name | Contenido · What it holds | Obligatorio · Required | Sellado · Sealed |\n"
                + "| --- | --- | --- | --- | --- |\n");
        foreach (var (path, field) in fields)
        {
            var word = EntryWords.Field(path)!;
            var required = field.Required ? "sí · yes" : "";
            page.Append($"| `{path}` | {Both(word.Label)} | {Holds(field, word)} | {required} | {SealedOf(field)} |\n");
        }

        foreach (var (path, field) in fields.Where(f => f.Field.Codes is not null))
            Codes(page, path, [.. field.Codes!.Select(code => (code, EntryWords.Code(path, code)!))], null);
    }

    private static void Codes(StringBuilder page, string path, IReadOnlyList<(string Code, Localized Word)> codes, string? kind)
    {
        var label = EntryWords.Field(path)!.Label;
        var open = kind is null ? "" : $" ({kind})";
        page.Append($"\n<details><summary>Códigos de · Codes of <code>{path}</code>: {Both(label)}{open}</summary>\n\n");
        page.Append("| Código · Code | Español | English |\n| --- | --- | --- |\n");
        foreach (var (code, word) in codes)
            page.Append($"| `{code}` | {word.Es} | {word.En} |\n");
        page.Append("\n</details>\n");
    }

    private static string Holds(Field field, FieldWord word) =>
        string.Join("<br>", new[] { word.Help, FieldForms.Of(field) }.OfType<Localized>().Select(Both));

    private static string SealedOf(Field field) =>
        !field.IsSealed ? "" : field.SealedOf is { } subject ? $"de · of `{subject}`" : "de la niña, niño o adolescente · of the child";

    private static string Both(Localized text) => $"{text.Es} · {text.En}";

    private static string Title(Chapter chapter) => Both(new(Upper(EntryWords.Of(chapter).Es), Upper(EntryWords.Of(chapter).En)));

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Anchor(EntryType type) => $"{type.Name}-v{type.Version}";

    private static IEnumerable<Chapter> Chapters() => Enum.GetValues<Chapter>().Where(chapter => Types(chapter).Any());

    private static IEnumerable<EntryType> Types(Chapter chapter) => EntryCatalogue.All.Where(t => t.Chapter == chapter);

    private static bool IsOfEnvelope(string path) => path is "type" or "v" || FieldSet.Envelope.Find(path.Split('.')[0]) is not null;

    private static bool IsOpenList(string path) => path is "by.role" or "by.qualifications";
}
