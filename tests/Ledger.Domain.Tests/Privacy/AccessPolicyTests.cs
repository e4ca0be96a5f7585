using CsCheck;
using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Tests.Privacy;

public sealed class AccessPolicyTests
{
    private static readonly SubjectId Child = new(Guid.Parse("0192a0b0-0000-7000-8000-000000000001"));
    private static readonly SubjectId Lawyer = new(Guid.Parse("0192a0b0-0000-7000-8000-000000000002"));

    private const int Many = 20_000;

    private static readonly CaseFacts Open = new()
    {
        Assigned = Set("MX-INM"),
        Referring = Set("MX-GN"),
        Receiving = Set("MX-SEDIF-CHP"),
        OpenedIn = "MX",
        CountriesOfOrigin = Set("GT"),
        Child = Child,
        Representatives = new HashSet<SubjectId> { Lawyer },
    };

    private static readonly Gen<Caller> Callers =
        from role in Gen.Enum<Role>()
        from authority in OneOf<string?>(null, "MX-INM", "MX-GN", "MX-SEDIF-CHP", "GT-MINEX", "US-ORR")
        from country in OneOf<string?>(null, "MX", "GT", "US")
        from person in OneOf<SubjectId?>(null, Child, Lawyer)
        select new Caller { Id = "someone", Role = role, Authority = authority, Country = country, Person = person };

    private static readonly Gen<CaseFacts> Cases =
        from assigned in Codes
        from referring in Codes
        from receiving in Codes
        from restricted in Gen.Bool
        from openedIn in OneOf<string?>(null, "MX", "US")
        from origin in OneOf(Set(), Set("GT"), Set("MX", "GT"))
        from maySee in Gen.Bool
        from child in OneOf<SubjectId?>(null, Child)
        from representatives in OneOf<IReadOnlySet<SubjectId>>(new HashSet<SubjectId>(), new HashSet<SubjectId> { Lawyer })
        select new CaseFacts
        {
            Assigned = assigned,
            Referring = referring,
            Receiving = receiving,
            Restricted = restricted,
            OpenedIn = openedIn,
            CountriesOfOrigin = origin,
            OriginMaySee = maySee,
            Child = child,
            Representatives = representatives,
        };

    private static Gen<IReadOnlySet<string>> Codes => OneOf(Set(), Set("MX-INM"), Set("GT-MINEX", "MX-SEDIF-CHP"), Set("US-ORR", "MX-GN"));

    [Fact]
    public void a_case_that_may_not_be_seen_answers_like_a_case_that_is_not_there() =>
        Gen.Select(Callers, Cases, Gen.Enum<Act>(), Gen.Enum<Purpose>()).Sample((caller, facts, act, purpose) =>
        {
            if (AccessPolicy.Sees(caller, facts, purpose)) return;
            var decision = AccessPolicy.Decide(caller, facts, act, purpose);
            if (decision is AccessDecision.Granted { Row.Act: Act.Record }) return;
            decision.ShouldBe(AccessPolicy.Decide(caller, CaseFacts.Unknown, act, purpose));
        }, iter: Many);

    [Fact]
    public void nothing_is_granted_without_a_row() =>
        Gen.Select(Callers, Cases, Gen.Enum<Act>(), Gen.Enum<Purpose>()).Sample((caller, facts, act, purpose) =>
        {
            if (AccessTable.Rows.Any(row => row.Role == caller.Role && row.Purpose == purpose && row.Act == act)) return;
            Code(AccessPolicy.Decide(caller, facts, act, purpose)).ShouldBe(AccessCodes.AccessDenied);
        }, iter: Many);

    [Fact]
    public void no_act_on_an_unknown_case_is_granted() =>
        Gen.Select(Callers, Gen.Enum<Act>(), Gen.Enum<Purpose>()).Where((_, act, _) => act.IsOnACase()).Sample((caller, act, purpose) =>
            AccessPolicy.Decide(caller, CaseFacts.Unknown, act, purpose).ShouldBeOfType<AccessDecision.Withheld>(), iter: Many);

    [Fact]
    public void facts_that_nobody_derived_open_nothing_to_who_works_on_cases() =>
        Gen.Select(Callers, Gen.Enum<Act>(), OneOf(Purpose.Care, Purpose.Representation, Purpose.Integration))
            .Where((_, act, _) => act.IsOnACase())
            .Sample((caller, act, purpose) =>
                AccessPolicy.Decide(caller, new CaseFacts(), act, purpose).ShouldBeOfType<AccessDecision.Withheld>(), iter: Many);

    [Fact]
    public void the_country_of_origin_sees_nothing_whatever_its_role_relation_and_purpose() =>
        Gen.Select(Callers, Cases, Gen.Enum<Act>(), Gen.Enum<Purpose>()).Where((_, _, act, _) => act.IsOnACase())
            .Sample((caller, facts, act, purpose) =>
            {
                var consulate = caller with { Authority = "GT-MINEX", Country = "GT" };
                var kept = facts with { OriginMaySee = false, CountriesOfOrigin = Set("GT") };
                AccessPolicy.Decide(consulate, kept, act, purpose).ShouldBeOfType<AccessDecision.Withheld>();
            }, iter: Many);

