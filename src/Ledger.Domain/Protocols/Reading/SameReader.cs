using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Compiles the comparison of a field with a field of the trigger: both texts, or codes and numbers of one kind.</summary>
internal static class SameReader
{
    public static Relation? Read(
        Leaf here, Leaf there, IReadOnlyList<EntryType> types, IReadOnlyList<EntryType> triggers, ErrorSink errors)
    {
        var own = Resolve(here, here, types, errors);
        var others = Resolve(there, there, triggers, errors);
        if (own.Count == 0 || others.Count == 0)
            return null;
        if (own.Values.Concat(others.Values).Select(Comparable).Distinct().Count() != 1)
        {
            errors.Add(there, PackErrors.Combination, $"a field of the kind of {here.Value}");
            return null;
        }

        return own.Values.First().Type == typeof(string)
            ? new SameAsTrigger(here.Value, Texts(Readers(own, p => p.Reader<string>()), Readers(others, p => p.Reader<string>())))
            : new SameAsTrigger(here.Value, Numbers(Readers(own, p => p.NumberReader()), Readers(others, p => p.NumberReader())));
    }

    private static Dictionary<Type, FieldPath> Resolve(Leaf path, Node at, IReadOnlyList<EntryType> types, ErrorSink errors)
    {
        var found = new Dictionary<Type, FieldPath>();
        IReadOnlyList<string> expected = [];
        foreach (var type in types)
            if (FieldPath.Resolve(type, path.Value) is { Path: { Field.IsList: false } resolved })
                found[type.ClrType] = resolved;
            else
                expected = FieldPath.Resolve(type, path.Value).Expected;
        if (found.Count == 0)
            errors.Add(at, PackErrors.UnknownPath, string.Join(", ", expected));
        return found;
    }

    private static Type Comparable(FieldPath path) => path.Type;

    private static Dictionary<Type, T> Readers<T>(Dictionary<Type, FieldPath> paths, Func<FieldPath, T> reader) =>
        paths.ToDictionary(p => p.Key, p => reader(p.Value));

    private static Func<DocketEntry, DocketEntry, Truth> Texts(
        Dictionary<Type, Func<DocketEntry, string?>> own, Dictionary<Type, Func<DocketEntry, string?>> others) => (entry, trigger) =>
        own.TryGetValue(entry.Body.GetType(), out var a) && others.TryGetValue(trigger.Body.GetType(), out var b)
        && a(entry) is { } one && b(trigger) is { } other
            ? Truths.Of(string.Equals(one, other, StringComparison.Ordinal))
            : Truth.Unknown;

    private static Func<DocketEntry, DocketEntry, Truth> Numbers(
        Dictionary<Type, Func<DocketEntry, long>> own, Dictionary<Type, Func<DocketEntry, long>> others) => (entry, trigger) =>
        own.TryGetValue(entry.Body.GetType(), out var a) && others.TryGetValue(trigger.Body.GetType(), out var b)
        && a(entry) is var one && one != FieldPath.Absent && b(trigger) is var other && other != FieldPath.Absent
            ? Truths.Of(one == other)
            : Truth.Unknown;
}
