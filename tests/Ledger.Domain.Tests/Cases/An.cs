using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Interviews;
using Ledger.Domain.Cases.Notices;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Return;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Protocols;
using Ledger.Domain.Reference;
using NodaTime;

namespace Ledger.Domain.Tests.Cases;

/// <summary>Entries with one plausible content each, so that a test states only what it is about.</summary>
internal static class An
{
    public const string Zone = "America/Mexico_City";

    public static readonly SubjectId Child = new(new("01900000-0000-7000-9000-000000000001"));
    public static readonly SubjectId Sponsor = new(new("01900000-0000-7000-9000-000000000002"));

    public static EntryId Id(int n) => new(new($"018e0000-0000-7000-8000-{n:x12}"));

    public static Submitted Entry(
        Entry body, int id, string? date = "2024-05-20", string? authority = null, int? after = null, string zone = Zone) =>
        Submitted.Of(Envelope(id, date, authority, after, zone), body);

    public static Envelope Envelope(
        int? id = null, string? date = "2024-05-20", string? authority = null, int? after = null, string zone = Zone) => new()
        {
            Id = id is { } n ? Id(n) : null,
            OccurredAt = EventTime.Of(date, zone),
            By = new() { Authority = authority ?? "MX-INM", Role = "officer" },
            After = after is { } a ? Id(a) : null,
        };

    public static Submitted Opening(int id = 1, string? date = "2024-05-10", SubjectId? child = null) =>
        Entry(new CaseOpened { Child = child ?? Child, Reason = OpeningReason.Encounter }, id, date);

    public static Submitted Identification(int id = 2, string? date = "2024-05-11", string? birth = null) =>
        Entry(Identified(birth), id, date);

    public static ChildIdentified Identified(string? birth = null) => new()
    {
        Sex = Sex.Female,
        Nationalities = ["HN"],
        Accompaniment = Accompaniment.Unaccompanied,
        Birth = birth is null ? null : new() { Month = birth, Estimated = false, Source = BirthSource.Document },
    };

    public static Submitted Custody(int id, string? date, string authority) =>
        Entry(new CustodyAssumed { Ground = CustodyGround.Rescue }, id, date, authority);

    public static Submitted Notice(int id, string? date, AuthorityClass to) => Entry(new NoticeGiven { To = to }, id, date);

    public static Submitted Referral(int id, string? date, string to = "MX-SNDIF") => Entry(new ReferredToCare { To = to }, id, date);

    public static Submitted Placement(
        int id, string? date = "2024-05-20", FacilityKind facility = FacilityKind.Shelter, int? after = null, string zone = Zone) =>
        Entry(new PlacedInCare { Facility = facility }, id, date, after: after, zone: zone);

    public static Submitted Interview(int id, string? date, InterviewPurpose purpose = InterviewPurpose.Initial) =>
        Entry(new InterviewConducted { Purpose = purpose }, id, date);

    public static Submitted BestInterests(int id, string? date, BestInterestsOption option = BestInterestsOption.Stay) =>
        Entry(new BestInterestsDetermined { Option = option }, id, date, "MX-PFPNNA");

    public static Submitted DecisionOn(int id, string? date, DecisionKind kind, DecisionOutcome outcome) =>
        Entry(new DecisionIssued { Kind = kind, Outcome = outcome }, id, date);

    public static Submitted Release(int id, string? date, SubjectId? sponsor = null) => Entry(
        new ReleasedToSponsor { Category = SponsorCategory.ImmediateRelative, Relationship = Relationship.Aunt, Sponsor = sponsor },
        id, date, "US-ORR");

    public static Submitted Return(int id, string? date) => Entry(new Returned { To = "HN", Mode = ReturnMode.Assisted }, id, date);

    public static Submitted Coverage(int id) => Entry(
        new CoverageDeclared { Authority = "MX-INM", Country = "MX", Chapters = [Chapter.Rescue], From = "2024-01-01" }, id);

    /// <summary>A correction; the replacement is any entry, whose id is taken away as the record asks.</summary>
    public static Submitted Correction(int id, int of, Submitted replacement) => Entry(
        new EntryCorrected
        {
            Corrects = Id(of),
            Reason = AmendmentReason.ClericalError,
            Replacement = Submitted.Of(replacement.Envelope with { Id = null }, replacement.Body),
        },
        id, "2024-05-30");

    public static Submitted Annulment(int id, int of) =>
        Entry(new EntryAnnulled { Annuls = Id(of), Reason = AmendmentReason.DidNotHappen }, id, "2024-05-30");

    /// <summary>Entries as they would stand on the record: numbered from 1, a minute apart, whatever they say.</summary>
    public static Recorded[] Recorded(params Submitted[] entries) =>
    [
        .. entries.Select((entry, i) => new Recorded(
            entry, i + 1, Spec.Yesterday + Duration.FromMinutes(i), (i + 1) * 10, RecordedBy.System)),
    ];

    public static CaseFile File(params Submitted[] entries) => CaseFile.Of(Recorded(entries));
}
