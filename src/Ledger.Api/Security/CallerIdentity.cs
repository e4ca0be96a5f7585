using System.Security.Claims;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Security;

/// <summary>An identity whose claims were read once, when its token was validated, and not again on each request.</summary>
internal sealed class CallerIdentity(ClaimsIdentity validated, Caller caller)
    : ClaimsIdentity(validated.Claims, Schemes.Bearer, ClaimNames.Subject, ClaimNames.Role)
{
    public Caller Caller => caller;
}
