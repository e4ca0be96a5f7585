using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>A time during which a clock stands still.</summary>
/// <param name="From">When it stopped.</param>
/// <param name="To">When it ran again; never where it still stands.</param>
/// <param name="Entry">The entry that stopped it; null where an order of general effect did.</param>
internal readonly record struct Pause(Span From, Span To, DocketEntry? Entry)
{
    /// <summary>The pause at its shortest: what may have run is taken to have run.</summary>
    public (Instant From, Instant To) Shortest => (From.Latest, Instant.Max(From.Latest, To.Earliest));

    /// <summary>The pause at its longest.</summary>
    public (Instant From, Instant To) Longest => (From.Earliest, To.Latest);
}
