using System.Globalization;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>
/// Compiles conditions: a path resolved against the type of entry, operators that the field takes, values that it can hold.
/// </summary>
internal static class ConditionReader
{
    public static Condition[] Where(EntryType type, Members? where, ErrorSink errors)
    {
        var conditions = new List<Condition>();
        foreach (var (key, node) in where?.All ?? [])
        {
            var (path, expected, closed) = FieldPath.Resolve(type, key.Value);
            if (path is not null && (!closed || AsksPresence(node)))
            {
                conditions.AddRange(Read(path, node, errors));
                continue;
            }

            errors.Add(key, closed ? PackErrors.PathClosed : PackErrors.UnknownPath, string.Join(", ", expected));
            conditions.Add(Nothing(key.Value, node));
        }

        return [.. conditions];
    }

    /// <summary>What stands behind a closed path cannot be compared, but that something stands there can be seen.</summary>
    private static bool AsksPresence(Node node) => node is Members { All: [var (key, _)] } && key.Value == "present";

    /// <summary>A version of an entry that does not have a field says nothing there.</summary>
    private static Condition Nothing(string path, Node node)
    {
        var members = node as Members;
        var holds = members?.TextOrNull("present") is { } present ? Truths.Of(present == "false")
            : members?.Flag("orAbsent") ?? false ? Truth.True
            : Truth.Unknown;
        return new(path, _ => holds, _ => false);
    }

    private static IEnumerable<Condition> Read(FieldPath path, Node node, ErrorSink errors)
    {
        var members = node as Members ?? new Members([(new Leaf("is", false, node.Line, node.Column), node)], node.Line, node.Column);
        var allowed = Allowed(path.Field);
        var absent = members.Flag("orAbsent") ? Truth.True : Truth.Unknown;
        var any = false;
        foreach (var (key, value) in members.All)
        {
            if (key.Value == "orAbsent")
                continue;
            any = true;
            if (!allowed.Contains(key.Value, StringComparer.Ordinal))
                errors.Add(key, PackErrors.Operator, string.Join(", ", allowed));
            else
                yield return new(path.Path, Test(path, key.Value, value, absent, errors), Present(path));
        }

        if (!any)
            errors.Add(node, PackErrors.Operator, string.Join(", ", allowed));
    }

    private static string[] Allowed(Field field) => field switch
    {
        { IsList: true, Kind: FieldKind.Object } => ["present"],
        { IsList: true } => ["contains", "containsAll", "only", "atLeast", "atMost", "present"],
        { Kind: FieldKind.Code } => ["is", "in", "notIn", "present"],
        { Kind: FieldKind.Flag } => ["is", "present"],
        { Kind: FieldKind.Integer } => ["is", "atLeast", "atMost", "present"],
        { Kind: FieldKind.Text, Text.Pattern: Pattern.Authority } => ["is", "in", "notIn", "class", "country", "within", "present"],
        { Kind: FieldKind.Text } => ["is", "in", "notIn", "present"],
        _ => ["present"],
    };

    private static Func<DocketEntry, Truth> Test(FieldPath path, string name, Node node, Truth absent, ErrorSink errors)
    {
        IReadOnlyList<Leaf> values = node is Items items ? [.. items.All.Cast<Leaf>()] : [(Leaf)node];
        if (name == "present")
            return Tests.Present(Present(path), values[0].Value == "true");
        if (name is not ("class" or "country" or "within" or "atLeast" or "atMost"))
        {
            var known = Known(path.Field, values, errors);
            if (known.Count == 0 || (known.Count < values.Count && name == "containsAll"))
                return _ => Truths.Of(name == "notIn");
            values = known;
        }

        var texts = values.Select(v => v.Value).ToArray();
        return path.Field switch
        {
            { IsList: true, Kind: FieldKind.Code } => CodeLists.Test(path, name, texts, absent),
            { IsList: true } => ListTest(path.Reader<IReadOnlyList<string>>(), name, texts, texts, absent),
            { Kind: FieldKind.Code } => OneCode(path, texts, name != "notIn", absent),
            { Kind: FieldKind.Flag } => Tests.Number(path.NumberReader(), texts[0] == "true" ? 1 : 0, texts[0] == "true" ? 1 : 0, absent),
            { Kind: FieldKind.Integer } => Number(path, name, long.Parse(texts[0], CultureInfo.InvariantCulture), absent),
            _ => Tests.Text(path.Reader<string>(), TextTest(name, texts), absent),
        };
    }

