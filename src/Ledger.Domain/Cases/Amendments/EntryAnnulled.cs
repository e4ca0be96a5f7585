namespace Ledger.Domain.Cases.Amendments;

/// <summary>
/// An entry should not have been made. It stays in the docket, struck out, and leaves the facts. An annulment or a correction may
/// itself be annulled, which brings back what it amended.
/// </summary>
public sealed record EntryAnnulled : Entry, IAmends
{
    /// <summary>The annulled entry.</summary>
    public required EntryId Annuls { get; init; }

    /// <summary>Why.</summary>
    public required AmendmentReason Reason { get; init; }

    EntryId IAmends.Target => Annuls;
}
