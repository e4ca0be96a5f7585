namespace Ledger.Domain.Reference;

/// <summary>What is known of an authority's code. An unknown code is unknown, never refused.</summary>
/// <param name="Code">The code, e.g. <c>MX-INM</c>.</param>
/// <param name="Class">What the authority is, or null when unknown.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the State it belongs to, or null when unknown.</param>
/// <param name="Es">Its name in Spanish, or null when unknown.</param>
/// <param name="En">Its name in English, or null when unknown.</param>
public sealed record Authority(string Code, AuthorityClass? Class, string? Country, string? Es, string? En);
