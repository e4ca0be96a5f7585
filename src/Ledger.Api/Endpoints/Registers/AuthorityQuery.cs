using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;

namespace Ledger.Api.Endpoints.Registers;

/// <summary>Which authorities are asked for.</summary>
internal sealed record AuthorityQuery(RegisterQuery Register, AuthorityClass? Class, string? Territory, string? Within)
{
    /// <summary>The parameters beside those of every list.</summary>
    public static string[] Names { get; } = ["class", "territory", "within"];

    /// <summary>Adds what is asked of authorities; the name of the first parameter that is not of its form where one is not.</summary>
    public static (AuthorityQuery? Query, string? Invalid) Of(RegisterQuery register, HttpRequest request)
    {
        AuthorityClass? its = null;
        if (RegisterQuery.Value(request, "class") is { } name)
        {
            if (!WireName<AuthorityClass>.TryParse(name, out var parsed))
                return (null, "class");
            its = parsed;
        }

        var territory = RegisterQuery.Value(request, "territory");
        var within = RegisterQuery.Value(request, "within");
        var invalid =
            territory is not null && !Patterns.Of(Pattern.Subdivision).IsMatch(territory) ? "territory"
            : within is not null && (within.Length > 40 || !Patterns.Of(Pattern.Authority).IsMatch(within)) ? "within"
            : null;
        return invalid is null ? (new(register, its, territory, within), null) : (null, invalid);
    }

    /// <summary>A page of the authorities, and the cursor of the next one.</summary>
    public (Authority[] Rows, string? Next) Page() => Register.Page(AuthorityDirectory.All.Where(IsAskedFor), a => a.Code);

    private bool IsAskedFor(Authority row) =>
        (Register.Country is null || row.Country == Register.Country)
        && (Class is null || row.Class == Class)
        && (Territory is null || row.Territory == Territory)
        && (Within is null || AuthorityDirectory.IsWithin(row.Code, Within) || row.Parent == Within)
        && Register.IsOfThatDay(row.Existence)
        && Register.Finds(row.Code, row.Es, row.En);
}
