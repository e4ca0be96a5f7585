using System.Globalization;
using Ledger.Api.Import.Files;
using Ledger.Api.Problems;
using Ledger.Domain.Cases;
using Ledger.Domain.Protocols;

namespace Ledger.Api.Import.Maps;

/// <summary>How the rows of one source become cases: read from a YAML file (docs/import.md), checked whole before a row is read.</summary>
public sealed record ImportMap : ISourceForm
{
    /// <summary>The source's name, which every imported entry carries.</summary>
    public required string Source { get; init; }

    /// <summary>What the source is.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>Whom a user of the data must name, and under which licence it may be used.</summary>
    public required Credit Credit { get; init; }

    /// <summary>SHA-256 of the map's own text: an interrupted import goes on with the same map only.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What stands between two columns.</summary>
    public required char Delimiter { get; init; }

    /// <summary>The columns, exactly as the first line of the file must have them.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>Columns whose value may be shown where a row is rejected: they hold no personal data.</summary>
    public required IReadOnlySet<string> Safe { get; init; }

    /// <summary>What the source is complete for, and who says so; null where it is complete for nothing.</summary>
    public required Covers? Covers { get; init; }

    /// <inheritdoc/>
    public Bilingual Heading => new(Named(ImportTexts.Credit.Es, Title.Es), Named(ImportTexts.Credit.En, Title.En));

    /// <summary>The ids of a row's case are derived from the file and the line.</summary>
    public bool KeepsIds => false;

    /// <summary>A map names no sealed field.</summary>
    public bool Seals => false;

    /// <summary>The entries of a row's case, in the order in which they are recorded.</summary>
    internal IReadOnlyList<EntryTemplate> Entries { get; init; } = [];

    /// <inheritdoc/>
    public ICaseReader Open(SourceFile file, ReadingGround ground) => new MappedRows(file, this, ground);

    private string Named(string text, string title) =>
        string.Format(CultureInfo.InvariantCulture, text, title, Credit.Name, Credit.Licence);
}

/// <summary>Whom a user of the data must name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Licence">The licence.</param>
/// <param name="Url">Where it is published.</param>
public sealed record Credit(string Name, string Licence, string Url);

/// <summary>What the source is complete for.</summary>
/// <param name="By">Who vouches for it.</param>
/// <param name="Declaration">What the ledger declares when the whole file is imported.</param>
public sealed record Covers(By By, CoverageDeclared Declaration);
