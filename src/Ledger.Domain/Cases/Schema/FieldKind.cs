using Ledger.Domain.Cases.Time;
using NodaTime;

namespace Ledger.Domain.Cases.Schema;

/// <summary>Kinds of values a field may hold.</summary>
public enum FieldKind
{
    /// <summary>A text with a length and a form.</summary>
    Text,

    /// <summary>A code of a closed list.</summary>
    Code,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A UUID in lower-case hexadecimal with hyphens.</summary>
    Id,

    /// <summary>An RFC 3339 instant in UTC.</summary>
    Instant,

    /// <summary>An <see cref="EventTime"/>.</summary>
    Time,

    /// <summary>An object with fields of its own.</summary>
    Object,

    /// <summary>A whole entry without an id: the replacement of a correction.</summary>
    Entry,
}

internal static class FieldKinds
{
    private static readonly Dictionary<Type, FieldKind> Known = new()
    {
        [typeof(string)] = FieldKind.Text,
        [typeof(int)] = FieldKind.Integer,
        [typeof(long)] = FieldKind.Integer,
        [typeof(bool)] = FieldKind.Flag,
        [typeof(EntryId)] = FieldKind.Id,
        [typeof(CaseId)] = FieldKind.Id,
        [typeof(SubjectId)] = FieldKind.Id,
        [typeof(DocumentId)] = FieldKind.Id,
        [typeof(Instant)] = FieldKind.Instant,
        [typeof(EventTime)] = FieldKind.Time,
        [typeof(Submitted)] = FieldKind.Entry,
    };

    public static FieldKind Of(Type type) =>
        Known.TryGetValue(type, out var kind) ? kind
        : type.IsEnum ? FieldKind.Code
        : type.IsClass ? FieldKind.Object
        : throw new NotSupportedException($"No field kind for {type.Name}.");
}
