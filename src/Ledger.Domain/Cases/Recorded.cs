using NodaTime;

namespace Ledger.Domain.Cases;

/// <summary>An entry on the record, for ever: what was submitted and what recording added.</summary>
/// <param name="Submitted">The entry as it was submitted, sealed.</param>
/// <param name="Number">Its number in the docket: from 1, no holes; equals the version of the case after it.</param>
/// <param name="RecordedAt">
/// The primary database's clock in the writing transaction, UTC, microseconds, never before the entry before.
/// </param>
/// <param name="Position">Its place in the whole ledger: ascending, with holes.</param>
/// <param name="RecordedBy">Who typed it, from the token.</param>
/// <param name="Import">Where an imported entry came from.</param>
public sealed record Recorded(
    Submitted Submitted, long Number, Instant RecordedAt, long Position, RecordedBy RecordedBy, ImportedFrom? Import = null)
{
    /// <summary>The entry's id.</summary>
    public EntryId Id => Submitted.Id;

    /// <summary>What the entry says.</summary>
    public Entry Body => Submitted.Body;
}

/// <summary>Who typed an entry: from the token, never from the body.</summary>
/// <param name="Subject">The identity's id at its issuer.</param>
/// <param name="Role">The role under which it was recorded.</param>
/// <param name="Authority">The authority that the identity belongs to.</param>
public sealed record RecordedBy(string Subject, string Role, string? Authority = null)
{
    /// <summary>What the system itself did.</summary>
    public static RecordedBy System { get; } = new("system", "system");
}

/// <summary>Where an imported entry came from; together with the mapping it makes the import repeatable.</summary>
/// <param name="Source">The mapping's name of the source.</param>
/// <param name="Sha256">SHA-256 of the uncompressed file, lower-case hexadecimal.</param>
/// <param name="Line">The line in the uncompressed file, the header being line 1.</param>
/// <param name="Earlier">The recording in the ledger that exported it; null where the source is no ledger.</param>
public sealed record ImportedFrom(string Source, string Sha256, long Line, EarlierRecording? Earlier = null);

/// <summary>When, where and by whom an entry was recorded in the ledger that exported it. Unverified.</summary>
/// <param name="Origin">The name of that ledger.</param>
/// <param name="RecordedAt">When it was recorded there, UTC.</param>
/// <param name="Position">Its place in that ledger.</param>
/// <param name="RecordedBy">Who typed it there.</param>
/// <param name="SourceRecordedAt">What the entry itself said of a source there, UTC.</param>
/// <param name="Import">Where it came from when that ledger had imported it itself.</param>
public sealed record EarlierRecording(
    string Origin, Instant RecordedAt, long Position, RecordedBy RecordedBy, Instant? SourceRecordedAt = null, ImportedFrom? Import = null);

/// <summary>The act of recording: what the domain needs to know of it, given as arguments.</summary>
/// <param name="RecordedAt">The primary database's clock in the writing transaction, UTC, microseconds.</param>
/// <param name="RecordedBy">Who records.</param>
/// <param name="Import">Where imported entries come from.</param>
public sealed record Recording(Instant RecordedAt, RecordedBy RecordedBy, ImportedFrom? Import = null);
