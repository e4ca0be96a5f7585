using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Projections.Cases;

/// <summary>
/// A <see cref="CaseSummary"/> as an answer needs it, read member by member: what decides whether and how to answer, and the status
/// as bytes that are passed on as they are.
/// </summary>
public sealed record StoredSummary
{
    /// <summary>The case number for people.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Number of entries.</summary>
    public required long Version { get; init; }

    /// <summary>Place of the last entry in the ledger.</summary>
    public required long Position { get; init; }

    /// <summary>When the last entry was recorded, UTC.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>When the status changes by the mere passing of time.</summary>
    public required Instant? ValidUntil { get; init; }

    /// <summary>Who has to do with the case.</summary>
    public required Relations Relations { get; init; }

    /// <summary>The status, canonical JSON (RFC 8785), as every answer carries it.</summary>
    public required ReadOnlyMemory<byte> Status { get; init; }

    /// <summary>Reads the document as it lies in the view.</summary>
    public static StoredSummary Read(byte[] document)
    {
        var reader = new Utf8JsonReader(document);
        string? caseNumber = null;
        long version = 0, position = 0;
        Instant? recordedAt = null, validUntil = null;
        Relations? relations = null;
        byte[]? status = null;
        var length = 0;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("caseNumber"u8))
                caseNumber = Value(ref reader).GetString();
            else if (reader.ValueTextEquals("version"u8))
                version = Value(ref reader).GetInt64();
            else if (reader.ValueTextEquals("position"u8))
                position = Value(ref reader).GetInt64();
            else if (reader.ValueTextEquals("recordedAt"u8))
                recordedAt = InstantPattern.ExtendedIso.Parse(Value(ref reader).GetString()!).Value;
            else if (reader.ValueTextEquals("validUntil"u8))
                validUntil = InstantPattern.ExtendedIso.Parse(Value(ref reader).GetString()!).Value;
            else if (reader.ValueTextEquals("relations"u8))
                relations = JsonSerializer.Deserialize<Relations>(ref reader, LedgerJson.Options);
            else if (reader.ValueTextEquals("statusText"u8))
            {
                status = new byte[Value(ref reader).ValueSpan.Length];
                length = reader.CopyString(status);
            }
            else
                reader.Skip();
        }

        return new()
        {
            CaseNumber = caseNumber!,
            Version = version,
            Position = position,
            RecordedAt = recordedAt!.Value,
            ValidUntil = validUntil,
            Relations = relations!,
            Status = status.AsMemory(0, length),
        };
    }

    private static ref Utf8JsonReader Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ref reader;
    }
}
