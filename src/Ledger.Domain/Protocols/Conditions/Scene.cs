using Ledger.Domain.Cases;

namespace Ledger.Domain.Protocols.Conditions;

/// <summary>What an entry may be compared with: the other facts of its case, and the entry that triggered the rule.</summary>
/// <param name="CaseFile">The chronicle.</param>
/// <param name="Facts">Its facts in order of occurrence.</param>
/// <param name="Trigger">The entry that triggered the rule; null while that is still asked.</param>
internal readonly record struct Scene(CaseFile CaseFile, DocketEntry[] Facts, DocketEntry? Trigger);
