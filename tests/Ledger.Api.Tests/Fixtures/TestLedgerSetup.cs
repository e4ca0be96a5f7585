using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Ledger.Api.Tests.Fixtures;

/// <summary>What is out of the ordinary about a test's ledger.</summary>
public sealed record TestLedgerSetup
{
    /// <summary>The zone of the database; the server's where null.</summary>
    public string? Timezone { get; init; }

    /// <summary>A login with the roles of production alone, under which the host works; the superuser where null.</summary>
    public string? Login { get; init; }

    /// <summary>True where several nodes share the database.</summary>
    public bool IsShared { get; init; }

    /// <summary>From which level on log lines are captured.</summary>
    public LogLevel Logs { get; init; } = LogLevel.Warning;

    /// <summary>Adds to the host before the product is composed.</summary>
    public Action<WebApplicationBuilder>? Compose { get; init; }
}
