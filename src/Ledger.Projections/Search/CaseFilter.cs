using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Privacy;

namespace Ledger.Projections.Search;

/// <summary>Which cases are looked for. What is null is not asked.</summary>
public sealed record CaseFilter
{
    /// <summary>How far the journey has come.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The least age when the child was met.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>The greatest age when the child was met.</summary>
    public int? AgeTo { get; init; }

    /// <summary>A nationality, ISO 3166-1 alpha-2.</summary>
    public string? Nationality { get; init; }

    /// <summary>An authority that the case names.</summary>
    public string? Authority { get; init; }

    /// <summary>What that authority is to the case; any relation where null.</summary>
    public Relation? Relation { get; init; }

    /// <summary>Country in which the child is.</summary>
    public string? Country { get; init; }

    /// <summary>Subdivision in which the child is.</summary>
    public string? Subdivision { get; init; }

    /// <summary>Facility in which the child is.</summary>
    public string? Facility { get; init; }

    /// <summary>The case number for people.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>When the case was opened.</summary>
    public DaySpan Opened { get; init; }

    /// <summary>When the child was met.</summary>
    public DaySpan Encountered { get; init; }

    /// <summary>When the child left.</summary>
    public DaySpan Exited { get; init; }

    /// <summary>By which date the cases are listed, newest first: the one that is asked about, else that of the opening.</summary>
    public CaseOrder Order =>
        !Opened.IsOpen ? CaseOrder.Opened
        : !Encountered.IsOpen ? CaseOrder.Encountered
        : !Exited.IsOpen ? CaseOrder.Exited
        : CaseOrder.Opened;
}

/// <summary>Days from one to another, both included.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public readonly record struct DaySpan(DateOnly? From, DateOnly? To)
{
    /// <summary>True where every day counts, and the absence of one.</summary>
    public bool IsOpen => From is null && To is null;
}

/// <summary>The date by which cases are listed.</summary>
public enum CaseOrder
{
    /// <summary>The opening.</summary>
    Opened,

    /// <summary>The encounter.</summary>
    Encountered,

    /// <summary>The exit.</summary>
    Exited,
}

/// <summary>The last case of a page.</summary>
/// <param name="Day">Its date.</param>
/// <param name="Id">Its id.</param>
public sealed record CaseMark(DateOnly Day, Guid Id);
