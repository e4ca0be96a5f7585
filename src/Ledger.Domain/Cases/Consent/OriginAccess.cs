using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Asylum;
using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.LegalStatus;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Cases.Trafficking;
using Ledger.Domain.Cases.UrgentMeasures;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Cases.Consent;

/// <summary>
/// Whether the authorities of the country of origin may see a case (for Mexico LSRPCAP art. 21). Closed until a need for protection was
/// excluded, or until the child and the representative both consented; closed again by any later indication of a need, refusal or
/// withdrawal. What opens counts only if every one of those certainly came before it: of two entries whose times overlap, of an undated
/// one and of any that contradict each other, the one that closes prevails. Folded from times alone, so the order of recording is
/// irrelevant; <see cref="Envelope.After"/> is too, because a wrong word about order must not open a case.
/// </summary>
public static class OriginAccess
{
    /// <summary>True if they may.</summary>
    /// <param name="facts">The facts of the case.</param>
    /// <param name="openedIn">The country whose authority opened the case.</param>
    /// <param name="origins">The countries of origin, as ever asserted.</param>
    public static bool IsOpen(IReadOnlyList<DocketEntry> facts, string openedIn, IReadOnlyCollection<string> origins)
    {
        var closing = facts.Where(e => IsIndication(e.Body) || Refuses(e.Body)).ToArray();
        return facts.Any(e => Excludes(e) && IsAfterAll(e))
            || (facts.Any(e => Consents(e, ChildsSide.Child) && IsAfterAll(e))
                && facts.Any(e => Consents(e, ChildsSide.Representative) && IsAfterAll(e)));

        bool IsAfterAll(DocketEntry opening) => closing.All(e => e.OccurredAt.Latest < opening.OccurredAt.Earliest);

        // A State that a child may flee from does not say that the child need not flee, nor does an authority of no known State.
        bool Excludes(DocketEntry entry) =>
            entry.Body is ProtectionNeedIdentified { Excluded: true }
            && AuthorityDirectory.CountryOf(entry.By.Authority) is { } country
            && (country == openedIn || (origins.Count > 0 && !origins.Contains(country)));
    }

    /// <summary>
    /// An entry that shows or suggests that the child may need protection from the country of origin. Every step of an asylum claim is
    /// one, its denial and withdrawal too, and so is a merge, because the other case may hold one: what excludes a need is an entry of its own, after them. A risk in the family, or of unknown
    /// place, counts as one in the country of origin.
    /// </summary>
    private static bool IsIndication(Entry body) => body switch
    {
        ProtectionNeedIdentified need => !need.Excluded,
        CasesMerged => true,
        AsylumClaimMade or AsylumClaimResolved or NonReturnRequested => true,
        RiskAssessed { Present: true } risk =>
            risk.RiskIn is null or RiskPlace.Origin or RiskPlace.Family
            || risk.Risks.Any(r => r is Risk.Persecution or Risk.Torture or Risk.Trafficking),
        CrimeReported crime => crime.Crimes.Contains(Crime.Trafficking),
        StatusRequested status => IsProtection(status.LegalStatus),
        StatusDecided status => IsProtection(status.LegalStatus),
        BestInterestsAssessed assessed => assessed.Proposes == BestInterestsOption.InternationalProtection,
        BestInterestsDetermined determined => determined.Option == BestInterestsOption.InternationalProtection,
        IDecides { Matter: DecisionMatter.Asylum } => true,
        DecisionIssuedV2 { Procedure: ProcedureKind.AsylumProcedure } or ProcedureOpened { Procedure: ProcedureKind.AsylumProcedure } => true,
        Screened screened => screened.CredibleFear == true || screened.TraffickingRisk == true || FoundOrLeftOpen(screened),
        _ => false,
    };

    /// <summary>
    /// A screening for fear or trafficking, which the criteria for contiguous countries are made of, that did not come out clean. What it
    /// could not determine counts as found.
    /// </summary>
    private static bool FoundOrLeftOpen(Screened screened) =>
        screened.Screening is ScreeningKind.Fear or ScreeningKind.Trafficking or ScreeningKind.ContiguousCountry
        && screened.ScreeningResult
            is ScreeningResult.Indicators or ScreeningResult.CriteriaNotMet or ScreeningResult.Undetermined;

    private static bool IsProtection(LegalStatusKind status) =>
        status is LegalStatusKind.AsylumSeeker or LegalStatusKind.Refugee or LegalStatusKind.ComplementaryProtection
            or LegalStatusKind.TraffickingVictimVisa;

    private static bool Consents(DocketEntry entry, ChildsSide who) =>
        entry.Body is ConsentRecorded { ConsentTo: ConsentSubject.OriginContact, Consent: ConsentDecision.Given } consent
        && (consent.MadeBy == who || consent.MadeBy == ChildsSide.Both);

    private static bool Refuses(Entry body) => body is ConsentRecorded
    {
        ConsentTo: ConsentSubject.OriginContact or ConsentSubject.ConsularContact,
        Consent: not ConsentDecision.Given,
    };
}
