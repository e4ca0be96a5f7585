using Ledger.Domain.Cases.Time;
using NodaTime;

namespace Ledger.Domain.Cases;

/// <summary>The entry that a part of the status rests on.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Number">Its number in the docket.</param>
/// <param name="OccurredAt">When it occurred.</param>
/// <param name="Uncertain">True where it is not certain that it had occurred by then.</param>
public sealed record Cited(EntryId Entry, long Number, EventTime OccurredAt, bool Uncertain)
{
    /// <summary>Cites an entry as of an instant.</summary>
    public static Cited Of(DocketEntry entry, Instant asOf) => new(entry.Id, entry.Number, entry.OccurredAt, entry.IsUncertain(asOf));
}
