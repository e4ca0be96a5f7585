using Ledger.Api.Import.Files;
using Ledger.Api.Import.Maps;
using Ledger.Api.Problems;

namespace Ledger.Api.Import.Chronologies;

/// <summary>A published chronology as a file to import: one case a child, every dated fact an entry, nothing guessed.</summary>
public sealed class ChronologyForm : ISourceForm
{
    /// <summary>What <c>--map</c> says to mean it.</summary>
    public const string Name = "chronologies";

    private readonly Chronology _chronology;
    private readonly TableFile _table;

    private ChronologyForm(Chronology chronology, TableFile table)
    {
        _chronology = chronology;
        _table = table;
    }

    /// <inheritdoc/>
    public string Source => ChronologyTable.Shipped.Source;

    /// <inheritdoc/>
    public string Sha256 => ChronologyTable.Sha256;

    /// <inheritdoc/>
    public Bilingual Heading => new($"Cronología publicada: {_table.Number}", $"Published chronology: {_table.Number}");

    /// <summary>What a judgment or report tells is never all that was done.</summary>
    public Covers? Covers => null;

    /// <inheritdoc/>
    public bool KeepsIds => false;

    /// <summary>What is told in words is sealed.</summary>
    public bool Seals => true;

    /// <summary>Reads a file and finds its row in the table.</summary>
    /// <exception cref="ImportException">It is no chronology, or the table does not know it or one of its events.</exception>
    public static ChronologyForm Read(SourceFile file)
    {
        using var stream = file.Read();
        if (Chronology.Read(stream, file.Length) is not { } chronology)
            throw new ImportException(ImportTexts.NoChronology);
        var table = ChronologyTable.Shipped.Files.FirstOrDefault(known => known.Number == chronology.Number);
        return table is not null && chronology.Events.Select(e => e.Seq).SequenceEqual(table.Events.Select(e => e.Seq).Distinct())
            ? new(chronology, table)
            : throw new ImportException(ImportTexts.OtherChronology);
    }

    /// <inheritdoc/>
    public ICaseReader Open(SourceFile file, ReadingGround ground) => new ChronologyCases(file, _chronology, _table, ground);
}
