using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Ledger.Domain.Reference;

/// <summary>Countries (ISO 3166-1) and the parts of those that keep or have kept cases here (ISO 3166-2).</summary>
public static partial class PlaceDirectory
{
    private static readonly FrozenDictionary<string, Country> Countries =
        Register.Shipped.Countries.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Subdivision> Subdivisions = Register.Shipped.Subdivisions
        .SelectMany(s => s.Formerly is { } former ? new[] { (former, s), (s.Code, s) } : [(s.Code, s)])
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Divided =
        Register.Shipped.Subdivisions.Select(s => s.Code[..2]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A country by its code, or null.</summary>
    public static Country? FindCountry(string code) => Countries.GetValueOrDefault(code);

    /// <summary>A part of a country by its code, the withdrawn one included, or null.</summary>
    public static Subdivision? FindSubdivision(string code) => Subdivisions.GetValueOrDefault(code);

    /// <summary>True where the register has the parts of a country.</summary>
    public static bool IsDivided(string country) => Divided.Contains(country);

    /// <summary>What the register says of a part of a country; null where it does not have that country's parts.</summary>
    public static Recognition? OfSubdivision(string country, string code) =>
        !IsDivided(country) ? null
        : FindSubdivision(code) is null ? Recognition.Unknown
        : code.StartsWith(country, StringComparison.Ordinal) ? Recognition.Known
        : Recognition.Elsewhere;

    /// <summary>
    /// What can be said of a municipality without its national register: in Mexico the form of INEGI's code, five digits that begin with
    /// the number of the state. Null for other countries, and where the municipality is named instead.
    /// </summary>
    public static Recognition? OfMunicipality(string country, string? subdivision, string code)
    {
        if (country != "MX" || !char.IsAsciiDigit(code[0]))
            return null;
        if (!Inegi().IsMatch(code))
            return Recognition.Malformed;
        return subdivision is not null && FindSubdivision(subdivision)?.Census is { } census
            && !code.StartsWith(census, StringComparison.Ordinal) ? Recognition.Elsewhere : Recognition.WellFormed;
    }

    [GeneratedRegex(@"\A(0[1-9]|[12][0-9]|3[0-2])(?!000)[0-9]{3}\z")]
    private static partial Regex Inegi();
}
