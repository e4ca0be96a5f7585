using Ledger.Domain.Protocols;
using Ledger.Domain.Protocols.Reading;

namespace Ledger.Domain.Tests.Protocols;

/// <summary>Two packs with seven rules that stay as they are, so that the engine's tests do not change with the law that ships.</summary>
internal static class SevenRules
{
    public static IReadOnlyList<Pack> Packs { get; } = [Read("mx-2021"), Read("us")];

    private static Pack Read(string id)
    {
        var reading = PackReader.Read(id, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Protocols", "Packs", $"{id}.yaml")));
        return reading.Pack.ShouldNotBeNull(string.Join('\n', reading.Errors));
    }
}