    private static Func<string, Truth> TextTest(string name, string[] texts) => name switch
    {
        "class" => Tests.ClassOf([.. texts.Select(Nodes.CodeOf<AuthorityClass>)]),
        "country" => Tests.CountryOf(texts),
        "within" => Tests.Within(texts),
        _ => Tests.OneOf(texts, name != "notIn"),
    };

    private static Func<DocketEntry, Truth> Number(FieldPath path, string name, long value, Truth absent) =>
        Tests.Number(path.NumberReader(), name == "atMost" ? long.MinValue + 1 : value, name == "atLeast" ? long.MaxValue : value, absent);

    /// <summary>A test of a list: of its items, or of how many there are.</summary>
    public static Func<DocketEntry, Truth> ListTest<T>(
        Func<DocketEntry, IReadOnlyList<T>?> read, string name, IReadOnlyList<string> texts, T[] values, Truth absent) => name switch
        {
            "containsAll" => Tests.ContainsAll(read, values, absent),
            "only" => Tests.Only(read, values, absent),
            "atLeast" => Tests.Count(read, long.Parse(texts[0], CultureInfo.InvariantCulture), long.MaxValue, absent),
            "atMost" => Tests.Count(read, long.MinValue, long.Parse(texts[0], CultureInfo.InvariantCulture), absent),
            _ => Tests.Contains(read, values, absent),
        };

    private static Func<DocketEntry, bool> Present(FieldPath path)
    {
        if (path.Type.IsValueType)
        {
            var number = path.NumberReader();
            return entry => number(entry) != FieldPath.Absent;
        }

        var read = path.Reader<object>();
        return entry => read(entry) is not null and not System.Collections.ICollection { Count: 0 };
    }

    private static Func<DocketEntry, Truth> OneCode(FieldPath path, IReadOnlyList<string> codes, bool wanted, Truth absent)
    {
        ulong bits = 0;
        long unknown = -1;
        foreach (var value in Enum.GetValuesAsUnderlyingType(path.Type).Cast<object>().Select(Convert.ToInt32))
        {
            var code = Field.Code(Enum.GetName(path.Type, value)!);
            if (codes.Contains(code, StringComparer.Ordinal) == wanted)
                bits |= 1UL << value;
            if (code == PackShape.Unknown)
                unknown = value;
        }

        return Tests.Code(path.NumberReader(), bits, unknown, absent);
    }

    /// <summary>The values that a field can hold. Another version of the entry may know the others.</summary>
    private static IReadOnlyList<Leaf> Known(Field field, IReadOnlyList<Leaf> values, ErrorSink errors)
    {
        var known = new List<Leaf>();
        foreach (var value in values)
            if (Expected(field, value.Value) is { } expected)
                errors.Add(value, PackErrors.Value, expected);
            else
                known.Add(value);
        return known;
    }

    /// <summary>What a field would take instead of a value; null where it takes the value.</summary>
    private static string? Expected(Field field, string value) => field.Kind switch
    {
        FieldKind.Code => field.Codes!.Contains(value, StringComparer.Ordinal) ? null : string.Join(", ", field.Codes!),
        FieldKind.Flag => value is "true" or "false" ? null : "true, false",
        FieldKind.Integer => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? null
            : "a whole number",
        _ => field.Text is { } text && (value.Length > text.MaxLength || !Patterns.Of(text.Pattern).IsMatch(value))
            ? $"{text.Pattern}, at most {text.MaxLength} characters"
            : null,
    };
}
