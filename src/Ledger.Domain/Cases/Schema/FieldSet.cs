using System.Collections.Frozen;
using System.Reflection;

namespace Ledger.Domain.Cases.Schema;

/// <summary>The fields of an object or of an entry, by JSON name.</summary>
public sealed class FieldSet
{
    /// <summary>The fields of the envelope.</summary>
    public static FieldSet Envelope { get; } = OfObject(typeof(Envelope));

    private readonly FrozenDictionary<string, Field> _byName;

    private FieldSet(IReadOnlyList<Field> fields)
    {
        All = fields;
        Required = [.. fields.Where(f => f.Required)];
        Sealed = [.. fields.Where(f => f.IsSealed || f.Kind == FieldKind.Entry || f.Fields?.Sealed.Count > 0)];
        _byName = fields.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>All fields in the order in which they are written.</summary>
    public IReadOnlyList<Field> All { get; }

    /// <summary>Those that may not be absent.</summary>
    public IReadOnlyList<Field> Required { get; }

    /// <summary>Those that are sealed or hold something sealed.</summary>
    public IReadOnlyList<Field> Sealed { get; }

    /// <summary>All fields with their paths, those of objects after the object: <c>birth</c>, <c>birth.month</c>.</summary>
    public IEnumerable<(string Path, Field Field)> Paths() => All.SelectMany(f =>
        f.Fields is { } inner ? inner.Paths().Select(i => ($"{f.Name}.{i.Path}", i.Field)).Prepend((f.Name, f)) : [(f.Name, f)]);

    /// <summary>A field by its JSON name, or null.</summary>
    public Field? Find(string name) => _byName.GetValueOrDefault(name);

    internal static FieldSet OfObject(Type type) => new([.. Properties(type)]);

    internal static FieldSet OfEntry(Type body) => new(
    [
        new Field("type", FieldKind.Text, Required: true, Text: new TextAttribute(60, Pattern.Code)),
        new Field("v", FieldKind.Integer, Required: true, Bounds: new BoundsAttribute(1, 99)),
        .. Envelope.All,
        .. Properties(body),
    ]);

    private static IEnumerable<Field> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null).Select(Field.Of);
}
