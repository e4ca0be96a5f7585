using System.Collections.Frozen;
using Ledger.Domain.Cases;

namespace Ledger.Api.Problems;

/// <summary>
/// Every problem the ledger answers with, one row each. To add one: a refusal of the domain goes into <see cref="Refusals"/> and appears
/// here by itself; anything else is a row in the <c>ProblemTable</c> file of its subject. A code that is in neither cannot be written:
/// <see cref="Problem.Of"/> answers <c>internal.error</c> for it and the tests fail.
/// </summary>
public static class ProblemCatalogue
{
    /// <summary>Refusals are 422, save those about something that is there already.</summary>
    private static readonly FrozenDictionary<string, int> StatusOfRefusals =
        new Dictionary<string, int> { ["entry.id-reused"] = 409, ["case.already-opened"] = 409, ["case.closed"] = 409, ["case.merged"] = 409 }
            .ToFrozenDictionary();

    /// <summary>Ordered by code.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        .. ProblemTable.Rows.Concat(Refusals.All.Select(Of)).OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<string, ProblemKind> ByCode = All.ToFrozenDictionary(kind => kind.Code);

    public static ProblemKind? Find(string code) => ByCode.GetValueOrDefault(code);

    private static ProblemKind Of(Refusal refusal) => new(
        refusal.Code,
        StatusOfRefusals.GetValueOrDefault(refusal.Code, StatusCodes.Status422UnprocessableEntity),
        new(refusal.Es, refusal.En),
        new($"{refusal.Es} El asiento no puede ser cierto en ningún mundo, o no en este registro, y no se ha registrado nada.",
            $"{refusal.En} The entry cannot be true of any world, or not of this record, and nothing was recorded."));
}
