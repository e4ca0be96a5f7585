using System.Collections.Frozen;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Reference;

/// <summary>
/// The authorities of the register. Rules ask for class and country, because any level of a child-protection system may act for another
/// (domain/protocols.md, A and F 14). A row stands for its code and for every unit below it: <c>MX-SEDIF</c> for <c>MX-SEDIF-CHP</c>.
/// </summary>
public static class AuthorityDirectory
{
    private const int LongestCode = 40;

    private static readonly FrozenDictionary<string, Authority> Rows =
        Register.Shipped.Authorities.ToFrozenDictionary(a => a.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Authority>.AlternateLookup<ReadOnlySpan<char>> ByPrefix =
        Rows.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All rows, in the order of their codes.</summary>
    public static IReadOnlyList<Authority> All => Register.Shipped.Authorities;

    /// <summary>The row that stands for a code, the longest one first, or null where the directory has none.</summary>
    public static Authority? Find(string code)
    {
        if (code.Length > LongestCode)
            return null;
        for (var end = code.Length; end > 0; end = code.AsSpan(0, end).LastIndexOf('-'))
            if (ByPrefix.TryGetValue(code.AsSpan(0, end), out var row))
                return row;
        return IsConsulate(code) ? Consulate : null;
    }

    /// <summary>What the register says of a code at a time, and the row that stands for it.</summary>
    public static (Recognition Recognition, Authority? Row) FindOn(string code, EventTime time) => Find(code) switch
    {
        null => (Recognition.Unknown, null),
        var row when row.Existence.Excludes(time) => (Recognition.NotInOffice, row),
        var row => (row.Code == code ? Recognition.Known : Recognition.Unit, row),
    };

    /// <summary>The authorities from which one took over.</summary>
    public static IEnumerable<Authority> PredecessorsOf(string code) => All.Where(a => a.Successors.Any(s => s.Code == code));

    /// <summary>The authorities that belong to one.</summary>
    public static IEnumerable<Authority> UnitsOf(string code) => All.Where(a => a.Parent == code);

    /// <summary>The class of an authority, or null when unknown.</summary>
    public static AuthorityClass? ClassOf(string code) => Find(code)?.Class;

    /// <summary>
    /// The country of an authority, or null when unknown. Of a code that the directory does not have, the prefix says it: that is how
    /// codes are made. Prefixes that belong to no State say nothing.
    /// </summary>
    public static string? CountryOf(string code) =>
        Find(code) is { Country: { } country } ? country
        : code.Length > 3 && code[2] == '-' && !code.StartsWith("UN-", StringComparison.Ordinal)
            && !code.StartsWith("EU-", StringComparison.Ordinal) ? code[..2]
        : null;

    /// <summary>True where a code is another one or a unit below it: <c>MX-INM-CHP</c> is within <c>MX-INM</c>.</summary>
    public static bool IsWithin(string code, string within) =>
        code.StartsWith(within, StringComparison.Ordinal) && (code.Length == within.Length || code[within.Length] == '-');

    private static readonly Authority Consulate =
        new("CONSULATE", AuthorityClass.ConsularAuthority, null, "Consulado", "Consulate");

    private static bool IsConsulate(string code) =>
        code.Length >= 12 && code[2] == '-' && IsWithin(code[3..], Consulate.Code);
}
