using Ledger.Api.Problems;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols;
using Ledger.Domain.Reference;

namespace Ledger.Api.Endpoints.Registers;

/// <summary>Which register answered: whoever has the same digest has the same rows.</summary>
internal sealed record RegisterIdentity(int Version, string Sha256)
{
    public static RegisterIdentity Shipped { get; } = new(Register.Shipped.Version, Register.Shipped.Sha256);
}

/// <summary>A date of the register and where it is known from.</summary>
internal sealed record DateAnswer(string Date, Citation Source)
{
    public static DateAnswer? Of(KnownDate? date) => date is null ? null : new(date.Date, date.Source);
}

/// <summary>An authority that took over from the row's, or from which the row's took over.</summary>
internal sealed record SuccessionAnswer(string Code, Citation Source);

/// <summary>A row of authorities as it is given out.</summary>
internal sealed record AuthorityAnswer
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required Localized Names { get; init; }
    public AuthorityClass? Class { get; init; }
    public string? Country { get; init; }
    public string? Territory { get; init; }
    public string? Parent { get; init; }
    public DateAnswer? Since { get; init; }
    public DateAnswer? Until { get; init; }
    public required IReadOnlyList<SuccessionAnswer> Successors { get; init; }
    public required IReadOnlyList<SuccessionAnswer> Predecessors { get; init; }
    public Citation? Source { get; init; }

    public static AuthorityAnswer Of(Authority row, Language language) => new()
    {
        Code = row.Code,
        Name = language == Language.Es ? row.Es : row.En,
        Names = new(row.Es, row.En),
        Class = row.Class,
        Country = row.Country,
        Territory = row.Territory,
        Parent = row.Parent,
        Since = DateAnswer.Of(row.Existence.Since),
        Until = DateAnswer.Of(row.Existence.Until),
        Successors = [.. row.Successors.Select(s => new SuccessionAnswer(s.Code, s.Source))],
        Predecessors =
        [
            .. AuthorityDirectory.PredecessorsOf(row.Code)
                .Select(p => new SuccessionAnswer(p.Code, p.Successors.First(s => s.Code == row.Code).Source)),
        ],
        Source = row.Source,
    };
}

/// <summary>A row of facilities as it is given out.</summary>
internal sealed record FacilityAnswer
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required Localized Names { get; init; }
    public FacilityKind? Kind { get; init; }
    public required string Country { get; init; }
    public string? Territory { get; init; }
    public string? Municipality { get; init; }
    public string? Authority { get; init; }
    public DateAnswer? Since { get; init; }
    public DateAnswer? Until { get; init; }
    public required Citation Source { get; init; }

    public static FacilityAnswer Of(Facility row, Language language) => new()
    {
        Code = row.Code,
        Name = language == Language.Es ? row.Es : row.En,
        Names = new(row.Es, row.En),
        Kind = row.Kind,
        Country = row.Country,
        Territory = row.Territory,
        Municipality = row.Municipality,
        Authority = row.Authority,
        Since = DateAnswer.Of(row.Existence.Since),
        Until = DateAnswer.Of(row.Existence.Until),
        Source = row.Source,
    };
}

/// <summary>Writes an answer of the register in the language that was asked for.</summary>
internal static class RegisterAnswers
{
    public static IResult Json(HttpContext http, Language language, object answer)
    {
        http.Response.Headers.ContentLanguage = language.Tag();
        http.Response.Headers.Vary = "Accept, Accept-Language";
        return Results.Json(answer, LedgerJson.Options);
    }
}
