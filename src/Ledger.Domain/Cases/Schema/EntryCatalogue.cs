using System.Collections.Frozen;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Asylum;
using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Closure;
using Ledger.Domain.Cases.Consent;
using Ledger.Domain.Cases.Consular;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Family;
using Ledger.Domain.Cases.FollowUp;
using Ledger.Domain.Cases.Health;
using Ledger.Domain.Cases.Identity;
using Ledger.Domain.Cases.Incidents;
using Ledger.Domain.Cases.Interviews;
using Ledger.Domain.Cases.LegalStatus;
using Ledger.Domain.Cases.Notices;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Cases.Representation;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Restitution;
using Ledger.Domain.Cases.Return;
using Ledger.Domain.Cases.Rights;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Cases.Trafficking;
using Ledger.Domain.Cases.UrgentMeasures;
using Ledger.Domain.Protocols;

namespace Ledger.Domain.Cases.Schema;

/// <summary>Every type of entry there is: the one place that registers them. A row is never changed, only added.</summary>
public static class EntryCatalogue
{
    /// <summary>All types, in the order of the journey.</summary>
    public static IReadOnlyList<EntryType> All { get; } =
    [
        Row<CaseOpened>("case-opened", 1, Chapter.Rescue, "Caso abierto", "Case opened"),
        Row<ChildIdentified>("child-identified", 1, Chapter.Rescue, "Niña, niño o adolescente identificado", "Child identified"),
        Row<EncounterRecorded>("encounter-recorded", 1, Chapter.Rescue, "Encuentro con la autoridad", "Encounter recorded"),
        Row<BorderCrossed>("border-crossed", 1, Chapter.Rescue, "Cruce de frontera", "Border crossed"),
        Row<CustodyAssumed>("custody-assumed", 1, Chapter.Custody, "Custodia asumida", "Custody assumed"),
        Row<CustodyEnded>("custody-ended", 1, Chapter.Custody, "Fin de la custodia", "Custody ended"),
        Row<AdultHeld>("adult-held", 1, Chapter.Custody, "Persona adulta del grupo", "Adult of the group held"),
        Row<IdentityDocumented>("identity-documented", 1, Chapter.Identity, "Identidad documentada", "Identity documented"),
        Row<IdentityAsserted>(
            "identity-asserted", 1, Chapter.Identity, "Dato de identidad según otra fuente", "Identity asserted by another source"),
        Row<AccompanimentDetermined>(
            "accompaniment-determined", 1, Chapter.Identity, "Acompañamiento determinado", "Accompaniment determined"),
        Row<AgeQuestioned>("age-questioned", 1, Chapter.Identity, "Edad en duda", "Age questioned"),
        Row<AgeAssessed>("age-assessed", 1, Chapter.Identity, "Edad determinada", "Age assessed"),
        Row<NoticeGiven>("notice-given", 1, Chapter.Notices, "Aviso dado", "Notice given"),
        Row<PublicStatementMade>("public-statement-made", 1, Chapter.Notices, "Declaración pública", "Public statement made"),
        Row<ReferredToCare>("referred-to-care", 1, Chapter.Care, "Canalización a cuidado", "Referred to care"),
        Row<ReferralRecordIssued>("referral-record-issued", 1, Chapter.Care, "Acta de canalización", "Referral record issued"),
        Row<ReferralAnswered>("referral-answered", 1, Chapter.Care, "Respuesta a la canalización", "Referral answered"),
        Row<TransferStarted>("transfer-started", 1, Chapter.Care, "Inicio de traslado", "Transfer started"),
        Row<TransferCompleted>("transfer-completed", 1, Chapter.Care, "Traslado concluido", "Transfer completed"),
        Row<PlacedInCare>("placed-in-care", 1, Chapter.Care, "Alojamiento", "Placed in care"),
        Row<PlacementReviewed>("placement-reviewed", 1, Chapter.Care, "Revisión del alojamiento", "Placement reviewed"),
        Row<PlacementEnded>("placement-ended", 1, Chapter.Care, "Fin del alojamiento", "Placement ended"),
        Row<ServiceWithheld>("service-withheld", 1, Chapter.Care, "Servicio negado", "Service withheld"),
        Row<InterpreterAssigned>("interpreter-assigned", 1, Chapter.Rights, "Intérprete asignado", "Interpreter assigned"),
        Row<RightsInformed>("rights-informed", 1, Chapter.Rights, "Información sobre derechos", "Rights informed"),
        Row<InterviewConducted>("interview-conducted", 1, Chapter.Interviews, "Entrevista realizada", "Interview conducted"),
        Row<ChildHeard>("child-heard", 1, Chapter.Interviews, "Niña, niño o adolescente escuchado", "Child heard"),
        Row<HealthChecked>("health-checked", 1, Chapter.Health, "Revisión de salud", "Health checked"),
        Row<ConsularAssistanceGiven>(
            "consular-assistance-given", 1, Chapter.Consular, "Asistencia consular", "Consular assistance given"),
        Row<RepresentationNeedIdentified>(
            "representation-need-identified", 1, Chapter.Representation,
            "Necesidad de representación identificada", "Need for representation identified"),
        Row<RepresentativeDesignated>(
            "representative-designated", 1, Chapter.Representation, "Representante designado", "Representative designated"),
        Row<RepresentationEnded>(
            "representation-ended", 1, Chapter.Representation, "Representación terminada", "Representation ended"),
        Row<RepresentativeMetChild>(
            "representative-met-child", 1, Chapter.Representation, "Reunión con representante", "Representative met the child"),
        Row<RiskAssessed>("risk-assessed", 1, Chapter.UrgentMeasures, "Riesgo valorado", "Risk assessed"),
        Row<MeasureRequested>(
            "measure-requested", 1, Chapter.UrgentMeasures, "Medida de protección solicitada", "Protection measure requested"),
        Row<MeasureOrdered>(
            "measure-ordered", 1, Chapter.UrgentMeasures, "Medida de protección ordenada", "Protection measure ordered"),
        Row<MeasureReviewed>(
            "measure-reviewed", 1, Chapter.UrgentMeasures, "Medida de protección revisada", "Protection measure reviewed"),
        Row<MeasureCarriedOut>(
            "measure-carried-out", 1, Chapter.UrgentMeasures, "Medida de protección cumplida", "Protection measure carried out"),
        Row<BestInterestsDetermined>(
            "best-interests-determined", 1, Chapter.BestInterests, "Interés superior determinado", "Best interests determined"),
        Row<BestInterestsAssessed>(
            "best-interests-assessed", 1, Chapter.BestInterests, "Interés superior evaluado", "Best interests assessed"),
        Row<RightsDiagnosed>("rights-diagnosed", 1, Chapter.Restitution, "Diagnóstico de derechos", "Rights diagnosed"),
        Row<RestitutionPlanIssued>(
            "restitution-plan-issued", 1, Chapter.Restitution, "Plan de restitución de derechos", "Restitution plan issued"),
        Row<StatusRequested>("status-requested", 1, Chapter.LegalStatus, "Condición de estancia solicitada", "Status requested"),
        Row<StatusDecided>("status-decided", 1, Chapter.LegalStatus, "Condición de estancia resuelta", "Status decided"),
        Row<ProtectionNeedIdentified>(
            "protection-need-identified", 1, Chapter.Asylum,
            "Necesidad de protección internacional valorada", "Need for protection assessed"),
        Row<AsylumClaimMade>("asylum-claim-made", 1, Chapter.Asylum, "Solicitud de asilo", "Asylum claim made"),
        Row<NonReturnRequested>("non-return-requested", 1, Chapter.Asylum, "Solicitud de no devolución", "Non-return requested"),
        Row<AsylumClaimResolved>("asylum-claim-resolved", 1, Chapter.Asylum, "Solicitud de asilo resuelta", "Asylum claim resolved"),
        Row<CrimeReported>("crime-reported", 1, Chapter.Trafficking, "Delito denunciado", "Crime reported"),
        Row<FamilyTraced>("family-traced", 1, Chapter.Family, "Búsqueda familiar", "Family traced"),
        Row<FamilyContacted>("family-contacted", 1, Chapter.Family, "Contacto con la familia", "Family contacted"),
        Row<KinshipVerified>("kinship-verified", 1, Chapter.Family, "Parentesco verificado", "Kinship verified"),
        Row<FamilyAssessed>("family-assessed", 1, Chapter.Family, "Familia evaluada", "Family assessed"),
        Row<ReunificationDecided>("reunification-decided", 1, Chapter.Family, "Reunificación decidida", "Reunification decided"),
        Row<ReunifiedWithFamily>("reunified-with-family", 1, Chapter.Family, "Reunificación familiar", "Reunified with family"),
        Row<ReleasedToSponsor>("released-to-sponsor", 1, Chapter.Sponsors, "Entrega a patrocinador", "Released to sponsor"),
        Row<SponsorApplicationReceived>(
            "sponsor-application-received", 1, Chapter.Sponsors,
            "Solicitud de patrocinio recibida", "Sponsor application received"),
        Row<SponsorChecked>("sponsor-checked", 1, Chapter.Sponsors, "Verificación del patrocinador", "Sponsor checked"),
        Row<SponsorDecided>("sponsor-decided", 1, Chapter.Sponsors, "Decisión sobre el patrocinador", "Sponsor decided"),
        Row<Screened>("screened", 1, Chapter.Procedure, "Tamizaje", "Screened"),
        Row<ProcedureOpened>("procedure-opened", 1, Chapter.Procedure, "Procedimiento iniciado", "Procedure opened"),
        Row<HearingHeld>("hearing-held", 1, Chapter.Procedure, "Audiencia celebrada", "Hearing held"),
        Row<DecisionIssued>("decision-issued", 1, Chapter.Procedure, "Resolución emitida", "Decision issued"),
        Row<DecisionIssuedV2>("decision-issued", 2, Chapter.Procedure, "Resolución emitida", "Decision issued"),
        Row<DecisionNotified>("decision-notified", 1, Chapter.Procedure, "Resolución notificada", "Decision notified"),
        Row<AppealFiled>("appeal-filed", 1, Chapter.Procedure, "Recurso interpuesto", "Appeal filed"),
        Row<ClockSuspended>("clock-suspended", 1, Chapter.Procedure, "Plazo suspendido", "Clock suspended"),
        Row<ClockResumed>("clock-resumed", 1, Chapter.Procedure, "Plazo reanudado", "Clock resumed"),
        Row<ImpossibilityRecorded>("impossibility-recorded", 1, Chapter.Procedure, "Imposibilidad asentada", "Impossibility recorded"),
        Row<ReturnPlanned>("return-planned", 1, Chapter.Return, "Retorno planeado", "Return planned"),
        Row<ReturnAgreed>("return-agreed", 1, Chapter.Return, "Retorno acordado con el país de origen", "Return agreed with origin"),
        Row<ReturnStarted>("return-started", 1, Chapter.Return, "Retorno iniciado", "Return started"),
        Row<Returned>("returned", 1, Chapter.Return, "Retorno realizado", "Returned"),
        Row<ReceivedInOrigin>("received-in-origin", 1, Chapter.Return, "Recepción en el país de origen", "Received in origin"),
        Row<FollowUpMade>("follow-up-made", 1, Chapter.FollowUp, "Seguimiento realizado", "Follow-up made"),
        Row<ServiceGiven>("service-given", 1, Chapter.FollowUp, "Servicio prestado", "Service given"),
        Row<AgeingOutPlanned>("ageing-out-planned", 1, Chapter.FollowUp, "Plan de vida adulta", "Ageing-out planned"),
        Row<ChildMissing>("child-missing", 1, Chapter.Incidents, "Ausencia o desaparición", "Child missing"),
        Row<ChildLocated>("child-located", 1, Chapter.Incidents, "Localización", "Child located"),
        Row<IncidentReported>("incident-reported", 1, Chapter.Incidents, "Incidente grave reportado", "Incident reported"),
        Row<IncidentInvestigated>("incident-investigated", 1, Chapter.Incidents, "Incidente investigado", "Incident investigated"),
        Row<ChildDied>("child-died", 1, Chapter.Incidents, "Fallecimiento", "Child died"),
        Row<RecordFoundFalse>("record-found-false", 1, Chapter.Incidents, "Registro oficial hallado falso", "Official record found false"),
        Row<CaseTransferred>("case-transferred", 1, Chapter.Closure, "Traslado del caso", "Case transferred"),
        Row<CaseClosed>("case-closed", 1, Chapter.Closure, "Caso cerrado", "Case closed"),
        Row<CaseReopened>("case-reopened", 1, Chapter.Closure, "Caso reabierto", "Case reopened"),
        Row<ConsentRecorded>("consent-recorded", 1, Chapter.Consent, "Consentimiento registrado", "Consent recorded"),
        Row<EntryCorrected>("entry-corrected", 1, Chapter.Amendments, "Asiento corregido", "Entry corrected"),
        Row<EntryAnnulled>("entry-annulled", 1, Chapter.Amendments, "Asiento anulado", "Entry annulled"),
        Row<PersonsLinked>("persons-linked", 1, Chapter.Amendments, "Personas vinculadas", "Persons linked"),
        Row<CasesMerged>("cases-merged", 1, Chapter.Amendments, "Casos fusionados", "Cases merged"),
        Row<CoverageDeclared>("coverage-declared", 1, Chapter.Ledger, "Cobertura declarada", "Coverage declared"),
    ];

    private static readonly FrozenDictionary<string, EntryType[]> ByName =
        All.GroupBy(t => t.Name).ToFrozenDictionary(g => g.Key, g => g.OrderBy(t => t.Version).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, EntryType> ByClrType = All.ToFrozenDictionary(t => t.ClrType);

    /// <summary>The type of a body.</summary>
    public static EntryType Of(Type body) => ByClrType[body];

    /// <summary>The type of a name and version, or null.</summary>
    public static EntryType? Find(string name, int version) =>
        ByName.TryGetValue(name, out var versions) ? Array.Find(versions, t => t.Version == version) : null;

    /// <summary>True if any version of the name exists.</summary>
    public static bool Knows(string name) => ByName.ContainsKey(name);

    private static EntryType<T> Row<T>(string name, int version, Chapter chapter, string es, string en)
        where T : Entry => new(name, version, chapter, es, en);
}
