using Ledger.Api.Vault;
using Ledger.Domain.Cases;

namespace Ledger.Api.Import;

/// <summary>A case of the file.</summary>
/// <param name="Id">The case.</param>
/// <param name="Line">Its last line.</param>
/// <param name="Entries">Its entries, accepted by the domain.</param>
public sealed record ImportedCase(Guid Id, long Line, IReadOnlyList<Recorded> Entries)
{
    /// <summary>The number it has already; null where it gets a new one.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>What is sealed of its entries, in clear until it is encrypted.</summary>
    public IReadOnlyList<EntryDisclosures> Disclosures { get; init; } = [];
}
