using System.Diagnostics;

namespace Ledger.Api.Problems;

/// <summary>The id under which an operator finds a request: the trace's where there is one, so that logs and traces meet.</summary>
public static class RequestId
{
    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
