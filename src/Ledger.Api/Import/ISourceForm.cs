using Ledger.Api.Import.Files;
using Ledger.Api.Import.Maps;
using Ledger.Api.Problems;
using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Api.Import;

/// <summary>What a file of cases looks like: rows under a map, or the export of a ledger.</summary>
public interface ISourceForm
{
    /// <summary>The source's name, which every imported entry carries.</summary>
    string Source { get; }

    /// <summary>SHA-256 of what decides how the file is read: an interrupted import goes on with the same only.</summary>
    string Sha256 { get; }

    /// <summary>What was imported, in words.</summary>
    Bilingual Heading { get; }

    /// <summary>What the source is complete for; null where it is complete for nothing.</summary>
    Covers? Covers { get; }

    /// <summary>
    /// True where the cases bring their ids: then all are read and held against the ledger before the first is written, and one fault
    /// refuses the file.
    /// </summary>
    bool KeepsIds { get; }

    /// <summary>True where it brings values that are sealed, which takes the vault.</summary>
    bool Seals { get; }

    /// <summary>Reads the file from its start.</summary>
    ICaseReader Open(SourceFile file, ReadingGround ground);
}

/// <summary>What the reader of a file needs to know of the ledger.</summary>
/// <param name="Space">The namespace of the ids that the ledger derives.</param>
/// <param name="RecordedBy">Who records.</param>
/// <param name="JudgedAt">
/// The instant that decides what lies in the future: when the import began, so that a resumed one refuses the same rows.
/// </param>
public sealed record ReadingGround(Guid Space, RecordedBy RecordedBy, Instant JudgedAt);

/// <summary>Reads cases one after the other.</summary>
public interface ICaseReader : IDisposable
{
    /// <summary>Bytes of the uncompressed file read so far.</summary>
    long Position { get; }

    /// <summary>The next case, or why it is none; null at the end of the file.</summary>
    ReadCase? Next();
}

/// <summary>What was read of a case.</summary>
/// <param name="Line">Its last line.</param>
/// <param name="Case">The case, or null where it is not taken.</param>
/// <param name="Rejects">Why it is not taken.</param>
public readonly record struct ReadCase(long Line, ImportedCase? Case, IReadOnlyList<Reject> Rejects);
