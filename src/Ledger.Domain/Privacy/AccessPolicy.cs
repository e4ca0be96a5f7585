using System.Collections.Frozen;

namespace Ledger.Domain.Privacy;

/// <summary>
/// Who may do what: one table and one predicate that every read and every recording goes through. It fails closed: what the table does
/// not grant is withheld.
/// </summary>
public static class AccessPolicy
{
    /// <summary>The version of table and predicate together; answers name it. Any change to either MUST change it.</summary>
    public const string Version = "access-2";

    private static readonly FrozenDictionary<(Role, Purpose, Act), AccessDecision.Granted> Grants =
        AccessTable.Rows.ToFrozenDictionary(row => (row.Role, row.Purpose, row.Act), row => new AccessDecision.Granted(row));

    private static readonly AccessDecision CaseUnknown = new AccessDecision.Withheld(AccessCodes.CaseUnknown);

    private static readonly AccessDecision AccessDenied = new AccessDecision.Withheld(AccessCodes.AccessDenied);

    /// <summary>
    /// Whether the caller may do the act. The order of the checks keeps the answer from being an oracle: what role and purpose never
    /// allow is denied before the case is looked at, and a case whose status the caller may not read is unknown for every act that
    /// is withheld.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="facts">The case; <see cref="CaseFacts.Unknown"/> where there is none. Not looked at for acts across cases.</param>
    /// <param name="act">What the caller wants to do.</param>
    /// <param name="purpose">Why.</param>
    public static AccessDecision Decide(Caller caller, CaseFacts facts, Act act, Purpose purpose)
    {
        if (!Grants.TryGetValue((caller.Role, purpose, act), out var granted)) return AccessDenied;
        if (!act.IsOnACase() || Holds(granted.Row, caller, facts)) return granted;
        return Sees(caller, facts, purpose) ? AccessDenied : CaseUnknown;
    }

    /// <summary>Whether the caller may know of the case for this purpose: what lists across cases are narrowed by.</summary>
    public static bool Sees(Caller caller, CaseFacts facts, Purpose purpose) =>
        Grants.TryGetValue((caller.Role, purpose, Act.ReadStatus), out var granted) && Holds(granted.Row, caller, facts);

    /// <summary>The row that could grant the act, whatever the case; null where none could.</summary>
    public static AccessRow? RowOf(Role role, Purpose purpose, Act act) => Grants.GetValueOrDefault((role, purpose, act))?.Row;

    /// <summary>The purpose of a role that names none: of pages, which send no header, and of questions across cases.</summary>
    public static Purpose UsualPurpose(Role role) => role switch
    {
        Role.Recorder or Role.CaseAuthority or Role.Supervisor or Role.Approver => Purpose.Care,
        Role.LegalRepresentative => Purpose.Representation,
        Role.Child or Role.DataProtectionOfficer => Purpose.SubjectRights,
        Role.Auditor => Purpose.Audit,
        Role.Oversight => Purpose.Oversight,
        Role.Statistician => Purpose.Statistics,
        Role.IntegrationClient or Role.Operator => Purpose.Integration,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static bool Holds(AccessRow row, Caller caller, CaseFacts facts)
    {
        if (!facts.Exists || IsKeptFromOrigin(caller, facts)) return false;

        var relation = facts.RelationOf(caller.Authority);
        if (row.AnyOf != Relation.None && (relation & row.AnyOf) == Relation.None) return false;
        if (row.Conditions.HasFlag(AccessCondition.AssignedWhenRestricted) && facts.Restricted && !relation.HasFlag(Relation.Assigned))
            return false;
        if (row.Conditions.HasFlag(AccessCondition.IsTheChild) && !(caller.Person is { } child && child == facts.Child)) return false;
        return !row.Conditions.HasFlag(AccessCondition.RepresentsTheChild)
            || (caller.Person is { } person && facts.Representatives.Contains(person));
    }

    /// <summary>
    /// A child may flee from the State that asks: until a need for protection was excluded or child and representative consented, its
    /// authorities see nothing, whatever their role, relation or purpose (for Mexico LSRPCAP art. 21).
    /// The country that opened the case is never one of them, or it could not protect its own children. When unsure the case
    /// stays closed: an authority without a country, or a foreign one while the origin is unknown, counts as one of the origin.
    /// </summary>
    private static bool IsKeptFromOrigin(Caller caller, CaseFacts facts)
    {
        if (facts.OriginMaySee || caller.Authority is null) return false;
        if (caller.Country is null) return true;
        if (caller.Country == facts.OpenedIn) return false;
        return facts.CountriesOfOrigin.Count == 0 || facts.CountriesOfOrigin.Contains(caller.Country);
    }
}
