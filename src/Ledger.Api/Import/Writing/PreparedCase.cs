using Ledger.Api.Recording.Writing;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;

namespace Ledger.Api.Import.Writing;

/// <summary>A case with everything that is known of its rows before the transaction that writes them.</summary>
/// <param name="Id">The case.</param>
/// <param name="CaseNumber">Its number for people.</param>
/// <param name="Recorded">Its entries, still without position and without the instant of recording.</param>
/// <param name="Entries">What is stored of each.</param>
internal sealed record PreparedCase(Guid Id, string CaseNumber, IReadOnlyList<Recorded> Recorded, PreparedEntry[] Entries)
{
    /// <summary>True where the number came with the case and is not ours to change.</summary>
    public bool KeepsNumber { get; init; }

    /// <summary>What is sealed of its entries.</summary>
    public IReadOnlyList<EntryDisclosures> Disclosures { get; init; } = [];
}

/// <summary>Cases that are written in one transaction.</summary>
/// <param name="Cases">The cases, in the order of their lines.</param>
/// <param name="LastLine">The last line that was read for them, rejected ones included.</param>
/// <param name="Position">Bytes of the file read so far.</param>
internal sealed record PreparedBatch(IReadOnlyList<PreparedCase> Cases, long LastLine, long Position)
{
    public int Entries { get; } = Cases.Sum(c => c.Entries.Length);
}
