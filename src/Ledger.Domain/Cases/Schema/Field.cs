using System.Reflection;
using System.Text.Json;

namespace Ledger.Domain.Cases.Schema;

/// <summary>One field as it stands in JSON.</summary>
/// <param name="Name">Its JSON name.</param>
/// <param name="Kind">What kind of value it holds, of each item when it is a list.</param>
/// <param name="Required">True where it may not be absent.</param>
/// <param name="IsList">True for an array.</param>
/// <param name="IsSealed">True where the value identifies a person and is kept as a digest.</param>
/// <param name="SealedOf">The JSON name of the field beside it that holds the subject; null for the child.</param>
/// <param name="Text">Length and form of a text.</param>
/// <param name="Bounds">Least and greatest number.</param>
/// <param name="Codes">The code list.</param>
/// <param name="Fields">The fields of an object.</param>
/// <param name="IsReference">True for an id that points at something recorded, whose version its maker chose.</param>
public sealed record Field(
    string Name,
    FieldKind Kind,
    bool Required,
    bool IsList = false,
    bool IsSealed = false,
    string? SealedOf = null,
    TextAttribute? Text = null,
    BoundsAttribute? Bounds = null,
    IReadOnlyList<string>? Codes = null,
    FieldSet? Fields = null,
    bool IsReference = false)
{
    /// <summary>Greatest length of sealed free text.</summary>
    public const int LongestProse = 8_000;

    /// <summary>Most items of a list.</summary>
    public const int MostItems = 50;

    /// <summary>The JSON name of a property.</summary>
    public static string JsonName(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    internal static Field Of(PropertyInfo property)
    {
        var type = property.PropertyType;
        var required = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: false);
        type = Nullable.GetUnderlyingType(type) ?? type;

        var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        if (isList)
            type = type.GetGenericArguments()[0];
        var isSealed = type.IsAssignableTo(typeof(Privacy.ISealed));
        if (isSealed)
            type = type.GetGenericArguments()[0];

        var kind = FieldKinds.Of(type);
        return new(
            JsonName(property.Name),
            kind,
            required,
            isList,
            isSealed,
            property.GetCustomAttribute<Privacy.SealedOfAttribute>() is { } of ? JsonName(of.Subject) : null,
            property.GetCustomAttribute<TextAttribute>(),
            property.GetCustomAttribute<BoundsAttribute>(),
            kind == FieldKind.Code ? [.. Enum.GetNames(type).Select(Code)] : null,
            kind == FieldKind.Object ? FieldSet.OfObject(type) : null,
            IsReference: property.IsDefined(typeof(OfRecordAttribute))
                || ((type == typeof(EntryId) || type == typeof(CaseId)) && property.Name != nameof(Envelope.Id)));
    }

    /// <summary>The wire name of an enumeration's member, <c>migration-station</c>.</summary>
    public static string Code(string member) => JsonNamingPolicy.KebabCaseLower.ConvertName(member);
}
