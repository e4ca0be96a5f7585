using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Samples;

/// <summary>
/// One example of every type of entry as a client sends it, in clear; the people are invented. It is the example of OpenAPI and of
/// the entry catalogue; the tests keep what the record makes of it, byte for byte, as the proof that a published type never changes.
/// </summary>
public static class Sample
{
    /// <summary>The example of a type: a JSON object, UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The type has none: a mistake of the build, and a test says so.</exception>
    public static byte[] Of(EntryType type)
    {
        using var resource = typeof(Sample).Assembly.GetManifestResourceStream($"samples/{type.Alias}.json")
            ?? throw new InvalidOperationException($"No sample of {type.Alias}.");
        var json = new byte[resource.Length];
        resource.ReadExactly(json);
        return json;
    }
}
