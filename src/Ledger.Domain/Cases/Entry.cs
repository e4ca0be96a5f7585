namespace Ledger.Domain.Cases;

/// <summary>
/// What one entry says: the fields of its type, without the envelope. The family is closed: every type stands in
/// <see cref="Schema.EntryCatalogue"/>. The types ARE the storage format: a published type never changes, a new version is a new type.
/// </summary>
public abstract record Entry;

/// <summary>An entry that opens a case; it is the first of its case and stays.</summary>
public interface IOpens
{
    /// <summary>The child whose journey this case is.</summary>
    SubjectId Child { get; }
}

/// <summary>An entry about the record, not about the world: it points at the entry that it amends and says why.</summary>
public interface IAmends
{
    /// <summary>The amended entry, of the same case and recorded before.</summary>
    EntryId Target { get; }
}

/// <summary>An entry that names a person other than the child, so that their data can be erased apart from the child's.</summary>
public interface INamesPerson
{
    /// <summary>The person, or null where the source does not tell persons apart.</summary>
    SubjectId? Person { get; }
}
