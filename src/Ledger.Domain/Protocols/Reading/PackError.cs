namespace Ledger.Domain.Protocols.Reading;

/// <summary>Why a pack does not load: where, what is wrong, what was expected.</summary>
/// <param name="File">The file's name as the caller gave it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Code">A stable code of <see cref="PackErrors"/>.</param>
/// <param name="Expected">What was expected: names and codes as they stand in packs.</param>
public sealed record PackError(string File, long Line, long Column, string Code, string Expected)
{
    /// <summary>The error as a person reads it.</summary>
    public Localized Text => PackErrors.Text(this);

    /// <inheritdoc/>
    public override string ToString() => Text.En;
}

/// <summary>The codes of <see cref="PackError"/>.</summary>
public static class PackErrors
{
    /// <summary>Code: not readable as one plain YAML document of the accepted size.</summary>
    public const string Yaml = "pack.yaml";

    /// <summary>Code: a key stands twice.</summary>
    public const string Duplicate = "pack.duplicate";

    /// <summary>Code: a key that does not belong there.</summary>
    public const string UnknownKey = "pack.unknown-key";

    /// <summary>Code: a required key is absent.</summary>
    public const string Missing = "pack.missing";

    /// <summary>Code: a text where a mapping must stand, and the like.</summary>
    public const string Kind = "pack.kind";

    /// <summary>Code: a value that is none of the accepted ones.</summary>
    public const string Value = "pack.value";

    /// <summary>Code: a type of entry that the catalogue does not have.</summary>
    public const string UnknownEntry = "pack.unknown-entry";

    /// <summary>Code: a rule that the pack does not have.</summary>
    public const string UnknownRule = "pack.unknown-rule";

    /// <summary>Code: a path that the entry does not have.</summary>
    public const string UnknownPath = "pack.unknown-path";

    /// <summary>Code: a path at which nothing can be compared, because it is sealed, a time, or a list of objects.</summary>
    public const string PathClosed = "pack.path-closed";

    /// <summary>Code: an operator that the field does not take.</summary>
    public const string Operator = "pack.operator";

    /// <summary>Code: parts of a rule that do not go together.</summary>
    public const string Combination = "pack.combination";

    /// <summary>Code: a worked example that is not a recordable case.</summary>
    public const string Example = "pack.example";

    internal static Localized Text(PackError e)
    {
        var (es, en) = e.Code switch
        {
            Yaml => ("no es un documento YAML sencillo; se esperaba", "not one plain YAML document; expected"),
            Duplicate => ("está repetido", "stands twice"),
            UnknownKey => ("clave desconocida; se esperaba una de", "unknown key; expected one of"),
            Missing => ("falta", "missing"),
            Kind => ("se esperaba", "expected"),
            Value => ("valor no admitido; se esperaba", "value not accepted; expected"),
            UnknownEntry => ("tipo de asiento desconocido; se esperaba uno de", "unknown type of entry; expected one of"),
            UnknownRule => ("regla desconocida; se esperaba una de", "unknown rule; expected one of"),
            UnknownPath => ("ruta desconocida; se esperaba una de", "unknown path; expected one of"),
            PathClosed => ("nada que comparar en esa ruta; se esperaba", "nothing can be compared at this path; expected"),
            Operator => ("operador no admitido; se esperaba uno de", "operator not accepted; expected one of"),
            Combination => ("combinación no admitida; se esperaba", "parts that do not go together; expected"),
            _ => ("ejemplo que no se puede registrar", "example that cannot be recorded"),
        };
        return new(Line(es), Line(en));

        string Line(string text) => $"{e.File}({e.Line},{e.Column}): {e.Code}: {text}: {e.Expected}";
    }
}
