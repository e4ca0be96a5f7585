using System.Text.Json.Serialization;
using NodaTime;

namespace Ledger.Api.Recording;

/// <summary>What became of a request to record.</summary>
public abstract record RecordResult
{
    private RecordResult()
    {
    }

    /// <summary>All entries are on the record.</summary>
    /// <param name="Answer">What the caller is told, now and at every repetition.</param>
    /// <param name="Replayed">True where it was recorded by an earlier request.</param>
    public sealed record Done(RecordAnswer Answer, bool Replayed) : RecordResult;

    /// <summary>Nothing is on the record.</summary>
    /// <param name="Code">The problem's code.</param>
    /// <param name="Errors">What is wrong with which entry.</param>
    public sealed record Refused(string Code, IReadOnlyList<RecordError> Errors) : RecordResult
    {
        /// <summary>A refusal that concerns no entry.</summary>
        public Refused(string code)
            : this(code, [])
        {
        }
    }
}

/// <summary>What is wrong with a part of a request.</summary>
/// <param name="Pointer">JSON Pointer into the request.</param>
/// <param name="Code">A stable code.</param>
public sealed record RecordError(string Pointer, string Code);

/// <summary>The answer to a request that recorded: ids, numbers and instants, nothing else.</summary>
/// <param name="Case">The case.</param>
/// <param name="Version">Its version after the request.</param>
/// <param name="Position">Place of the last entry in the ledger.</param>
/// <param name="Entries">The entries in the order submitted.</param>
public sealed record RecordAnswer(
    [property: JsonPropertyName("case")] Guid Case, long Version, long Position, IReadOnlyList<RecordedEntry> Entries);

/// <summary>One recorded entry in an answer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number in the docket.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="Position">Its place in the ledger.</param>
public sealed record RecordedEntry(Guid Id, long Number, Instant RecordedAt, long Position);
