using System.Reflection;
using Ledger.Domain.Protocols.Reading;

namespace Ledger.Domain.Protocols;

/// <summary>The packs that ship with this software.</summary>
public static class Packs
{
    private const string Folder = "packs/";

    private static readonly Lazy<IReadOnlyList<Pack>> All = new(Load);

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<Pack> Shipped => All.Value;

    /// <summary>The JSON Schema of packs (draft 2020-12), for editors: completion and checks as one types.</summary>
    public static string Schema
    {
        get
        {
            using var reader = new StreamReader(Open("pack.schema.json"));
            return reader.ReadToEnd();
        }
    }

    /// <summary>A shipped pack by its id, or null.</summary>
    public static Pack? Find(string id) => Shipped.FirstOrDefault(p => string.Equals(p.Identity.Id, id, StringComparison.Ordinal));

    private static IReadOnlyList<Pack> Load() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => Read(n[Folder.Length..])),
    ];

    private static Pack Read(string file)
    {
        using var stream = Open(file);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var reading = PackReader.Read(file, bytes);
        return reading.Pack ?? throw new InvalidOperationException(string.Join('\n', reading.Errors));
    }

    private static Stream Open(string file) => Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + file)!;
}
