using System.Globalization;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Identity;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Time;

namespace Ledger.Projections.Search;

/// <summary>
/// Who the child is as far as it is established: the identification, and what an assessment or an assertion trusted as established adds.
/// What is only probable is found in the docket, not here.
/// </summary>
internal sealed record EstablishedChild
{
    /// <summary>When an authority first met the child.</summary>
    public EventTime? Encounter { get; private init; }

    /// <summary>Nationalities, those of the identification first.</summary>
    public required IReadOnlyList<string> Nationalities { get; init; }

    /// <summary>Age in completed years at the encounter.</summary>
    public int? Age { get; private init; }

    public static EstablishedChild Of(Facts facts, ChildStatus? child)
    {
        var asserted = facts.Every<IdentityAsserted>().Select(a => a.Body).Where(a => a.Confidence == AssertedConfidence.Established).ToArray();
        var encounter = facts.Every<EncounterRecorded>().Select(e => e.Entry).FirstOrDefault() ?? facts.Last<ChildIdentified>()?.Entry;
        return new()
        {
            Encounter = encounter?.OccurredAt,
            Nationalities =
                [.. (child?.Nationalities ?? []).Concat(asserted.SelectMany(a => a.Nationalities ?? [])).Distinct(StringComparer.Ordinal)],
            Age = AgeAt(encounter?.OccurredAt, facts.Every<AgeAssessed>().Select(a => a.Body.Birth).LastOrDefault(birth => birth is not null))
                ?? child?.AgeAtEncounter
                ?? AgeAt(encounter?.OccurredAt, child?.Birth ?? asserted.LastOrDefault(a => a.Birth is not null)?.Birth),
        };
    }

    /// <summary>The least that the month of birth allows: when unsure the child counts as the younger.</summary>
    private static int? AgeAt(EventTime? encounter, BirthMonth? birth)
    {
        if (birth is null || encounter is null || encounter.FirstDay() is var day && day == DateOnly.MinValue)
            return null;
        var born = DateOnly.ParseExact($"{birth.Month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1);
        var years = day.Year - born.Year;
        return Math.Max(day < born.AddYears(years) ? years - 1 : years, 0);
    }
}
