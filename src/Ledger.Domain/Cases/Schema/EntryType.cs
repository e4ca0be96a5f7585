namespace Ledger.Domain.Cases.Schema;

/// <summary>One type of entry: its stored name, its version, its chapter, its titles and its fields.</summary>
/// <param name="name">The alias without version, <c>child-identified</c>.</param>
/// <param name="version">The version, from 1.</param>
/// <param name="chapter">The chapter it belongs to.</param>
/// <param name="es">Title in Spanish.</param>
/// <param name="en">Title in English.</param>
/// <param name="clrType">The record of its body.</param>
public abstract class EntryType(string name, int version, Chapter chapter, string es, string en, Type clrType)
{
    /// <summary>The alias without version, <c>child-identified</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The version, from 1.</summary>
    public int Version { get; } = version;

    /// <summary>The stored name, <c>child-identified.v1</c>.</summary>
    public string Alias { get; } = $"{name}.v{version}";

    /// <summary>The chapter it belongs to.</summary>
    public Chapter Chapter { get; } = chapter;

    /// <summary>Title in Spanish.</summary>
    public string TitleEs { get; } = es;

    /// <summary>Title in English.</summary>
    public string TitleEn { get; } = en;

    /// <summary>The record of its body.</summary>
    public Type ClrType { get; } = clrType;

    /// <summary>The record that is stored: <see cref="Submitted{T}"/> of the body.</summary>
    public abstract Type StoredType { get; }

    /// <summary>All fields as they stand in JSON: type, v, the envelope's and the body's.</summary>
    public FieldSet Fields => _fields ??= FieldSet.OfEntry(ClrType);

    private FieldSet? _fields;

    /// <summary>True for entries about the record.</summary>
    public bool Amends => typeof(IAmends).IsAssignableFrom(ClrType);

    /// <summary>True for entries that are about another case too.</summary>
    public bool JoinsCase => typeof(Amendments.IJoinsCase).IsAssignableFrom(ClrType);

    /// <summary>True for entries that a request of their own makes, because the ledger says a part of them itself.</summary>
    public bool IsMadeByRequest => ClrType == typeof(Amendments.CasesMerged);

    /// <summary>True for entries that need the version that was read.</summary>
    public bool RestsOnVersion => typeof(IRestsOnVersion).IsAssignableFrom(ClrType);

    /// <summary>Puts a body of this type into an envelope.</summary>
    public abstract Submitted Wrap(Envelope envelope, Entry body);

    /// <inheritdoc/>
    public override string ToString() => Alias;
}

/// <summary>The type of entry with a body of type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The record of its body.</typeparam>
/// <param name="name">The alias without version.</param>
/// <param name="version">The version, from 1.</param>
/// <param name="chapter">The chapter it belongs to.</param>
/// <param name="es">Title in Spanish.</param>
/// <param name="en">Title in English.</param>
public sealed class EntryType<T>(string name, int version, Chapter chapter, string es, string en)
    : EntryType(name, version, chapter, es, en, typeof(T))
    where T : Entry
{
    /// <inheritdoc/>
    public override Type StoredType => typeof(Submitted<T>);

    /// <inheritdoc/>
    public override Submitted Wrap(Envelope envelope, Entry body) => new Submitted<T>(envelope, (T)body);
}
