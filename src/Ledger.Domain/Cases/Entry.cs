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

/// <summary>
/// An entry that means something only on the version of the case that its recorder read, and is never recorded "whatever the version is"
/// (contract.md, VERSION): what one does not know, one does not amend, close or hand over.
/// </summary>
public interface IRestsOnVersion;

/// <summary>An entry about the record, not about the world: it has no "as of", and a case that takes no new facts still takes it.</summary>
public interface IAboutRecord : IRestsOnVersion;

/// <summary>An entry about the record that points at the entry which it amends and says why.</summary>
public interface IAmends : IAboutRecord
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

/// <summary>An entry that closes the case.</summary>
public interface ICloses;

/// <summary>An entry that opens a closed case again.</summary>
public interface IReopens;

/// <summary>
/// An entry that a closed case still takes, whenever it occurred: follow-up, incidents, and a consent refused or withdrawn (design.md,
/// principle 1).
/// </summary>
public interface IAfterClosing
{
    /// <summary>False where what it says takes a reopening after all.</summary>
    bool IsTaken => true;
}

/// <summary>An entry that may say that the child, alive, took part in what occurred.</summary>
public interface ILivingChild
{
    /// <summary>True where it says so.</summary>
    bool TookPart { get; }
}

/// <summary>An entry by which authorities other than the acting one get to have to do with the case.</summary>
public interface IInvolves
{
    /// <summary>Those that the child or the case was handed to, or that were told, by code.</summary>
    IEnumerable<string?> Involved { get; }
}
