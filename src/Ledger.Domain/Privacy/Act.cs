namespace Ledger.Domain.Privacy;

/// <summary>What a caller wants to do: a closed set, one for each question or kind of recording the ledger answers.</summary>
public enum Act
{
    /// <summary>Open a case: <c>open-case</c>. Nothing of another case is seen.</summary>
    OpenCase,

    /// <summary>Record entries, amendments included, on a case: <c>record</c>.</summary>
    Record,

    /// <summary>Read where the child is and what stands: <c>read-status</c>. Whoever may do anything with a case may do this.</summary>
    ReadStatus,

    /// <summary>Read the numbered entries: <c>read-docket</c>.</summary>
    ReadDocket,

    /// <summary>Read what changed between two versions: <c>read-changes</c>.</summary>
    ReadChanges,

    /// <summary>Read the verdicts: <c>read-compliance</c>.</summary>
    ReadCompliance,

    /// <summary>Read the findings: <c>read-findings</c>.</summary>
    ReadFindings,

    /// <summary>Read who opened what, in which role and why: <c>read-access</c>.</summary>
    ReadAccess,

    /// <summary>Open sealed fields, after an access record: <c>open-sealed</c>.</summary>
    OpenSealed,

    /// <summary>Search cases: <c>list-cases</c>. Across cases.</summary>
    ListCases,

    /// <summary>Read what is due: <c>list-duties</c>. Across cases.</summary>
    ListDuties,

    /// <summary>Read scorecards of authorities and countries: <c>read-oversight</c>. Across cases.</summary>
    ReadOversight,

    /// <summary>Read statistics after disclosure control: <c>read-statistics</c>. Across cases.</summary>
    ReadStatistics,

    /// <summary>Run imports and keep the ledger's own stream: packs, coverage: <c>operate</c>. Sees no case.</summary>
    Operate,

    /// <summary>Follow what is recorded, as ids and facts in clear: <c>follow-feed</c>. Across cases.</summary>
    FollowFeed,
}
