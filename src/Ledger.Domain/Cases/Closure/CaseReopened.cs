namespace Ledger.Domain.Cases.Closure;

/// <summary>A closed case is taken up again (domain/protocols.md, B 25): from then on it takes every fact.</summary>
public sealed record CaseReopened : Entry, IReopens
{
    /// <summary>Why.</summary>
    public required ReopeningReason ReopeningReason { get; init; }
}

/// <summary>Why a case is reopened.</summary>
public enum ReopeningReason
{
    /// <summary>New facts about the child's safety or needs.</summary>
    NewFacts,

    /// <summary>The child was found.</summary>
    ChildFound,

    /// <summary>The child was met again.</summary>
    MetAgain,

    /// <summary>A court or authority set aside what the closing rested on.</summary>
    DecisionSetAside,

    /// <summary>The transfer was not accepted.</summary>
    TransferRejected,

    /// <summary>It was closed by mistake.</summary>
    ClosedByMistake,

    /// <summary>An act of the case is still to be recorded.</summary>
    ActOutstanding,
}
