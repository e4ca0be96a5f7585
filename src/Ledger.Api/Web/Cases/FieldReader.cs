using System.Text.Json;
using Ledger.Api.Web.Registers;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
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

    /// <summary>Entries that the body itself points at, besides what it amends.</summary>
    public IEnumerable<(string Label, EntryId Entry)> Pointers(Submitted entry) => entry.Body is IAmends or IJoinsCase
        ? []
        : from field in EntryCatalogue.Of(entry.Body.GetType()).Fields.All
          where field.IsReference && FieldSet.Envelope.Find(field.Name) is null
          where Json(entry).TryGetProperty(field.Name, out _)
          select (naming.Field(field.Name), new EntryId(Json(entry).GetProperty(field.Name).GetGuid()));

    private List<FieldView> Read(Submitted entry, IEnumerable<Field> fields) =>
        [.. Views(Json(entry), fields, RegisterCheck.Of(entry))];

    private static JsonElement Json(Submitted entry) => JsonSerializer.SerializeToElement(entry, LedgerJson.Options);

    private IEnumerable<FieldView> Views(
        JsonElement json, IEnumerable<Field> fields, IReadOnlyDictionary<string, Recognition> said, string prefix = "")
    {
        foreach (var field in fields)
        {
            // A replacement is shown on the entry it corrects, and an id that points at an entry as a link to its number.
            if (field.Kind == FieldKind.Entry || field.IsReference || !json.TryGetProperty(field.Name, out var value)) continue;
            var path = prefix + field.Name;
            var label = naming.Field(path);
            if (field.IsSealed)
                yield return new(label, texts["sealed.word"], Sealed: true);
            else if (field.Kind == FieldKind.Object)
                foreach (var inner in Items(field, value).SelectMany(item => Views(item, field.Fields!.All, said, $"{path}.")))
                    yield return inner with { Label = $"{label} ({inner.Label.ToLowerInvariant()})" };
            else
                yield return new(label, string.Join(", ", Items(field, value).Select(item => Text(field, path, item))
                    .DefaultIfEmpty(texts["none"])), Mark: _recognition.Mark(said, path));
        }
    }

    private static IEnumerable<JsonElement> Items(Field field, JsonElement value) => field.IsList ? value.EnumerateArray() : [value];

    private string Text(Field field, string path, JsonElement value) => field.Kind switch
    {
        FieldKind.Code => naming.Code(path, value.GetString()!),
        FieldKind.Flag => naming.Flag(value.GetBoolean()),
        FieldKind.Integer => value.GetRawText(),
        FieldKind.Time => new TimeText(texts).Occurred(value.Deserialize<EventTime>(LedgerJson.Options)!).Words,
        _ => field.Text?.Pattern switch
        {
            Pattern.Authority => naming.Authority(value.GetString()!),
            Pattern.Country => naming.Country(value.GetString()!),
            Pattern.Subdivision => naming.Subdivision(value.GetString()!),
            Pattern.Code => naming.Code(path, value.GetString()!),
            Pattern.EntryName => naming.Entry(value.GetString()!),
            Pattern.Language => naming.Spoken(value.GetString()!),
            Pattern.Month => new TimeText(texts).Month(value.GetString()!),
            _ => value.GetString() ?? value.GetRawText()
        }
    };
}
