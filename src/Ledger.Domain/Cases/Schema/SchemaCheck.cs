using System.Runtime.InteropServices;
using System.Text.Json;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Integrity;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Domain.Cases.Schema;

/// <summary>What is wrong with a submitted entry. Carries no part of the input.</summary>
/// <param name="Pointer">JSON Pointer (RFC 6901) into the request.</param>
/// <param name="Code">A stable code.</param>
public readonly record struct SchemaError(string Pointer, string Code);

/// <summary>
/// Holds a submitted entry, still in clear, against the fields of its type. Everything that could fail when the JSON becomes a type
/// fails here first, with a pointer and a code.
/// </summary>
public static class SchemaCheck
{
    /// <summary>Code: the type is not in the catalogue.</summary>
    public const string TypeUnknown = "entry.type-unknown";

    /// <summary>Code: the type exists, this version of it does not.</summary>
    public const string VersionUnknown = "entry.version-unknown";

    /// <summary>Code: a required field is absent.</summary>
    public const string FieldMissing = "entry.field-missing";

    /// <summary>Code: a value is not of the field's kind, form, length, bounds or code list.</summary>
    public const string FieldInvalid = "entry.field-invalid";

    /// <summary>Code: a property that the type does not have.</summary>
    public const string UnknownProperty = "body.unknown-property";

    /// <summary>Code: an object has the same property twice.</summary>
    public const string DuplicateProperty = IJsonFault.DuplicateProperty;

    /// <summary>Code: an id of a version that a client may not choose.</summary>
    public const string IdRefused = "id.version-refused";

    /// <summary>
    /// Checks an entry; returns its type when nothing is wrong. What is no I-JSON fails with a code of <see cref="IJsonFault"/>.
    /// </summary>
    /// <param name="entry">The entry as submitted.</param>
    /// <param name="pointer">Where it stands in the request.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static EntryType? Entry(JsonElement entry, string pointer, List<SchemaError> errors)
    {
        // Duplicates, halves of surrogate pairs and the like would make the reads below ambiguous, or throw.
        if (CanonicalJson.WhyNotIJson(JsonMarshal.GetRawUtf8Value(entry)) is { } fault)
        {
            errors.Add(new(pointer + fault.Pointer, fault.Code));
            return null;
        }

        return Typed(entry, pointer, errors);
    }

    private static EntryType? Typed(JsonElement entry, string pointer, List<SchemaError> errors)
    {
        var before = errors.Count;
        if (entry.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new(pointer, FieldInvalid));
            return null;
        }

