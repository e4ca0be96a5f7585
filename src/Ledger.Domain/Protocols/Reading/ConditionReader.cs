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
            if (path is null)
                errors.Add(key, closed ? PackErrors.PathClosed : PackErrors.UnknownPath, string.Join(", ", expected));
            else
                conditions.AddRange(Read(path, node, errors));
        }

        return [.. conditions];
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
            else if (Test(path, key.Value, value, absent, errors) is { } test)
                yield return new(path.Path, test);
        }

        if (!any)
            errors.Add(node, PackErrors.Operator, string.Join(", ", allowed));
    }

    private static string[] Allowed(Field field) => field switch
    {
        { IsList: true } => ["contains", "present"],
        { Kind: FieldKind.Code } => ["is", "in", "notIn", "present"],
        { Kind: FieldKind.Flag } => ["is", "present"],
        { Kind: FieldKind.Integer } => ["is", "atLeast", "atMost", "present"],
        { Kind: FieldKind.Text, Text.Pattern: Pattern.Authority } => ["is", "in", "notIn", "class", "country", "within", "present"],
        { Kind: FieldKind.Text } => ["is", "in", "notIn", "present"],
        _ => ["present"],
    };

    private static Func<DocketEntry, Truth>? Test(FieldPath path, string name, Node node, Truth absent, ErrorSink errors)
    {
        IReadOnlyList<Leaf> values = node is Items items ? [.. items.All.Cast<Leaf>()] : [(Leaf)node];
        if (name == "present")
            return Present(path, values[0].Value == "true");
        if (name is not ("class" or "country" or "within" or "atLeast" or "atMost") && !AreValues(path.Field, values, errors))
            return null;
        var texts = values.Select(v => v.Value).ToArray();
        return path.Field switch
        {
            { IsList: true, Kind: FieldKind.Code } => CodeLists.Contains(path, texts, absent),
            { IsList: true } => Tests.Contains(path.Reader<IReadOnlyList<string>>(), texts, absent),
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

    private static Func<DocketEntry, Truth> Present(FieldPath path, bool wanted)
    {
        if (path.Type.IsValueType)
        {
            var number = path.NumberReader();
            return Tests.Present(entry => number(entry) != FieldPath.Absent, wanted);
        }

        var read = path.Reader<object>();
        return Tests.Present(entry => read(entry) is not null, wanted);
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

    private static bool AreValues(Field field, IReadOnlyList<Leaf> values, ErrorSink errors)
    {
        var good = true;
        foreach (var value in values)
            if (Expected(field, value.Value) is { } expected)
            {
                errors.Add(value, PackErrors.Value, expected);
                good = false;
            }

        return good;
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
