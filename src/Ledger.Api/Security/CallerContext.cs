using System.Security.Claims;
using Ledger.Api.Problems;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Security;

/// <summary>
/// Who asks, why, in which language and under which request id. Endpoints take it from <see cref="Of"/>, or as a parameter, and
/// MUST ask <see cref="Authorize(Act, CaseFacts, out AccessRow?)"/> before they answer anything about a case.
/// </summary>
public sealed class CallerContext
{
    private const string PurposeHeader = "Purpose";

    private readonly HttpContext _http;
    private readonly Purpose? _purpose;
    private readonly bool _purposeUnknown;

    private CallerContext(HttpContext http, Caller caller, bool isPage)
    {
        _http = http;
        Caller = caller;
        var header = http.Request.Headers[PurposeHeader];
        if (header.Count > 0)
            _purpose = header.Count == 1 && WireName<Purpose>.TryParse(header[0], out var named) ? named : null;
        else if (isPage)
            _purpose = AccessPolicy.UsualPurpose(caller.Role);
        _purposeUnknown = header.Count > 0 && _purpose is null;
    }

    public Caller Caller { get; }

    /// <summary>
    /// What the caller named; the usual purpose of the role where none was named, which only pages and acts across cases may leave out.
    /// </summary>
    public Purpose Purpose => _purpose ?? AccessPolicy.UsualPurpose(Caller.Role);

    public Language Language => RequestLanguage.Of(_http);

    public string RequestId => Problems.RequestId.Of(_http);

    /// <summary>The caller of a route that takes a token. MUST NOT be asked on an anonymous route.</summary>
    public static CallerContext Of(HttpContext http)
    {
        if (http.Features.Get<CallerContext>() is { } known) return known;
        var identity = http.User.Identity as ClaimsIdentity;
        var caller = identity is { IsAuthenticated: true }
            ? (identity as CallerIdentity)?.Caller ?? CallerClaims.Read(identity)
            : null;
        var made = new CallerContext(
            http,
            caller ?? throw new InvalidOperationException("The route is anonymous, so it has no caller."),
            identity!.AuthenticationType == Schemes.Session);
        http.Features.Set(made);
        return made;
    }

    /// <summary>Lets an endpoint take it as a parameter.</summary>
    public static ValueTask<CallerContext> BindAsync(HttpContext http) => ValueTask.FromResult(Of(http));

    /// <summary>
    /// Null where role and purpose allow the act at all. For acts on a case it only saves a look at the case that would be in vain.
    /// </summary>
    public Problem? Authorize(Act act) => Authorize(act, out _);

    /// <param name="act">What the caller wants to do.</param>
    /// <param name="row">The row that grants it: across cases it says which to list.</param>
    public Problem? Authorize(Act act, out AccessRow? row)
    {
        row = AccessPolicy.RowOf(Caller.Role, Purpose, act);
        return RefusedPurpose(act) ?? (row is null ? Problem.Of(AccessCodes.AccessDenied) : null);
    }

    /// <summary>Null where the act on this case is granted.</summary>
    public Problem? Authorize(Act act, CaseFacts facts) => Authorize(act, facts, out _);

    /// <param name="act">What the caller wants to do.</param>
    /// <param name="facts">The case, <see cref="CaseFacts.Unknown"/> where there is none.</param>
    /// <param name="row">The row that grants it; its conditions are the endpoint's to keep.</param>
    public Problem? Authorize(Act act, CaseFacts facts, out AccessRow? row)
    {
        row = null;
        if (RefusedPurpose(act) is { } refused) return refused;
        switch (AccessPolicy.Decide(Caller, facts, act, Purpose))
        {
            case AccessDecision.Granted granted:
                row = granted.Row;
                return null;
            case AccessDecision.Withheld withheld:
                return Problem.Of(withheld.Code);
            default:
                return Problem.Of(AccessCodes.AccessDenied);
        }
    }

    private Problem? RefusedPurpose(Act act)
    {
        if (_purposeUnknown) return Problem.Of(AccessCodes.PurposeUnknown);
        return _purpose is null && act.IsOnACase() ? Problem.Of(AccessCodes.PurposeMissing) : null;
    }
}
