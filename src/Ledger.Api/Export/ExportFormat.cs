using System.Text.Json;
using System.Text.Json.Serialization;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using NodaTime;

namespace Ledger.Api.Export;

/// <summary>
/// The format of an export (docs/export.md): JSON Lines, a header, one line an entry, an end. The names here ARE the format: a change
/// that an older reader would misunderstand is a new version.
/// </summary>
public static class ExportFormat
{
    /// <summary>The name of the format, also that of the source of what is imported from one.</summary>
    public const string Name = "cpl-export";

    /// <summary>Its version.</summary>
    public const int Version = 1;

    /// <summary>The longest line, in bytes: a request that records may be as long, and what it seals grows when it is opened.</summary>
    public const int LongestLine = 4 << 20;

    /// <summary>Most entries of a case.</summary>
    public const int MostEntries = 10_000;
}

/// <summary>The first line.</summary>
/// <param name="Format"><see cref="ExportFormat.Name"/>.</param>
/// <param name="V"><see cref="ExportFormat.Version"/>.</param>
/// <param name="Origin">The name of the ledger.</param>
/// <param name="Position">The ledger is exported as it was at this position.</param>
/// <param name="Software">The software that wrote it.</param>
/// <param name="Cases">How many cases follow.</param>
/// <param name="Opened">For whom sealed fields were opened; null where none were.</param>
internal sealed record ExportHeader(
    string Format, int V, string Origin, long Position, string Software, long Cases, OpenedFor? Opened = null);

/// <summary>For whom sealed fields were opened.</summary>
/// <param name="Purpose">Why.</param>
/// <param name="Role">In which role.</param>
/// <param name="To">Fingerprint of the recipient's key.</param>
internal sealed record OpenedFor(Purpose Purpose, Role Role, string To);

/// <summary>The last line.</summary>
/// <param name="Entries">How many entries stand before it.</param>
/// <param name="Sha256">SHA-256 of all lines before it, line ends included, lower-case hexadecimal.</param>
internal sealed record ExportEnd(long Entries, string Sha256);

/// <summary>The disclosures of an entry, encrypted to the recipient.</summary>
/// <param name="AccessRecord">The access record that was written before a key was used.</param>
/// <param name="Disclosures">base64url of the HPKE message (RFC 9180) that holds them.</param>
internal sealed record OpenedEntry(Guid AccessRecord, string Disclosures);

/// <summary>What a line says besides the entry itself.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record ExportMembers
{
    /// <summary>The names, of which none is one of an entry.</summary>
    public static IReadOnlySet<string> Names { get; } = typeof(ExportMembers).GetProperties()
        .Where(p => p.SetMethod is not null).Select(p => Field.JsonName(p.Name)).ToHashSet(StringComparer.Ordinal);

    public required Guid Case { get; init; }

    public required string CaseNumber { get; init; }

    public required long Number { get; init; }

    public required Instant RecordedAt { get; init; }

    public required long Position { get; init; }

    public required RecordedBy RecordedBy { get; init; }

    public ImportedFrom? Import { get; init; }

    public EntryId? Amends { get; init; }

    public EntryId? AmendedBy { get; init; }

    public bool? Annulled { get; init; }

    public JsonElement? Original { get; init; }

    public OpenedEntry? Opened { get; init; }
}
