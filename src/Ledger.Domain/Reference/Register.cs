using System.Reflection;
using System.Security.Cryptography;
using Ledger.Domain.Reference.Reading;

namespace Ledger.Domain.Reference;

/// <summary>
/// The register of authorities, facilities and places that ships with this software: data with a source for each fact. What an entry
/// says is compared with it when it is read and never changed by it.
/// </summary>
public sealed record Register
{
    private const string Folder = "register/";

    private static readonly Lazy<Register> Embedded = new(Load);

    /// <summary>The register that ships.</summary>
    public static Register Shipped => Embedded.Value;

    /// <summary>Its version; raised with every change of a fact.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 over its files, in the order of their names.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where its facts are known from.</summary>
    public required IReadOnlyList<Citation> Sources { get; init; }

    /// <summary>Authorities, by code.</summary>
    public required IReadOnlyList<Authority> Authorities { get; init; }

    /// <summary>Facilities, by code.</summary>
    public required IReadOnlyList<Facility> Facilities { get; init; }

    /// <summary>Countries, by code.</summary>
    public required IReadOnlyList<Country> Countries { get; init; }

    /// <summary>Parts of countries, by code.</summary>
    public required IReadOnlyList<Subdivision> Subdivisions { get; init; }

    private static Register Load()
    {
        var files = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new RegisterFile(n[Folder.Length..], Bytes(n)))
            .ToArray();
        var reading = RegisterReader.Read(files);
        return reading.Register ?? throw new InvalidOperationException(string.Join('\n', reading.Errors));
    }

    private static byte[] Bytes(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    internal static string Digest(IEnumerable<RegisterFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(file.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
