using Ledger.Domain.Cases;

namespace Ledger.Domain.Protocols.Conditions;

/// <summary>A test of one field of an entry, compiled once per pack. An absent value is unknown, never false.</summary>
/// <param name="path">The JSON property path.</param>
/// <param name="test">The compiled test.</param>
/// <param name="says">Whether the entry says anything there.</param>
internal sealed class Condition(string path, Func<DocketEntry, Truth> test, Func<DocketEntry, bool> says)
{
    public string Path { get; } = path;

    /// <summary>True where the entry says something at the path, known or not.</summary>
    public bool Says(DocketEntry entry) => says(entry);

    public Truth Holds(DocketEntry entry) => test(entry);
}
