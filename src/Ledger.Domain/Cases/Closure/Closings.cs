using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Closure;

/// <summary>What a closing means for what comes after it.</summary>
public static class Closings
{
    /// <summary>
    /// The last fact that closes or reopens, in the order of the chronicle, or null. A case that was closed and reopened is open: what
    /// occurred between the two may be recorded then.
    /// </summary>
    public static DocketEntry? Last(IReadOnlyList<DocketEntry> chronicle) =>
        chronicle.LastOrDefault(e => e.Body is ICloses or IReopens);

    /// <summary>
    /// True where a case is closed and something certainly occurred after the closing: its earliest instant is later than the closing's
    /// latest. An undated closing or fact is certain of nothing.
    /// </summary>
    public static bool Certainly(IReadOnlyList<DocketEntry> chronicle, EventTime fact) =>
        Last(chronicle) is { Body: ICloses } closing && closing.OccurredAt.Latest < fact.Earliest;
}
