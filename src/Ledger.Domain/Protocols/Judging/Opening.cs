using Ledger.Domain.Cases;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>A rule opened by an entry.</summary>
/// <param name="Index">The entry's place among the facts.</param>
/// <param name="Trigger">The entry.</param>
/// <param name="Since">When the duty arose: with the entry, or with the outcome of the rule that caused it.</param>
/// <param name="Cause">The verdict that caused it; null where the entry itself did.</param>
internal readonly record struct Opening(int Index, DocketEntry Trigger, Span Since, Verdict? Cause);
