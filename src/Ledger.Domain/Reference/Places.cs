namespace Ledger.Domain.Reference;

/// <summary>A country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Es">Its name in Spanish.</param>
/// <param name="En">Its name in English.</param>
public sealed record Country(string Code, string Es, string En);

/// <summary>A part of a country.</summary>
/// <param name="Code">ISO 3166-2.</param>
/// <param name="Es">Its name in Spanish.</param>
/// <param name="En">Its name in English.</param>
/// <param name="Census">Its number in the national codes of municipalities; null where there are none.</param>
/// <param name="Formerly">The code that ISO 3166-2 withdrew for it; null where there is none.</param>
public sealed record Subdivision(string Code, string Es, string En, string? Census, string? Formerly);
