using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>An order of a court as it is judged.</summary>
internal sealed record CompiledOverlay(Period Period, AppliesTo Applies, AnyOf? When, AnyOf? Until);
