namespace Ledger.Api.Problems;

/// <summary>Text that a person reads, in both languages of the ledger.</summary>
public sealed record Bilingual(string Es, string En)
{
    public string In(Language language) => language == Language.Es ? Es : En;
}
