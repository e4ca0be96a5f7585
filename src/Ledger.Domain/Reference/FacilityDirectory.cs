using System.Collections.Frozen;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Reference;

/// <summary>The facilities of the register.</summary>
public static class FacilityDirectory
{
    private static readonly FrozenDictionary<string, Facility> Rows =
        Register.Shipped.Facilities.ToFrozenDictionary(f => f.Code, StringComparer.Ordinal);

    /// <summary>All rows, in the order of their codes.</summary>
    public static IReadOnlyList<Facility> All => Register.Shipped.Facilities;

    /// <summary>The row of a code, or null.</summary>
    public static Facility? Find(string code) => Rows.GetValueOrDefault(code);

    /// <summary>What the register says of the facility of a place at a time.</summary>
    public static Recognition Recognise(string code, Place place, EventTime time) =>
        Find(code) is not { } row ? Recognition.Unknown
        : row.Existence.Excludes(time) ? Recognition.NotInOffice
        : IsElsewhere(row, place) ? Recognition.Elsewhere
        : Recognition.Known;

    // A place that says less than the register, or the same by a code that ISO withdrew, does not contradict it.
    private static bool IsElsewhere(Facility row, Place place) =>
        row.Country != place.Country
        || (row.Territory is { } territory && place.Subdivision is { } said
            && PlaceDirectory.FindSubdivision(said) is { } known && known.Code != territory);
}
