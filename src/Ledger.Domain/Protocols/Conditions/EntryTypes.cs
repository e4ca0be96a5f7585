using System.Collections.Frozen;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Protocols.Conditions;

/// <summary>The types of entries by number, so that rules find theirs with an array.</summary>
internal static class EntryTypes
{
    private static readonly FrozenDictionary<Type, int> Numbers =
        EntryCatalogue.All.Select((type, i) => (type.ClrType, i)).ToFrozenDictionary(t => t.ClrType, t => t.i);

    public static int IndexOf(Type body) => Numbers[body];
}
