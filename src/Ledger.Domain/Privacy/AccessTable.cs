namespace Ledger.Domain.Privacy;

/// <summary>
/// The access policy as data. A row that is not here does not exist. Whoever changes it changes <see cref="AccessPolicy.Version"/>,
/// and a reviewer reads the difference in the drawing of the whole table that the tests keep.
/// </summary>
public static class AccessTable
{
    private const Relation Any = Relation.Assigned | Relation.Referring | Relation.Receiving;
    private const Relation Answering = Relation.Assigned | Relation.Receiving;
    private const Relation Unrelated = Relation.None;

    private static readonly Role[] Recording = [Role.Recorder, Role.CaseAuthority, Role.Supervisor];
    private static readonly Act[] Reading = [Act.ReadStatus, Act.ReadDocket, Act.ReadChanges, Act.ReadCompliance, Act.ReadFindings];
    private static readonly Act[] Lists = [Act.ListCases, Act.ListDuties];

    /// <summary>Every grant there is.</summary>
    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        // Whoever works on a case for an authority that the case names.
        .. Rule(Recording, Purpose.Care, Unrelated, AccessCondition.None, Act.OpenCase),
        .. Rule(Recording, Purpose.Care, Any, AccessCondition.None, Act.Record),
        .. Rule(Recording, Purpose.Care, Any, AccessCondition.AssignedWhenRestricted, [.. Reading, .. Lists]),
        .. Rule(Recording, Purpose.Care, Answering, AccessCondition.AssignedWhenRestricted, Act.OpenSealed),
        .. Rule([Role.Supervisor], Purpose.Care, Answering, AccessCondition.AssignedWhenRestricted, Act.ReadAccess),

        // Harm that cannot wait: recorded whoever saw it; read without a relation, which alarms, except from a restricted case.
        .. Rule(Recording, Purpose.Emergency, Unrelated, AccessCondition.None, Act.OpenCase, Act.Record),
        .. Rule(Recording, Purpose.Emergency, Unrelated, AccessCondition.AssignedWhenRestricted | AccessCondition.Alarm,
            Act.ReadStatus, Act.ReadDocket, Act.OpenSealed),

        // A protection authority represents the child by law (LGDNNA arts. 106 and 122-II).
        .. Rule([Role.CaseAuthority], Purpose.Representation, Unrelated, AccessCondition.None, Act.OpenCase),
        .. Rule([Role.CaseAuthority], Purpose.Representation, Answering, AccessCondition.None, Act.Record),
        .. Rule([Role.CaseAuthority], Purpose.Representation, Answering, AccessCondition.AssignedWhenRestricted,
            [.. Reading, Act.ReadAccess, Act.OpenSealed, .. Lists]),

        // The second person reads what is to be approved.
        .. Rule([Role.Approver], Purpose.Care, Answering, AccessCondition.AssignedWhenRestricted, Reading),
        .. Rule([Role.Approver], Purpose.SubjectRights, Unrelated, AccessCondition.None, Act.ReadStatus, Act.ReadDocket, Act.ReadAccess),

        // The child's side. What others said of themselves stays sealed to it.
        .. Rule([Role.LegalRepresentative], Purpose.Representation, Unrelated, AccessCondition.RepresentsTheChild,
            [.. Reading, Act.ReadAccess, .. Lists]),
        .. Rule([Role.LegalRepresentative], Purpose.Representation, Unrelated,
            AccessCondition.RepresentsTheChild | AccessCondition.OnlyOfTheChild, Act.OpenSealed),
        .. Rule([Role.LegalRepresentative], Purpose.SubjectRights, Unrelated, AccessCondition.RepresentsTheChild,
            [.. Reading, Act.ReadAccess]),
        .. Rule([Role.LegalRepresentative], Purpose.SubjectRights, Unrelated,
            AccessCondition.RepresentsTheChild | AccessCondition.OnlyOfTheChild, Act.OpenSealed),
        .. Rule([Role.Child], Purpose.SubjectRights, Unrelated, AccessCondition.IsTheChild,
            [.. Reading, Act.ReadAccess, Act.ListCases]),
        .. Rule([Role.Child], Purpose.SubjectRights, Unrelated, AccessCondition.IsTheChild | AccessCondition.OnlyOfTheChild,
            Act.OpenSealed),

        // Those who look back. Reasons are sealed text, so an auditor opens them, but not from a restricted case.
        .. Rule([Role.Auditor], Purpose.Audit, Unrelated, AccessCondition.None,
            [.. Reading, Act.ReadAccess, .. Lists, Act.ReadOversight, Act.ReadStatistics]),
        .. Rule([Role.Auditor], Purpose.Audit, Unrelated, AccessCondition.AssignedWhenRestricted, Act.OpenSealed),
        .. Rule([Role.Oversight], Purpose.Oversight, Unrelated, AccessCondition.None,
            [.. Reading, .. Lists, Act.ReadOversight, Act.ReadStatistics]),
        .. Rule([Role.Statistician], Purpose.Statistics, Unrelated, AccessCondition.None, Act.ReadStatistics),
        .. Rule([Role.DataProtectionOfficer], Purpose.SubjectRights, Unrelated, AccessCondition.None,
            Act.ReadStatus, Act.ReadDocket, Act.ReadChanges, Act.ReadAccess, Act.OpenSealed, Act.ListCases),
        .. Rule([Role.DataProtectionOfficer], Purpose.Audit, Unrelated, AccessCondition.None,
            Act.ReadStatus, Act.ReadAccess, Act.ListCases),

        // Systems. They never open sealed fields: what they need to know about a person they know already.
        .. Rule([Role.IntegrationClient], Purpose.Integration, Unrelated, AccessCondition.None, Act.OpenCase),
        .. Rule([Role.IntegrationClient], Purpose.Integration, Any, AccessCondition.None, Act.Record),
        .. Rule([Role.IntegrationClient], Purpose.Integration, Any, AccessCondition.AssignedWhenRestricted, [.. Reading, .. Lists]),
        .. Rule([Role.IntegrationClient], Purpose.Emergency, Unrelated, AccessCondition.None, Act.OpenCase, Act.Record),
        .. Rule([Role.IntegrationClient], Purpose.Emergency, Unrelated, AccessCondition.AssignedWhenRestricted | AccessCondition.Alarm,
            Act.ReadStatus),
        .. Rule([Role.Operator], Purpose.Integration, Unrelated, AccessCondition.None, Act.Operate),

        // Whoever keeps a system in step with the ledger, or watches it, follows what is recorded in the cases it may see. What the feed
        // tells stands in the docket of those cases too, so it needs no more than that; it is not for pages or for a single case.
        .. Rule(Recording, Purpose.Care, Any, AccessCondition.AssignedWhenRestricted, Act.FollowFeed),
        .. Rule([Role.IntegrationClient], Purpose.Integration, Any, AccessCondition.AssignedWhenRestricted, Act.FollowFeed),
        .. Rule([Role.Auditor], Purpose.Audit, Unrelated, AccessCondition.None, Act.FollowFeed),
    ];

    private static IEnumerable<AccessRow> Rule(
        Role[] roles, Purpose purpose, Relation anyOf, AccessCondition conditions, params Act[] acts) =>
        from role in roles from act in acts select new AccessRow(role, purpose, act, anyOf, conditions);
}
