using System.Text.Json;
using Ledger.Api.Web.Registers;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Reference;

namespace Ledger.Api.Web.Cases;

/// <summary>
/// The fields of an entry by its own schema, so that a type nobody thought of here is shown all the same, and a sealed value
/// cannot be: only its digest ever reaches this place.
/// </summary>
public sealed class FieldReader(Texts texts, Naming naming)
{
    private readonly RecognitionWords _recognition = new(texts);

    /// <summary>The fields of the entry's own type.</summary>
    public IReadOnlyList<FieldView> Body(Submitted entry)
    {
        var type = EntryCatalogue.Of(entry.Body.GetType());
        return Read(entry, type.Fields.All.Where(field => field.Name is not ("type" or "v") && FieldSet.Envelope.Find(field.Name) is null));
    }

    /// <summary>How it is known, and what was noted with it.</summary>
    public IReadOnlyList<FieldView> Knowledge(Submitted entry) =>
        Read(entry, FieldSet.Envelope.All.Where(field => field.Name is "source" or "note"));

    private List<FieldView> Read(Submitted entry, IEnumerable<Field> fields)
    {
        var json = JsonSerializer.SerializeToElement(entry, LedgerJson.Options);
        return [.. Views(json, fields, RegisterCheck.Of(entry), "")];
    }

    private IEnumerable<FieldView> Views(
        JsonElement json, IEnumerable<Field> fields, IReadOnlyDictionary<string, Recognition> said, string path)
    {
        foreach (var field in fields)
        {
            // A replacement is shown on the entry it corrects, and an id that points at an entry as a link to its number.
            if (field.Kind == FieldKind.Entry || field.IsReference || !json.TryGetProperty(field.Name, out var value)) continue;
            var label = texts.Word("field", field.Name);
            if (field.IsSealed)
                yield return new(label, texts["sealed.word"], Sealed: true);
            else if (field.Kind == FieldKind.Object)
                foreach (var inner in Views(value, field.Fields!.All, said, $"{path}{field.Name}."))
                    yield return inner with { Label = Nested(field, inner.Label) };
            else
                yield return new(label, field.IsList
                    ? string.Join(", ", value.EnumerateArray().Select(item => Text(field, item)).DefaultIfEmpty(texts["none"]))
                    : Text(field, value), Mark: _recognition.Mark(said, path + field.Name));
        }
    }

    private string Nested(Field field, string inner) => $"{texts.Word("field", field.Name)} ({inner.ToLowerInvariant()})";

    private string Text(Field field, JsonElement value) => field.Kind switch
    {
        FieldKind.Code => naming.Code(field.Name, value.GetString()!),
        FieldKind.Flag => naming.Flag(value.GetBoolean()),
        FieldKind.Integer => value.GetRawText(),
        _ => field.Text?.Pattern switch
        {
            Pattern.Authority => naming.Authority(value.GetString()!),
            Pattern.Country => naming.Country(value.GetString()!),
            Pattern.Language => naming.Spoken(value.GetString()!),
            Pattern.Month => new TimeText(texts).Month(value.GetString()!),
            _ => value.GetString() ?? value.GetRawText()
        }
    };
}
