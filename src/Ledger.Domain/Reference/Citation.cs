using Ledger.Domain.Protocols;

namespace Ledger.Domain.Reference;

/// <summary>Where a fact of the register is known from, and how sure we are of it.</summary>
/// <param name="Id">Its id in the register.</param>
/// <param name="Text">The law, decision or page.</param>
/// <param name="Confidence">How sure we are.</param>
public sealed record Citation(string Id, string Text, Confidence Confidence);
