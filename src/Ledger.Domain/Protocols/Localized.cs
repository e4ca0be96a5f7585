namespace Ledger.Domain.Protocols;

/// <summary>A text in both languages of the ledger.</summary>
/// <param name="Es">Spanish.</param>
/// <param name="En">English.</param>
public sealed record Localized(string Es, string En)
{
    /// <summary>The text in a language: <c>es</c>, or English for every other.</summary>
    public string In(string language) => language == "es" ? Es : En;
}
