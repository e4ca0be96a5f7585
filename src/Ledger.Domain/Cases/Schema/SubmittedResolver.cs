using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ledger.Domain.Cases.Schema;

/// <summary>
/// Makes <see cref="Submitted{T}"/> one flat JSON object: <c>type</c>, <c>v</c>, the envelope's fields and the body's, read and
/// written in one pass.
/// </summary>
internal sealed class SubmittedResolver : DefaultJsonTypeInfoResolver
{
    public override JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Submitted<>)
            ? Flat(type, EntryCatalogue.Of(type.GetGenericArguments()[0]), options)
            : base.GetTypeInfo(type, options);

    private JsonTypeInfo Flat(Type stored, EntryType entry, JsonSerializerOptions options)
    {
        var flat = JsonTypeInfo.CreateJsonTypeInfo(stored, options);
        flat.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        flat.CreateObject = () => entry.Wrap(Blank<Envelope>(typeof(Envelope)), Blank<Entry>(entry.ClrType));

        flat.Properties.Add(Constant(flat, "type", entry.Name));
        flat.Properties.Add(Constant(flat, "v", entry.Version));
        foreach (var property in base.GetTypeInfo(typeof(Envelope), options).Properties)
            flat.Properties.Add(Through(flat, property, stored => ((Submitted)stored).Envelope));
        foreach (var property in base.GetTypeInfo(entry.ClrType, options).Properties)
            flat.Properties.Add(Through(flat, property, stored => ((Submitted)stored).Body));
        return flat;

        // Required members are enforced property by property below, so the blank never leaves the reader incomplete.
        static T Blank<T>(Type type) => (T)RuntimeHelpers.GetUninitializedObject(type);
    }

    private static JsonPropertyInfo Constant<T>(JsonTypeInfo flat, string name, T value)
        where T : notnull
    {
        var property = flat.CreateJsonPropertyInfo(typeof(T), name);
        property.IsRequired = true;
        property.Get = _ => value;
        property.Set = (_, read) =>
        {
            if (!value.Equals(read))
                throw new JsonException(SchemaCheck.TypeUnknown);
        };
        return property;
    }

    private static JsonPropertyInfo Through(JsonTypeInfo flat, JsonPropertyInfo inner, Func<object, object> part)
    {
        var property = flat.CreateJsonPropertyInfo(inner.PropertyType, inner.Name);
        property.IsRequired = inner.IsRequired;
        property.IsSetNullable = inner.IsSetNullable;
        property.CustomConverter = inner.CustomConverter;
        property.ShouldSerialize = inner.ShouldSerialize;
        property.Get = inner.Get is { } get ? stored => get(part(stored)) : null;
        property.Set = inner.Set is { } set ? (stored, value) => set(part(stored), value) : null;
        return property;
    }
}
