using System.Globalization;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Reads members of a mapping whose shape was checked.</summary>
internal static class Nodes
{
    public static Members Map(this Members members, string name) => (Members)members.Find(name)!;

    public static string Text(this Members members, string name) => ((Leaf)members.Find(name)!).Value;

    public static string? TextOrNull(this Members members, string name) => (members.Find(name) as Leaf)?.Value;

    public static int Number(this Members members, string name) => int.Parse(members.Text(name), CultureInfo.InvariantCulture);

    public static bool Flag(this Members members, string name) => members.TextOrNull(name) == "true";

    public static Localized Localized(this Members members, string name) =>
        new(members.Map(name).Text("es").Trim(), members.Map(name).Text("en").Trim());

    public static Localized? LocalizedOrNull(this Members members, string name) =>
        members.Find(name) is null ? null : members.Localized(name);

    public static IReadOnlyList<Node> List(this Members members, string name) => (members.Find(name) as Items)?.All ?? [];

    public static IReadOnlyList<string> Texts(this Members members, string name) =>
        [.. members.List(name).Select(node => ((Leaf)node).Value)];

    public static T Code<T>(this Members members, string name)
        where T : struct, Enum => CodeOf<T>(members.Text(name));

    public static T CodeOf<T>(string text)
        where T : struct, Enum => Enum.GetValues<T>().First(value => PackShape.Kebab(value) == text);
}
