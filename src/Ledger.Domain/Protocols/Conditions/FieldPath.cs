using System.Linq.Expressions;
using System.Reflection;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Protocols.Conditions;

/// <summary>A JSON property path of an entry, resolved: the field it ends at and how to read it from the record without JSON.</summary>
internal sealed class FieldPath
{
    private const string Open = "a field that is not sealed, not a time and not a list of objects";

    private readonly ParameterExpression _entry;
    private readonly Expression _value;

    private FieldPath(string path, Field field, ParameterExpression entry, Expression value)
    {
        Path = path;
        Field = field;
        _entry = entry;
        _value = value;
    }

    public string Path { get; }

    public Field Field { get; }

    /// <summary>The type of the value, without <see cref="Nullable{T}"/>.</summary>
    public Type Type => Nullable.GetUnderlyingType(_value.Type) ?? _value.Type;

    /// <summary>
    /// Resolves a path, or says which names were expected where it fails. Of a closed path only the presence can be asked.
    /// </summary>
    public static (FieldPath? Path, IReadOnlyList<string> Expected, bool Closed) Resolve(EntryType type, string path)
    {
        var entry = Expression.Parameter(typeof(DocketEntry), "entry");
        var current = Expression.Property(entry, nameof(DocketEntry.Current));
        Expression envelope = Expression.Property(current, nameof(Submitted.Envelope));
        Expression body = Expression.Convert(Expression.Property(current, nameof(Submitted.Body)), type.ClrType);

        var fields = type.Fields;
        Expression? at = null;
        Field? field = null;
        foreach (var name in path.Split('.'))
        {
            if (field is not null && IsClosed(field))
                return (null, [Open], true);
            field = fields?.Find(name);
            if (fields is null || field is null || (at is null && name is "type" or "v"))
                return (null, fields is null ? [] : [.. fields.All.Select(f => f.Name).Except(["type", "v"])], false);
            var owner = at ?? (FieldSet.Envelope.Find(name) is null ? body : envelope);
            at = Read(owner, Property(owner.Type, name));
            fields = field.Kind == FieldKind.Object ? field.Fields : null;
        }

        var resolved = new FieldPath(path, field!, entry, at!);
        return IsClosed(field!) ? (resolved, [Open], true)
            : field!.Kind == FieldKind.Object ? (resolved, [.. fields!.All.Select(f => $"{path}.{f.Name}")], true)
            : (resolved, [], false);
    }

    /// <summary>True where nothing can be compared: what is sealed, a time, a whole entry, a list of objects.</summary>
    private static bool IsClosed(Field field) =>
        field.IsSealed || field.Kind is FieldKind.Time or FieldKind.Entry || field is { IsList: true, Kind: FieldKind.Object };

    /// <summary>Reads a value that is a reference: a text or a list.</summary>
    public Func<DocketEntry, T?> Reader<T>()
        where T : class => Expression.Lambda<Func<DocketEntry, T?>>(Expression.Convert(_value, typeof(T)), _entry).Compile();

    /// <summary>Reads a code, a number or a flag as a number; the least number stands for absent.</summary>
    public Func<DocketEntry, long> NumberReader()
    {
        Expression Number(Expression value) => value.Type == typeof(bool)
            ? Expression.Condition(value, Expression.Constant(1L), Expression.Constant(0L))
            : Expression.Convert(value, typeof(long));

        var read = Nullable.GetUnderlyingType(_value.Type) is null
            ? Number(_value)
            : Expression.Condition(
                Expression.Property(_value, "HasValue"), Number(Expression.Property(_value, "Value")), Expression.Constant(Absent));
        return Expression.Lambda<Func<DocketEntry, long>>(read, _entry).Compile();
    }

    /// <summary>What <see cref="NumberReader"/> returns where nothing is said.</summary>
    public const long Absent = long.MinValue;

    private static PropertyInfo Property(Type owner, string name) =>
        owner.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .First(p => p.SetMethod is not null && Field.JsonName(p.Name) == name);

    /// <summary>Reads a property of what may be absent: absent stays absent.</summary>
    private static Expression Read(Expression owner, PropertyInfo property)
    {
        var value = Expression.Property(owner, property);
        if (owner is UnaryExpression)
            return value;
        var lifted = property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null
            ? typeof(Nullable<>).MakeGenericType(property.PropertyType)
            : property.PropertyType;
        return Expression.Condition(
            Expression.ReferenceEqual(owner, Expression.Constant(null, owner.Type)),
            Expression.Default(lifted),
            Expression.Convert(value, lifted));
    }
}
