using System.Collections.Frozen;
using System.Text.Json;

namespace Ledger.Api.Web;

/// <summary>
/// Every sentence of the pages in both languages, from <c>texts.json</c>: a key, then its Spanish and its English.
/// A key that is missing is a fault of ours and throws; a code that came from outside is looked up with <see cref="Word"/>.
/// </summary>
public sealed class Texts
{
    private static readonly FrozenDictionary<string, Dictionary<string, string>> Table = Load();

    private readonly string _language;

    private Texts(string language) => _language = language;

    public static Texts Spanish { get; } = new(PageLanguage.Spanish);

    public static Texts English { get; } = new(PageLanguage.English);

    /// <summary>The whole table: key, language, text.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, string>> All => Table;

    public string Language => _language;

    public string this[string key] =>
        Table.TryGetValue(key, out var text) ? text[_language] : throw new KeyNotFoundException($"No text has the key '{key}'.");

    public static Texts In(string language) => language == PageLanguage.English ? English : Spanish;

    /// <summary>The text with its numbered places filled, in order.</summary>
    public string Fill(string key, params object[] values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The word for a code, or the code itself where the table has none: what is recorded is shown, known or not.</summary>
    public string Word(string family, string code) =>
        Table.TryGetValue($"{family}.{code}", out var text) ? text[_language] : code;

    private static FrozenDictionary<string, Dictionary<string, string>> Load()
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream("texts.json")
            ?? throw new InvalidOperationException("texts.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!.ToFrozenDictionary();
    }
}
