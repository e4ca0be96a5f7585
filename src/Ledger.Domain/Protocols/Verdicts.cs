using System.Text.Json.Serialization;
using NodaTime;

namespace Ledger.Domain.Protocols;

/// <summary>The verdicts of a case, and all that they depend on besides the record.</summary>
/// <param name="At">The instant of judgement, UTC.</param>
/// <param name="AsOf">The instant as of which the facts were taken, UTC.</param>
/// <param name="Packs">The packs that were applied, exactly.</param>
/// <param name="TimeZones">The version of the tz database.</param>
/// <param name="All">One per rule and triggering entry: by pack, in order of occurrence of the triggers, the annulled ones last.</param>
public sealed record Verdicts(
    Instant At, Instant AsOf, IReadOnlyList<PackIdentity> Packs, string TimeZones, IReadOnlyList<Verdict> All)
{
    /// <summary>The verdicts with a word: what went wrong.</summary>
    [JsonIgnore]
    public IEnumerable<Verdict> Raised => All.Where(v => v.Word is not null);

    /// <summary>The next bound not yet passed: from just after it on, a verdict may be another without a new entry.</summary>
    public Instant? NextDue => All
        .Where(v => v.Outcome is Outcome.Pending or Outcome.Undetermined)
        .SelectMany(v => new[] { v.Clock?.DueEarliest, v.Clock?.DueLatest })
        .Where(due => due >= At)
        .Min();
}
