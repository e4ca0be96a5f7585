using System.Text;

namespace Ledger.Api.Import.Maps;

/// <summary>The maps that ship with the ledger, and those in files of the operator.</summary>
public static class MapLibrary
{
    private const string Folder = "Import/Mappings/";

    /// <summary>The longest map to read.</summary>
    private const int MostBytes = 1 << 20;

    /// <summary>The names of the shipped maps.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
    [
        .. typeof(MapLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name[Folder.Length..]))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A shipped map by its name, or one by the path of its file.</summary>
    /// <exception cref="MapException">It cannot be used.</exception>
    /// <exception cref="FileNotFoundException">There is neither.</exception>
    public static ImportMap Find(string nameOrPath)
    {
        using var stream = Shipped.Contains(nameOrPath, StringComparer.Ordinal)
            ? typeof(MapLibrary).Assembly.GetManifestResourceStream($"{Folder}{nameOrPath}.yaml")!
            : File.OpenRead(nameOrPath);
        if (stream.Length > MostBytes)
            throw new MapException(nameOrPath, [new(1, 1, Expected.Form($"<= {MostBytes}"))]);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return MapReader.Read(nameOrPath, reader.ReadToEnd());
    }
}
