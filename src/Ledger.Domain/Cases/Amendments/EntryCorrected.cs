namespace Ledger.Domain.Cases.Amendments;

/// <summary>
/// What an entry said was wrong, and this is what it should have said. The entry keeps its id and its number and takes the new
/// body and time; what it said before stays in the docket. The last correction of an entry holds.
/// </summary>
public sealed record EntryCorrected : Entry, IAmends
{
    /// <summary>The corrected entry.</summary>
    public required EntryId Corrects { get; init; }

    /// <summary>Why.</summary>
    public required AmendmentReason Reason { get; init; }

    /// <summary>The whole entry as it should have been, of the same type, without an id.</summary>
    public required Submitted Replacement { get; init; }

    EntryId IAmends.Target => Corrects;
}

/// <summary>Why the record is amended.</summary>
public enum AmendmentReason
{
    /// <summary>A typing error.</summary>
    ClericalError,

    /// <summary>The source was wrong or became better known.</summary>
    NewInformation,

    /// <summary>Recorded in the wrong case.</summary>
    WrongCase,

    /// <summary>Recorded twice.</summary>
    Duplicate,

    /// <summary>It did not happen.</summary>
    DidNotHappen,

    /// <summary>Found false by an inspection or a court.</summary>
    FoundFalse,

    /// <summary>A wrong import is withdrawn.</summary>
    ImportWithdrawn,
}
