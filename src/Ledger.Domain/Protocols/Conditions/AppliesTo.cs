using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;

namespace Ledger.Domain.Protocols.Conditions;

/// <summary>Where a rule applies, to whom and to which children (domain/protocols.md, H: Applies).</summary>
/// <param name="territory">ISO 3166-1 or 3166-2 codes of the place of the trigger.</param>
/// <param name="by">Tests of who acted.</param>
/// <param name="nationality">To which children, by nationality.</param>
/// <param name="accompaniment">To which children, by accompaniment; null for all.</param>
/// <param name="unsettled">Kinds of accompaniment of which the law is not settled or not read.</param>
internal sealed class AppliesTo(
    string[] territory,
    Condition[] by,
    NationalityRelation nationality,
    Accompaniment[]? accompaniment,
    Accompaniment[] unsettled)
{
    public const string NationalitiesPath = "nationalities";
    public const string AccompanimentPath = "accompaniment";

    public Truth Territory(Place? place)
    {
        if (place is null)
            return Truth.Unknown;
        var truth = Truth.False;
        foreach (var code in territory)
        {
            if (code == place.Country || code == place.Subdivision)
                return Truth.True;
            if (place.Subdivision is null && code.Length > 2 && code.StartsWith(place.Country, StringComparison.Ordinal))
                truth = Truth.Unknown;
        }

        return truth;
    }

    public Truth By(DocketEntry entry)
    {
        var truth = Truth.True;
        foreach (var condition in by)
            truth = truth.And(condition.Holds(entry));
        return truth;
    }

    public Truth Nationality(IReadOnlyList<string>? nationalities, string? country)
    {
        if (nationality == NationalityRelation.Any)
            return Truth.True;
        if (nationalities is not { Count: > 0 } || country is null)
            return Truth.Unknown;
        return Truths.Of(nationalities.Contains(country, StringComparer.Ordinal) == (nationality == NationalityRelation.National));
    }

    public Truth Accompaniment(Accompaniment known) =>
        accompaniment is null ? Truth.True
        : accompaniment.Contains(known) ? Truth.True
        : known == Cases.Rescue.Accompaniment.Unknown || unsettled.Contains(known) ? Truth.Unknown
        : Truth.False;

    public bool AsksNationality => nationality != NationalityRelation.Any;

    public bool AsksAccompaniment => accompaniment is not null;
}
