using Ledger.Api.Problems;

namespace Ledger.Api.Import.Maps;

/// <summary>What is wrong with a map: where, and what was expected there.</summary>
public sealed record MapFault(long Line, long Column, Bilingual Expected);

/// <summary>The faults of one map, as they are found.</summary>
internal sealed class MapFaults
{
    private readonly List<MapFault> _all = [];

    public IReadOnlyList<MapFault> All => [.. _all.OrderBy(f => f.Line).ThenBy(f => f.Column)];

    public bool Any => _all.Count > 0;

    public void Add(MapNode at, Bilingual expected) => _all.Add(new(at.Line, at.Column, expected));

    public void Add(long line, long column, Bilingual expected) => _all.Add(new(line, column, expected));
}

/// <summary>A map that cannot be used.</summary>
/// <param name="file">Its file.</param>
/// <param name="faults">Everything that is wrong with it.</param>
public sealed class MapException(string file, IReadOnlyList<MapFault> faults)
    : Exception(string.Join('\n', faults.Select(f => Write(file, f, Language.En))))
{
    /// <summary>Its file.</summary>
    public string File { get; } = file;

    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<MapFault> Faults { get; } = faults;

    /// <summary>One line a fault: file, line, column and what was expected.</summary>
    public string In(Language language) => string.Join('\n', Faults.Select(f => Write(File, f, language)));

    private static string Write(string file, MapFault fault, Language language) =>
        $"{file}:{fault.Line}:{fault.Column}: {Expected.Word.In(language)} {fault.Expected.In(language)}";
}
