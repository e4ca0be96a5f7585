using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ledger.Api.Telemetry;

/// <summary>Where the ledger's own spans and measures come from. Their tags hold ids, codes and numbers only.</summary>
public static class Instruments
{
    public const string Name = "Ledger";

    public static ActivitySource Source { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);
}
