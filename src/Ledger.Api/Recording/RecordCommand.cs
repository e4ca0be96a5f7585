using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Recording;

/// <summary>A request to record entries on one case: all or none.</summary>
public sealed record RecordCommand
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>True where the request opens the case.</summary>
    public required bool Opens { get; init; }

    /// <summary>True where the caller chose the case; false where its id was made up for this request.</summary>
    public bool NamesCase { get; init; } = true;

    /// <summary>The entries in clear, already held against their types.</summary>
    public required IReadOnlyList<ClearEntry> Entries { get; init; }

    /// <summary>The version that the caller saw.</summary>
    public required ExpectedVersion Expected { get; init; }

    /// <summary>The version of the other case that the caller saw, where the request rests on that too.</summary>
    public long? OtherVersion { get; init; }

    /// <summary>Who records.</summary>
    public required Caller Caller { get; init; }

    /// <summary>Why.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The caller's key for this request and the fingerprint of its content.</summary>
    public required IdempotencyKey Idempotency { get; init; }

    /// <summary>Who typed the entries.</summary>
    public RecordedBy RecordedBy => new(Caller.Id, WireName<Role>.Of(Caller.Role), Caller.Authority);
}

/// <summary>An entry in clear with its type and the id under which it will be recorded.</summary>
/// <param name="Id">The client's id, or the one given to it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Json">The entry as submitted.</param>
/// <param name="Fingerprint">HMAC of its content, where it holds something sealed.</param>
public sealed record ClearEntry(Guid Id, EntryType Type, JsonElement Json, byte[]? Fingerprint)
{
    /// <summary>Never the content.</summary>
    public override string ToString() => $"{Type} {Id}";
}

/// <summary>The caller's key for one request, unique to the caller for 24 hours.</summary>
/// <param name="Scope">The caller and the kind of request.</param>
/// <param name="Key">The key as sent.</param>
/// <param name="Fingerprint">HMAC of the content.</param>
public sealed record IdempotencyKey(string Scope, string Key, byte[] Fingerprint);

/// <summary>The version of the case on which the caller decided.</summary>
public abstract record ExpectedVersion
{
    private ExpectedVersion()
    {
    }

    /// <summary>The case is new.</summary>
    public static ExpectedVersion New { get; } = new NewCase();

    /// <summary>Whatever the version is.</summary>
    public static ExpectedVersion Any { get; } = new AnyVersion();

    /// <summary>Exactly this version.</summary>
    public static ExpectedVersion Exactly(long version) => new Exact(version);

    /// <summary>True where a case of that version may be appended to.</summary>
    public abstract bool Allows(long version);

    private sealed record NewCase : ExpectedVersion
    {
        public override bool Allows(long version) => version == 0;
    }

    private sealed record AnyVersion : ExpectedVersion
    {
        public override bool Allows(long version) => true;
    }

    private sealed record Exact(long Version) : ExpectedVersion
    {
        public override bool Allows(long version) => version == Version;
    }
}
