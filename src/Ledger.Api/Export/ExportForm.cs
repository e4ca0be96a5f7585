using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ledger.Api.Import;
using Ledger.Api.Import.Files;
using Ledger.Api.Import.Maps;
using Ledger.Api.Problems;
using Ledger.Api.Vault;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;

namespace Ledger.Api.Export;

/// <summary>An export of a ledger as a file to import.</summary>
public sealed class ExportForm : ISourceForm
{
    private readonly ExportHeader _header;
    private readonly RecipientSecret? _secret;

    private ExportForm(ExportHeader header, RecipientSecret? secret)
    {
        _header = header;
        _secret = secret;
    }

    /// <inheritdoc/>
    public string Source => ExportFormat.Name;

    /// <inheritdoc/>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ExportFormat.Name}/{ExportFormat.Version}"))));

    /// <inheritdoc/>
    public Bilingual Heading => new(Said(ImportTexts.Export.Es), Said(ImportTexts.Export.En));

    /// <summary>What a ledger is complete for is declared in its own stream, which no export holds.</summary>
    public Covers? Covers => null;

    /// <summary>Cases, entries and numbers stay what they are.</summary>
    public bool KeepsIds => true;

    /// <inheritdoc/>
    public bool Seals => _secret is not null;

    /// <summary>Reads the header of an export.</summary>
    /// <exception cref="ImportException">It is none, of another version, or not opened for the key.</exception>
    public static ExportForm Read(SourceFile file, RecipientSecret? secret)
    {
        using var lines = new LineReader(file.Read(), ExportFormat.LongestLine);
        var header = lines.Next() is { } first ? ReadHeader(first.Span) : null;
        if (header is null || header.Format != ExportFormat.Name || !ExportText.IsOrigin(header.Origin))
            throw new ImportException(ImportTexts.NoExport);
        if (header.V != ExportFormat.Version)
            throw new ImportException(ImportTexts.OtherVersion);
        if (secret is not null && header.Opened?.To != secret.Fingerprint)
            throw new ImportException(ImportTexts.OtherKey);
        return new(header, secret);
    }

    /// <inheritdoc/>
    public ICaseReader Open(SourceFile file, ReadingGround ground) => new ExportCases(file, _header, ground, _secret);

    internal static ExportHeader? ReadHeader(ReadOnlySpan<byte> line)
    {
        try
        {
            return CanonicalJson.WhyNotIJson(line) is null ? JsonSerializer.Deserialize<ExportHeader>(line, LedgerJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Said(string text) => string.Format(CultureInfo.InvariantCulture, text, _header.Origin, _header.Position);
}
