using Ledger.Domain.Cases.Care;

namespace Ledger.Domain.Reference;

/// <summary>A place where children are lodged or treated, by the code of <see cref="Cases.Place.Facility"/>.</summary>
/// <param name="Code">The code, e.g. <c>MX-EM-TAP</c>.</param>
/// <param name="Kind">What kind of place; null where it is none of the kinds.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Es">Its name in Spanish.</param>
/// <param name="En">Its name in English.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record Facility(string Code, FacilityKind? Kind, string Country, string Es, string En, Citation Source)
{
    /// <summary>ISO 3166-2; null where unknown.</summary>
    public string? Territory { get; init; }

    /// <summary>The municipality by the code of the national register; null where unknown.</summary>
    public string? Municipality { get; init; }

    /// <summary>The code of the authority that runs it or answers for it; null where unknown.</summary>
    public string? Authority { get; init; }

    /// <summary>When it was in operation, as far as that is known.</summary>
    public Existence Existence { get; init; } = Existence.Unknown;
}
