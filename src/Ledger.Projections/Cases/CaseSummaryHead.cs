using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime;

namespace Ledger.Projections.Cases;

/// <summary>A <see cref="CaseSummary"/> whose status stays JSON: an answer passes it on as it is.</summary>
public sealed record CaseSummaryHead
{
    internal static readonly JsonSerializerOptions Json =
        new(LedgerJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>The case number for people.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Number of entries.</summary>
    public required long Version { get; init; }

    /// <summary>Place of the last entry in the ledger.</summary>
    public required long Position { get; init; }

    /// <summary>When the last entry was recorded, UTC.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>When the status changes by the mere passing of time.</summary>
    public Instant? ValidUntil { get; init; }

    /// <summary>Who has to do with the case.</summary>
    public required Relations Relations { get; init; }

    /// <summary>The status.</summary>
    public required JsonElement Status { get; init; }
}

internal static class JsonElementBytes
{
    /// <summary>The element's own UTF-8, without another copy.</summary>
    public static ReadOnlySpan<byte> GetRawUtf8(this JsonElement element) => JsonMarshal.GetRawUtf8Value(element);
}
