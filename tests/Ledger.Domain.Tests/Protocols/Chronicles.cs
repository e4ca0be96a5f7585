using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Notices;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Protocols;
using Ledger.Domain.Reference;
using NodaTime;

namespace Ledger.Domain.Tests.Protocols;

/// <summary>Entries of invented cases, short enough to be read in a test.</summary>
internal static class Chronicles
{
    public const string Mexico = "America/Mexico_City";

    /// <summary>Everything of INM in Mexico is declared complete.</summary>
    public static readonly Coverage OfInm = Covering();

    public static readonly Instant Later = At("2021-04-01T00:00:00Z");

    private static readonly RecordedBy Clerk = new("clerk", "recorder", "MX-INM");

    public static Instant At(string instant) => EventTimeText.Read(instant, DateTimeZone.Utc).Earliest;

    public static Submitted Identified(
        string? date,
        string by = "MX-INM",
        string? country = "MX",
        Accompaniment accompaniment = Accompaniment.Unaccompanied,
        string[]? nationalities = null,
        string zone = Mexico) =>
        Entry(date, by, country, zone, new ChildIdentified
        {
            Sex = Sex.Female,
            Nationalities = nationalities ?? ["HN"],
            Accompaniment = accompaniment,
        });

    public static Submitted Custody(string? date, string by = "MX-INM", string? country = "MX") =>
        Entry(date, by, country, Mexico, new CustodyAssumed { Ground = CustodyGround.Rescue });

    public static Submitted Notice(
        string? date, AuthorityClass to = AuthorityClass.ProtectionAuthority, string by = "MX-INM", string? recipient = null,
        string country = "MX", string zone = Mexico) =>
        Entry(date, by, country, zone, new NoticeGiven { To = to, Recipient = recipient });

    public static Submitted Referred(string? date, string to = "MX-SEDIF-CHP") =>
        Entry(date, "MX-INM", "MX", Mexico, new ReferredToCare { To = to });

    public static Submitted Placed(string? date, FacilityKind facility, string by = "MX-INM", string country = "MX") =>
        Entry(date, by, country, Mexico, new PlacedInCare { Facility = facility });

    public static Submitted Determined(string? date) =>
        Entry(date, "MX-PPNNA-FEDERAL", "MX", Mexico, new BestInterestsDetermined { Option = BestInterestsOption.Stay });

    public static Submitted Decided(string? date, DecisionKind kind = DecisionKind.Migration) =>
        Entry(date, "MX-INM", "MX", Mexico, new DecisionIssued { Kind = kind, Outcome = DecisionOutcome.Return });

    public static Submitted Suitable(string? date, DecisionOutcome outcome = DecisionOutcome.Granted) =>
        Entry(date, "US-ORR", "US", Mexico, new DecisionIssued { Kind = DecisionKind.SponsorSuitability, Outcome = outcome });

    public static Submitted Released(string? date, string country = "US") => Entry(
        date, "US-ORR", country, Mexico,
        new ReleasedToSponsor { Category = SponsorCategory.ParentOrGuardian, Relationship = Relationship.Mother });

    public static Submitted Annulment(EntryId of, string date) => Entry(
        date, "MX-INM", "MX", Mexico, new EntryAnnulled { Annuls = of, Reason = AmendmentReason.DidNotHappen });

    public static Submitted Correction(EntryId of, Submitted replacement, string date) => Entry(
        date, "MX-INM", "MX", Mexico,
        new EntryCorrected
        {
            Corrects = of,
            Reason = AmendmentReason.NewInformation,
            Replacement = Submitted.Of(replacement.Envelope with { Id = null }, replacement.Body),
        });

    public static Submitted After(this Submitted entry, EntryId other) =>
        Submitted.Of(entry.Envelope with { After = other }, entry.Body);

    /// <summary>The id that an entry gets by its place among those recorded, from 1.</summary>
    public static EntryId Id(int number) => new(Guid.Parse($"00000000-0000-4000-8000-{number:d12}"));

    public static Submitted Named(this Submitted entry, int number) => Submitted.Of(entry.Envelope with { Id = Id(number) }, entry.Body);

    public static CaseFile Case(params Submitted[] entries) => Case(null, entries);

    public static CaseFile Imported(string source, params Submitted[] entries) =>
        Case(new ImportedFrom(source, new string('0', 64), 2), entries);

    public static IReadOnlyList<Verdict> Judge(this CaseFile caseFile, Instant? at = null, Coverage? coverage = null) =>
        ProtocolMonitor.Judge(caseFile, SevenRules.Packs, coverage ?? Coverage.None, at ?? Later, at ?? Later).All;

    public static Verdict Of(this IReadOnlyList<Verdict> verdicts, string rule) => verdicts.Single(v => v.Rule.Id == rule);

    public static Coverage Covering(
        string authority = "MX-INM", string country = "MX", string from = "2020-01-01", string? until = null, string? import = null,
        params Chapter[] chapters) =>
        Coverage.Of([new CoverageDeclared
        {
            Authority = authority,
            Country = country,
            Chapters = chapters.Length == 0 ? Enum.GetValues<Chapter>() : chapters,
            From = from,
            Until = until,
            Import = import,
        }]);

    private static CaseFile Case(ImportedFrom? import, Submitted[] entries) =>
        CaseFile.Of([.. entries.Select((entry, i) => new Recorded(
            entry.Envelope.Id is null ? entry.Named(i + 1) : entry, i + 1, Later, i + 1, Clerk, import))]);

    public static Submitted Entry(string? date, Entry body) => Entry(date, "MX-INM", "MX", Mexico, body);

    private static Submitted Entry(string? date, string by, string? country, string zone, Entry body) => Submitted.Of(
        new Envelope
        {
            OccurredAt = EventTime.Of(date, zone),
            Place = country is null ? null : new Place { Country = country },
            By = new By { Authority = by, Role = "officer" },
        },
        body);
}
