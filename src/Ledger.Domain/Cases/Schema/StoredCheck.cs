using System.Buffers.Text;
using System.Text.Json;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Schema;

/// <summary>A sealed field as the record keeps it.</summary>
/// <param name="Path">Its JSON path in the entry, <c>source.reference</c>.</param>
/// <param name="Field">The field.</param>
/// <param name="Of">The person it is about.</param>
/// <param name="Digest">The digest of its disclosure.</param>
public sealed record StoredSealed(string Path, Field Field, SubjectId Of, string Digest);

/// <summary>
/// Holds an entry as it is stored, digests in place of what is sealed, against the fields of its type: what comes from another ledger
/// is no more to be trusted than what a client sends. Ids may be of any version, since ledgers derive ids themselves.
/// </summary>
/// <param name="child">The child of the case, of whom a sealed field is where nobody stands beside it.</param>
/// <param name="errors">Receives what is wrong.</param>
public sealed class StoredCheck(SubjectId child, List<SchemaError> errors)
{
    private readonly List<StoredSealed> _sealed = [];

    /// <summary>The sealed fields of the entry, once it was checked.</summary>
    public IReadOnlyList<StoredSealed> Sealed => _sealed;

    /// <summary>Checks an entry that is I-JSON; its type where nothing is wrong.</summary>
    public EntryType? Entry(JsonElement entry)
    {
        var type = Typed(entry, "", "");
        if (type is not null && !entry.TryGetProperty("id", out _))
            errors.Add(new("/id", SchemaCheck.FieldMissing));
        return errors.Count == 0 ? type : null;
    }

    /// <summary>True where a value in clear is one that the sealed field may have.</summary>
    public static bool MayHold(Field field, JsonElement value) => SchemaCheck.Leaf(value, field) is null;

    private EntryType? Typed(JsonElement entry, string pointer, string path)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new(pointer, SchemaCheck.FieldInvalid));
            return null;
        }

        var type = SchemaCheck.TypeOf(entry, pointer, errors);
        if (type is not null)
            Object(entry, type.Fields, pointer, path);
        return type;
    }

    private void Object(JsonElement value, FieldSet fields, string pointer, string path)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (fields.Find(property.Name) is { } field)
                Value(property.Value, field, value, $"{pointer}/{field.Name}", path + field.Name);
            else
                errors.Add(new(pointer, SchemaCheck.UnknownProperty));
        }

        foreach (var field in fields.Required)
            if (!value.TryGetProperty(field.Name, out _))
                errors.Add(new($"{pointer}/{field.Name}", SchemaCheck.FieldMissing));
    }

    private void Value(JsonElement value, Field field, JsonElement beside, string pointer, string path)
    {
        if (!field.IsList)
        {
            Item(value, field, beside, pointer, path);
            return;
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > Field.MostItems)
        {
            errors.Add(new(pointer, SchemaCheck.FieldInvalid));
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
            Item(item, field, beside, $"{pointer}/{index++}", path);
    }

    private void Item(JsonElement value, Field field, JsonElement beside, string pointer, string path)
    {
        if (field.IsSealed)
            Digest(value, field, beside, pointer, path);
        else if (field.Kind == FieldKind.Object && value.ValueKind == JsonValueKind.Object)
            Object(value, field.Fields!, pointer, path + ".");
        else if (field.Kind == FieldKind.Entry)
            Replacement(value, pointer, path);
        else if (SchemaCheck.Leaf(value, field.Kind == FieldKind.Id ? field with { IsReference = true } : field) is { } code)
            errors.Add(new(pointer, code));
    }

    private void Replacement(JsonElement value, string pointer, string path)
    {
        if (Typed(value, pointer, path + ".") is { Amends: true })
            errors.Add(new(pointer + "/type", SchemaCheck.FieldInvalid));
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("id", out _))
            errors.Add(new(pointer + "/id", SchemaCheck.UnknownProperty));
    }

    private void Digest(JsonElement value, Field field, JsonElement beside, string pointer, string path)
    {
        if (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Count() == 2
            && value.TryGetProperty("sealed", out var digest) && value.TryGetProperty("of", out var of)
            && digest.ValueKind == JsonValueKind.String && IsDigest(digest.GetString()!)
            && Id(of) is { } subject && subject == SubjectOf(field, beside))
            _sealed.Add(new(path, field, new(subject), digest.GetString()!));
        else
            errors.Add(new(pointer, SchemaCheck.FieldInvalid));
    }

    private Guid? SubjectOf(Field field, JsonElement beside) =>
        field.SealedOf is not { } name ? child.Value : beside.TryGetProperty(name, out var subject) ? Id(subject) : null;

    /// <summary>43 characters whose unused bits are zero: one digest is written in one way.</summary>
    private static bool IsDigest(string text) =>
        text.Length == Disclosure.DigestLength && Base64Url.IsValid(text, out var bytes) && bytes == 32
        && Base64Url.EncodeToString(Base64Url.DecodeFromChars(text)) == text;

    private static Guid? Id(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Guid.TryParseExact(value.GetString(), "D", out var id)
        && value.ValueEquals(id.ToString()) ? id : null;
}