        if (TypeOf(entry, pointer, errors) is not { } type)
            return null;
        Object(entry, type.Fields, pointer, errors);
        return errors.Count == before ? type : null;
    }

    internal static EntryType? TypeOf(JsonElement entry, string pointer, List<SchemaError> errors)
    {
        if (!entry.TryGetProperty("type", out var name) || name.ValueKind != JsonValueKind.String)
            errors.Add(new(pointer + "/type", name.ValueKind == JsonValueKind.Undefined ? FieldMissing : FieldInvalid));
        else if (!EntryCatalogue.Knows(name.GetString()!))
            errors.Add(new(pointer + "/type", TypeUnknown));
        else if (!entry.TryGetProperty("v", out var v))
            errors.Add(new(pointer + "/v", FieldMissing));
        else if (v.ValueKind != JsonValueKind.Number || !v.TryGetInt32(out var number))
            errors.Add(new(pointer + "/v", FieldInvalid));
        else if (EntryCatalogue.Find(name.GetString()!, number) is { } type)
            return type;
        else
            errors.Add(new(pointer + "/v", VersionUnknown));
        return null;
    }

    /// <summary>Checks an object against its fields alone, whatever it is part of.</summary>
    internal static void Object(JsonElement value, FieldSet fields, string pointer, List<SchemaError> errors)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (fields.Find(property.Name) is { } field)
                Value(property.Value, field, $"{pointer}/{field.Name}", errors);
            else
                // The unknown name is the caller's own text: the pointer stops at the object.
                errors.Add(new(pointer, UnknownProperty));
        }

        foreach (var field in fields.Required)
            if (!value.TryGetProperty(field.Name, out _))
                errors.Add(new($"{pointer}/{field.Name}", FieldMissing));

        foreach (var field in fields.Sealed)
            if (field.SealedOf is { } subject && value.TryGetProperty(field.Name, out _) && !value.TryGetProperty(subject, out _))
                errors.Add(new($"{pointer}/{subject}", FieldMissing));
    }

    private static void Value(JsonElement value, Field field, string pointer, List<SchemaError> errors)
    {
        if (!field.IsList)
        {
            Item(value, field, pointer, errors);
            return;
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > Field.MostItems)
        {
            errors.Add(new(pointer, FieldInvalid));
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
            Item(item, field, $"{pointer}/{index++}", errors);
    }

    private static void Item(JsonElement value, Field field, string pointer, List<SchemaError> errors)
    {
        switch (field.Kind)
        {
            case FieldKind.Object when value.ValueKind == JsonValueKind.Object:
                Object(value, field.Fields!, pointer, errors);
                break;
            case FieldKind.Entry:
                // An amendment is annulled, not corrected: a replacement never amends.
                if (Typed(value, pointer, errors) is { Amends: true })
                    errors.Add(new(pointer + "/type", FieldInvalid));
                if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("id", out _))
                    errors.Add(new(pointer + "/id", UnknownProperty));
                break;
            default:
                if (Leaf(value, field) is { } code)
                    errors.Add(new(pointer, code));
                break;
        }
    }

    internal static string? Leaf(JsonElement value, Field field) => (field.Kind, value.ValueKind) switch
    {
        (FieldKind.Text, JsonValueKind.String) => IsText(value.GetString()!, field) ? null : FieldInvalid,
        (FieldKind.Code, JsonValueKind.String) => field.Codes!.Contains(value.GetString()!, StringComparer.Ordinal) ? null : FieldInvalid,
        (FieldKind.Integer, JsonValueKind.Number) => IsNumber(value, field) ? null : FieldInvalid,
        (FieldKind.Flag, JsonValueKind.True or JsonValueKind.False) => null,
        (FieldKind.Id, JsonValueKind.String) => Id(value.GetString()!, field),
        (FieldKind.Instant, JsonValueKind.String) => IsInstant(value.GetString()!) ? null : FieldInvalid,
        (FieldKind.Time, JsonValueKind.Object) => Time(value),
        _ => FieldInvalid,
    };

    private static bool IsText(string text, Field field) =>
        field.Text is { } rule
            ? text.Length <= rule.MaxLength && Patterns.Of(rule.Pattern).IsMatch(text)
                && (rule.Pattern != Pattern.Date || LocalDatePattern.Iso.Parse(text).Success)
                && (rule.Pattern != Pattern.EntryName || EntryCatalogue.Knows(text))
            : text.Length is > 0 and <= Field.LongestProse;

    private static bool IsNumber(JsonElement value, Field field) =>
        value.TryGetInt64(out var number) && (field.Bounds is not { } b || (number >= b.Least && number <= b.Greatest));

    private static string? Id(string text, Field field) =>
        !Guid.TryParseExact(text, "D", out var id) || !string.Equals(text, id.ToString(), StringComparison.Ordinal) ? FieldInvalid
        : field.IsReference || Uuid.MayBeChosen(id) ? null
        : IdRefused;

    /// <summary>The same strict form as an exact <see cref="EventTime"/>, in UTC: what is finer than a microsecond would be lost.</summary>
    private static bool IsInstant(string text)
    {
        try
        {
            return text.EndsWith('Z') && EventTimeText.Read(text, DateTimeZone.Utc) is { } bounds && bounds.Earliest == bounds.Latest;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string? Time(JsonElement value)
    {
        string? date = null, zone = null;
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
                return FieldInvalid;
            if (property.NameEquals("date"))
                date = property.Value.GetString();
            else if (property.NameEquals("zone"))
                zone = property.Value.GetString();
            else
                return UnknownProperty;
        }

        if (zone is null)
            return EventTimeText.ZoneUnknown;
        try
        {
            EventTime.Of(date, zone);
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }
}
