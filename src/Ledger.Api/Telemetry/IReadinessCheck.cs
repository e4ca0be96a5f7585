namespace Ledger.Api.Telemetry;

/// <summary>
/// One thing without which the ledger cannot serve. A module registers its checks as singletons. The answer is public: it MUST hold
/// neither data nor addresses, only a code.
/// </summary>
public interface IReadinessCheck
{
    /// <summary>Kebab-case, <c>event-store</c>.</summary>
    string Name { get; }

    /// <summary>Asked at most once a second. An exception and silence for two seconds count as not ready.</summary>
    Task<Readiness> CheckAsync(CancellationToken cancellation);
}
