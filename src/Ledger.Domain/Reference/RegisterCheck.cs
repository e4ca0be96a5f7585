using System.Collections.Concurrent;
using System.Reflection;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Reference;

/// <summary>
/// Holds the codes of an entry against the register: every authority, wherever it stands, and the place. Nothing is stored of it: a
/// better register says more of the same record.
/// </summary>
public static class RegisterCheck
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Fields = new();

    /// <summary>What the register says, by the JSON path of the code.</summary>
    public static IReadOnlyDictionary<string, Recognition> Of(Submitted entry)
    {
        var said = new Dictionary<string, Recognition>(StringComparer.Ordinal)
        {
            ["by.authority"] = AuthorityDirectory.FindOn(entry.Envelope.By.Authority, entry.Envelope.OccurredAt).Recognition,
        };
        if (entry.Envelope.Place is { } place)
            AddPlace(said, place, entry);
        AddAuthorities(said, "", entry.Body, entry.Envelope.OccurredAt);
        return said;
    }

    private static void AddPlace(Dictionary<string, Recognition> said, Place place, Submitted entry)
    {
        said["place.country"] = PlaceDirectory.FindCountry(place.Country) is null ? Recognition.Unknown : Recognition.Known;
        if (place.Subdivision is { } part && PlaceDirectory.OfSubdivision(place.Country, part) is { } ofPart)
            said["place.subdivision"] = ofPart;
        if (place.Municipality is { } town && PlaceDirectory.OfMunicipality(place.Country, place.Subdivision, town) is { } ofTown)
            said["place.municipality"] = ofTown;
        if (place.Facility is not { } code)
            return;
        var recognition = FacilityDirectory.Recognise(code, place, entry.Envelope.OccurredAt);
        var isOther = recognition == Recognition.Known && entry.Body is PlacedInCare placed
            && FacilityDirectory.Find(code)?.Kind is { } kind && kind != placed.Facility;
        said["place.facility"] = isOther ? Recognition.OtherKind : recognition;
    }

    private static void AddAuthorities(Dictionary<string, Recognition> said, string path, object holder, EventTime time)
    {
        foreach (var property in Fields.GetOrAdd(holder.GetType(), FieldsOf))
            switch (property.GetValue(holder))
            {
                case string code:
                    said[path + Field.JsonName(property.Name)] = AuthorityDirectory.FindOn(code, time).Recognition;
                    break;
                case IEnumerable<object> items:
                    foreach (var (i, item) in items.Index())
                        AddItem(said, $"{path}{Field.JsonName(property.Name)}.{i}", item, time);
                    break;
                case { } inner:
                    AddAuthorities(said, $"{path}{Field.JsonName(property.Name)}.", inner, time);
                    break;
            }
    }

    private static void AddItem(Dictionary<string, Recognition> said, string path, object item, EventTime time)
    {
        if (item is string code)
            said[path] = AuthorityDirectory.FindOn(code, time).Recognition;
        else
            AddAuthorities(said, path + ".", item, time);
    }

    /// <summary>The properties that hold authorities, or objects of the ledger's own that may.</summary>
    private static PropertyInfo[] FieldsOf(Type type) =>
    [
        .. type.GetProperties().Where(p => p.GetIndexParameters().Length == 0
            && (p.GetCustomAttribute<TextAttribute>()?.Pattern == Pattern.Authority || IsObject(p.PropertyType))),
    ];

    private static bool IsObject(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            type = type.GetGenericArguments()[0];
        return type.IsClass && type.Assembly == typeof(Entry).Assembly && type != typeof(EventTime) && type != typeof(Submitted)
            && !type.IsAssignableTo(typeof(Privacy.ISealed));
    }
}
