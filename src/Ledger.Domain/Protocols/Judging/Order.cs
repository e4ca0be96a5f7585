using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>Which of two entries came first.</summary>
internal static class Order
{
    /// <summary>
    /// Whether one came before the other. What bears the same instant counts as before it, unless the record orders the two: registers
    /// write to the minute, and doubt must not accuse.
    /// </summary>
    public static Truth Before(DocketEntry one, DocketEntry other) =>
        one.OccurredAt.Latest < other.OccurredAt.Earliest ? Truth.True
        : one.OccurredAt.Earliest > other.OccurredAt.Latest ? Truth.False
        : other.Current.Envelope.After == one.Id ? Truth.True
        : one.Current.Envelope.After == other.Id ? Truth.False
        : Truths.Of(one.OccurredAt.Latest <= other.OccurredAt.Earliest).Or(Truth.Unknown);

    /// <summary>Whether an entry came at or after an instant that is not known exactly.</summary>
    public static Truth NotBefore(DocketEntry entry, Span since) =>
        entry.OccurredAt.Earliest >= since.Latest ? Truth.True
        : entry.OccurredAt.Latest < since.Earliest ? Truth.False
        : Truth.Unknown;
}
