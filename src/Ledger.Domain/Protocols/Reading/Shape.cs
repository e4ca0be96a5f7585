namespace Ledger.Domain.Protocols.Reading;

/// <summary>What a node of a pack may look like. The loader checks against it and the published JSON Schema is written from it.</summary>
internal abstract record Shape
{
    /// <summary>Text that matches a pattern, at most so long.</summary>
    public sealed record Text(string Pattern, int MaxLength, string Expected) : Shape;

    /// <summary>A plain value of whatever kind the field holds; the field is known only with the type of entry.</summary>
    public sealed record Value(int MaxLength) : Shape;

    /// <summary>One of the codes of a closed list.</summary>
    public sealed record Code(IReadOnlyList<string> Codes, string Error = PackErrors.Value) : Shape;

    /// <summary>A whole number.</summary>
    public sealed record Number(long Least, long Greatest) : Shape;

    /// <summary>True or false.</summary>
    public sealed record Flag : Shape;

    /// <summary>A list, at most so long.</summary>
    public sealed record List(Shape Item, int AtLeast, int AtMost) : Shape;

    /// <summary>A mapping with named members.</summary>
    public sealed record Map(string Name, IReadOnlyList<Member> Members) : Shape
    {
        public Member? Find(string name) => Members.FirstOrDefault(m => m.Name == name);
    }

    /// <summary>A mapping whose keys are JSON property paths of an entry.</summary>
    public sealed record Paths(Shape Item) : Shape;

    /// <summary>A worked example's entry, in the JSON shape of the ledger.</summary>
    public sealed record Entry : Shape;

    /// <summary>Either of two shapes: a plain word, or something longer.</summary>
    public sealed record Either(Shape Plain, Shape Longer) : Shape;
}

/// <summary>A member of a mapping.</summary>
internal sealed record Member(string Name, Shape Shape, bool Required, string About);
