using Ledger.Domain.Privacy;

namespace Ledger.Api.Vault;

/// <summary>A sealed field to open, as the record has it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Path">The JSON path of the field in the entry.</param>
/// <param name="Subject">The person it is about.</param>
/// <param name="Digest">The digest that the entry keeps.</param>
public sealed record SealedField(Guid Entry, string Path, Guid Subject, string Digest);

/// <summary>What opening fields gave.</summary>
/// <param name="AccessRecord">The access record that was written first.</param>
/// <param name="Fields">The fields in the order asked.</param>
public sealed record Opening(Guid AccessRecord, IReadOnlyList<OpenedField> Fields);

/// <summary>One field: its value in clear, or why it is withheld.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The JSON value, UTF-8; empty where withheld.</param>
/// <param name="Withheld">One of the codes of this type, or null.</param>
public sealed record OpenedField(SealedField Field, ReadOnlyMemory<byte> Value, string? Withheld)
{
    /// <summary>Code: the subject's data was shredded under an order; the digest stays.</summary>
    public const string Erased = "erased";

    /// <summary>Code: the subject's data is blocked (<em>bloqueo</em>).</summary>
    public const string Blocked = "blocked";

    /// <summary>Code: the vault has nothing of the kind, and no erasure says why: an anomaly.</summary>
    public const string NotFound = "not-found";

    /// <summary>Code: what the vault has is not what was recorded: an anomaly.</summary>
    public const string Altered = "altered";

    /// <summary>The disclosure that the value stands in; null where withheld.</summary>
    public Disclosure? Disclosure { get; init; }

    /// <summary>Never the value.</summary>
    public override string ToString() => $"{Field.Path} of {Field.Entry}: {Withheld ?? "opened"}";
}
