using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ledger.Api.Import.Chronologies;

/// <summary>
/// How published chronologies become cases, as data: for each file and each of its numbered events the type of entry, its codes, who
/// acted and where. Codes only: dates, names and words come from the file.
/// </summary>
/// <param name="Source">The source's name, which every imported entry carries.</param>
/// <param name="Files">The files that are known.</param>
internal sealed record ChronologyTable(string Source, IReadOnlyList<TableFile> Files)
{
    private const string Resource = "Import/Chronologies/chronologies.json";

    private static readonly byte[] Text = ReadText();

    /// <summary>The table that ships.</summary>
    public static ChronologyTable Shipped { get; } = JsonSerializer.Deserialize<ChronologyTable>(Text, JsonSerializerOptions.Web)!;

    /// <summary>SHA-256 of the table.</summary>
    public static string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Text));

    private static byte[] ReadText()
    {
        using var stream = typeof(ChronologyTable).Assembly.GetManifestResourceStream(Resource)!;
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        return text;
    }
}

/// <summary>One file.</summary>
/// <param name="Number">The number under which the decision or report was published, as the file says it.</param>
/// <param name="Opened">Who met the children first, and where.</param>
/// <param name="Children">The children, one case each.</param>
/// <param name="Events">What its events are.</param>
internal sealed record TableFile(string Number, TableAct Opened, IReadOnlyList<JsonObject> Children, IReadOnlyList<TableEvent> Events);

/// <summary>Who acted and where.</summary>
/// <param name="By">Authority and role.</param>
/// <param name="Place">Country or its subdivision (ISO 3166).</param>
internal record TableAct(string By, string Place);

/// <summary>What an event is.</summary>
/// <param name="Seq">Its number in the file.</param>
/// <param name="By">Authority and role.</param>
/// <param name="Place">Country or its subdivision (ISO 3166).</param>
/// <param name="Entry">Type, version and codes of the entry.</param>
/// <param name="Of">The children whom it concerns, from 1; null for all.</param>
/// <param name="Order">True for an order that is one document for the whole group.</param>
internal sealed record TableEvent(int Seq, string By, string Place, JsonObject Entry, IReadOnlyList<int>? Of = null, bool Order = false)
    : TableAct(By, Place)
{
    /// <summary>True where it concerns a child.</summary>
    public bool Concerns(int child) => Of is null || Of.Contains(child);
}