    [Fact]
    public void a_consulate_that_a_notice_names_sees_the_case_only_once_it_may()
    {
        var consulate = new Caller { Id = "consul", Role = Role.CaseAuthority, Authority = "GT-MINEX", Country = "GT" };
        var notified = Open with { Receiving = Set("GT-MINEX") };
        Code(AccessPolicy.Decide(consulate, notified, Act.ReadStatus, Purpose.Care)).ShouldBe(AccessCodes.CaseUnknown);
        Granted(consulate, notified with { OriginMaySee = true }, Act.ReadStatus, Purpose.Care).ShouldBeTrue();
    }

    [Fact]
    public void a_country_still_protects_its_own_children()
    {
        var own = Open with { CountriesOfOrigin = Set("MX") };
        Granted(Recorder("MX-INM"), own, Act.ReadStatus, Purpose.Care).ShouldBeTrue();
    }

    [Fact]
    public void while_the_origin_is_unknown_any_foreign_authority_may_be_its_own()
    {
        var unknown = Open with { CountriesOfOrigin = Set(), Receiving = Set("US-ORR") };
        Granted(Recorder("US-ORR", "US"), unknown, Act.ReadStatus, Purpose.Care).ShouldBeFalse();
        Granted(Recorder("US-ORR", "US"), unknown with { CountriesOfOrigin = Set("GT") }, Act.ReadStatus, Purpose.Care).ShouldBeTrue();
    }

    [Fact]
    public void a_referring_authority_reads_on_but_opens_nothing()
    {
        Granted(Recorder("MX-GN"), Open, Act.ReadDocket, Purpose.Care).ShouldBeTrue();
        Code(AccessPolicy.Decide(Recorder("MX-GN"), Open, Act.OpenSealed, Purpose.Care)).ShouldBe(AccessCodes.AccessDenied);
    }

    [Fact]
    public void an_unrelated_authority_records_in_an_emergency_only()
    {
        var stranger = Recorder("MX-CRUZ-ROJA");
        Code(AccessPolicy.Decide(stranger, Open, Act.Record, Purpose.Care)).ShouldBe(AccessCodes.CaseUnknown);
        Granted(stranger, Open with { Restricted = true }, Act.Record, Purpose.Emergency).ShouldBeTrue();
    }

    [Fact]
    public void an_emergency_reading_alarms_and_stops_at_a_restricted_case()
    {
        var stranger = Recorder("MX-CRUZ-ROJA");
        AccessPolicy.Decide(stranger, Open, Act.OpenSealed, Purpose.Emergency).ShouldBeOfType<AccessDecision.Granted>()
            .Row.Conditions.HasFlag(AccessCondition.Alarm).ShouldBeTrue();
        Granted(stranger, Open with { Restricted = true }, Act.OpenSealed, Purpose.Emergency).ShouldBeFalse();
    }

    [Fact]
    public void a_restricted_case_is_read_by_the_assigned_authority_only()
    {
        var restricted = Open with { Restricted = true };
        Granted(Recorder("MX-INM"), restricted, Act.ReadDocket, Purpose.Care).ShouldBeTrue();
        Code(AccessPolicy.Decide(Recorder("MX-SEDIF-CHP"), restricted, Act.ReadDocket, Purpose.Care)).ShouldBe(AccessCodes.CaseUnknown);
    }

    [Fact]
    public void child_and_lawyer_reach_their_own_case_and_no_other()
    {
        var child = new Caller { Id = "child", Role = Role.Child, Person = Child };
        var lawyer = new Caller { Id = "lawyer", Role = Role.LegalRepresentative, Person = Lawyer };
        var other = Open with { Child = Lawyer, Representatives = new HashSet<SubjectId> { Child } };
        Granted(child, Open, Act.ReadDocket, Purpose.SubjectRights).ShouldBeTrue();
        Granted(child, other, Act.ReadDocket, Purpose.SubjectRights).ShouldBeFalse();
        Granted(lawyer, Open, Act.OpenSealed, Purpose.Representation).ShouldBeTrue();
        Granted(lawyer, other, Act.OpenSealed, Purpose.Representation).ShouldBeFalse();
    }

    [Fact]
    public void a_caller_without_a_person_is_nobody_in_a_case_that_names_none() =>
        Granted(new Caller { Id = "x", Role = Role.Child }, new CaseFacts(), Act.ReadStatus, Purpose.SubjectRights).ShouldBeFalse();

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Caller Recorder(string authority, string country = "MX") =>
        new() { Id = "recorder", Role = Role.Recorder, Authority = authority, Country = country };

    private static bool Granted(Caller caller, CaseFacts facts, Act act, Purpose purpose) =>
        AccessPolicy.Decide(caller, facts, act, purpose) is AccessDecision.Granted;

    private static string? Code(AccessDecision decision) => (decision as AccessDecision.Withheld)?.Code;

    private static IReadOnlySet<string> Set(params string[] members) => members.ToHashSet();
}
