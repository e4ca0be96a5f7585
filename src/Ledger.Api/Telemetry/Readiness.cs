namespace Ledger.Api.Telemetry;

/// <param name="IsReady">Whether the checked thing can serve.</param>
/// <param name="Code">Why not, kebab-case.</param>
public sealed record Readiness(bool IsReady, string? Code)
{
    public static Readiness Ready { get; } = new(true, null);

    public static Readiness NotReady(string code) => new(false, code);
}
