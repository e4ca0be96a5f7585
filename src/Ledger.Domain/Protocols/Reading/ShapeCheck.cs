using System.Globalization;
using System.Text.RegularExpressions;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Holds nodes against their shape and reports each difference where it stands.</summary>
internal static class ShapeCheck
{
    public static void Check(Node node, Shape shape, ErrorSink errors)
    {
        switch (shape, node)
        {
            case (Shape.Either either, _):
                Check(node, node is Leaf ? either.Plain : either.Longer, errors);
                break;
            case (Shape.Text text, Leaf leaf):
                if (leaf.Value.Length > text.MaxLength || !Matches(text, leaf.Value))
                    errors.Add(leaf, PackErrors.Value, text.Expected);
                break;
            case (Shape.Value longest, Leaf leaf):
                if (leaf.Value.Length == 0 || leaf.Value.Length > longest.MaxLength)
                    errors.Add(leaf, PackErrors.Value, $"1..{longest.MaxLength} characters");
                break;
            case (Shape.Code code, Leaf leaf):
                if (!code.Codes.Contains(leaf.Value, StringComparer.Ordinal))
                    errors.Add(leaf, code.Error, string.Join(", ", code.Codes));
                break;
            case (Shape.Number number, Leaf leaf):
                if (!TryNumber(leaf, out var value) || value < number.Least || value > number.Greatest)
                    errors.Add(leaf, PackErrors.Value, $"{number.Least}..{number.Greatest}");
                break;
            case (Shape.Flag, Leaf leaf):
                if (leaf.Quoted || leaf.Value is not ("true" or "false"))
                    errors.Add(leaf, PackErrors.Value, "true, false");
                break;
            case (Shape.List list, Items items):
                if (items.All.Count < list.AtLeast || items.All.Count > list.AtMost)
                    errors.Add(items, PackErrors.Value, $"{list.AtLeast}..{list.AtMost} items");
                foreach (var item in items.All)
                    Check(item, list.Item, errors);
                break;
            case (Shape.Map map, Members members):
                Check(members, map, errors);
                break;
            case (Shape.Paths paths, Members members):
                foreach (var (_, item) in members.All)
                    Check(item, paths.Item, errors);
                break;
            case (Shape.Entry, Members):
                break;
            default:
                errors.Add(node, PackErrors.Kind, KindOf(shape));
                break;
        }
    }

    private static void Check(Members members, Shape.Map map, ErrorSink errors)
    {
        foreach (var (key, value) in members.All)
            if (map.Find(key.Value) is { } member)
                Check(value, member.Shape, errors);
            else
                errors.Add(key, PackErrors.UnknownKey, string.Join(", ", map.Members.Select(m => m.Name)));
        foreach (var member in map.Members)
            if (member.Required && members.Find(member.Name) is null)
                errors.Add(members, PackErrors.Missing, member.Name);
    }

    private static bool TryNumber(Leaf leaf, out long value)
    {
        value = 0;
        return !leaf.Quoted && long.TryParse(leaf.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    // Patterns are ours and linear; the engine without backtracking makes that certain for whatever text comes.
    private static bool Matches(Shape.Text text, string value) =>
        Regex.IsMatch(value, $@"\A(?:{text.Pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string KindOf(Shape shape) => shape switch
    {
        Shape.List => "list",
        Shape.Map map => $"mapping ({string.Join(", ", map.Members.Where(m => m.Required).Select(m => m.Name))})",
        Shape.Paths or Shape.Entry => "mapping",
        Shape.Code code => string.Join(", ", code.Codes),
        _ => "plain value",
    };
}
