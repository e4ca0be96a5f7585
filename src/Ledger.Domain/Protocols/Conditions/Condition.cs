using Ledger.Domain.Cases;

namespace Ledger.Domain.Protocols.Conditions;

/// <summary>A test of one field of an entry, compiled once per pack. An absent value is unknown, never false.</summary>
/// <param name="path">The JSON property path.</param>
/// <param name="test">The compiled test.</param>
internal sealed class Condition(string path, Func<DocketEntry, Truth> test)
{
    public string Path { get; } = path;

    public Truth Holds(DocketEntry entry) => test(entry);
}
