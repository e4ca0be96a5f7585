namespace Ledger.Domain.Cases;

/// <summary>
/// One journey of one child, from encounter to outcome. A UUID v4 or v7 chosen by the client, or v5 where an import derives
/// it.
/// </summary>
public readonly record struct CaseId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>One entry of a case; also the idempotency key of last resort. The id of the event that stores it.</summary>
public readonly record struct EntryId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>
/// A natural person whose data is sealed: the child, a relative, a caregiver, a sponsor or a reporter, each on their
/// own.
/// </summary>
public readonly record struct SubjectId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>A document kept elsewhere, known here by its id only.</summary>
public readonly record struct DocumentId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Which UUIDs a client may choose (RFC 9562).</summary>
public static class Uuid
{
    /// <summary>
    /// True for v4 and v7. Name-based versions (v3, v5) are refused from clients: they can be computed from a name,
    /// so an id would disclose whom it stands for.
    /// </summary>
    public static bool MayBeChosen(Guid id) => id.Version is 4 or 7 && id.Variant is >= 8 and <= 11;
}
