using CsCheck;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Asylum;
using Ledger.Domain.Cases.Consent;
using Ledger.Domain.Cases.Representation;

namespace Ledger.Domain.Tests.Cases.Properties;

public class RelationsProperties
{
    private static readonly string?[] Dates = [null, "2024", "2024-05-11", "2024-05-12", "2024-05-13", "2024-05-12/2024-05-14", "../2024-05-12"];

    private static readonly SubjectId Lawyer = new(new("01900000-0000-7000-9000-000000000003"));

    /// <summary>Entries that bear on who may see a case, with times that overlap, are unknown or the same.</summary>
    private static readonly Gen<Submitted[]> Bearing = Gen.Select(
        Gen.OneOf(
            Gen.Bool.Select(excluded => (Entry)new ProtectionNeedIdentified { Excluded = excluded }),
            Gen.Enum<AsylumStep>().Select(step => (Entry)new AsylumClaimMade { AsylumStep = step }),
            Gen.Select(Gen.Enum<ConsentDecision>(), Gen.Enum<ChildsSide>()).Select(c =>
                (Entry)new ConsentRecorded { ConsentTo = ConsentSubject.OriginContact, Consent = c.Item1, MadeBy = c.Item2 }),
            Gen.Const((Entry)new RepresentativeDesignated { Representation = RepresentationKind.Counsel, Representative = Lawyer }),
            Gen.Const((Entry)new RepresentationEnded { Representation = RepresentationKind.Counsel, Reason = RepresentationEndReason.Resigned })),
        Gen.OneOf(Dates)).Array[0, 8]
        .Select(drawn => drawn.Select((d, i) => An.Entry(d.Item1, i + 3, d.Item2)).ToArray());

    [Fact]
    public void relations_are_the_same_after_any_order_of_recording() => Gen.Select(Bearing, Gen.UInt).Sample((entries, seed) =>
    {
        var shuffled = entries.ToArray();
        new Random((int)seed).Shuffle(shuffled);
        Said(shuffled).ShouldBe(Said(entries));
    });

    [Fact]
    public void an_indication_of_today_or_of_unknown_date_closes_every_case() =>
        Gen.Select(Bearing, Gen.OneOf<string?>(null, "2024-05-31")).Sample((entries, date) =>
            Relations.Of(Opened([.. entries, An.Entry(new ProtectionNeedIdentified { Excluded = false }, 90, date)]))
                .OriginMaySee.ShouldBeFalse());

    [Fact]
    public void what_opens_a_case_is_certainly_later_than_all_that_closes_it() => Bearing.Sample(entries =>
    {
        if (!Relations.Of(Opened(entries)).OriginMaySee)
            return;
        var closing = entries.Where(e => Closes(e.Body)).Select(e => e.Envelope.OccurredAt.Latest).ToArray();
        entries.ShouldContain(e => Opens(e.Body) && closing.All(latest => latest < e.Envelope.OccurredAt.Earliest));
    });

    [Fact]
    public void any_case_has_relations() => AnyCase.Told.Sample(told => Relations.Of(CaseFile.Of(AnyCase.Number(told))).ShouldNotBeNull());

    private static bool Closes(Entry body) =>
        body is ProtectionNeedIdentified { Excluded: false } or AsylumClaimMade or ConsentRecorded { Consent: not ConsentDecision.Given };

    private static bool Opens(Entry body) =>
        body is ProtectionNeedIdentified { Excluded: true } or ConsentRecorded { Consent: ConsentDecision.Given };

    private static (bool, string) Said(Submitted[] entries)
    {
        var relations = Relations.Of(Opened(entries));
        return (relations.OriginMaySee, string.Join(',', relations.Representatives));
    }

    private static CaseFile Opened(Submitted[] entries) => An.File([An.Opening(1), An.Identification(2), .. entries]);
}
