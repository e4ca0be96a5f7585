using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;

namespace Ledger.Api.Security;

/// <summary>The ready identities: at least one for each role, and the authorities that meet in the sample cases.</summary>
public static class DevelopmentIdentities
{
    /// <summary>The child of one of the sample cases.</summary>
    public static readonly Guid SampleChild = Guid.Parse("0193b7d2-6c00-7d0e-8a51-3f6f2b9c4e01");

    /// <summary>The child's lawyer in that case.</summary>
    public static readonly Guid SampleRepresentative = Guid.Parse("0193b7d2-6c00-7d0e-8a51-3f6f2b9c4e02");

    private const string Mexico = "MX";
    private const string UnitedStates = "US";
    private const string Guatemala = "GT";

    public static IReadOnlyList<DevelopmentIdentity> All { get; } =
    [
        new("recorder-inm", "Instituto Nacional de Migración", Role.Recorder)
        {
            Authority = "MX-INM", AuthorityClass = AuthorityClass.MigrationAuthority, Country = Mexico, Qualifications = ["opi"],
        },
        new("recorder-dif", "Albergue del DIF Chiapas", Role.Recorder)
        {
            Authority = "MX-SEDIF-CHP", AuthorityClass = AuthorityClass.CareAuthority, Country = Mexico,
            Qualifications = ["child-specialist"],
        },
        new("recorder-orr", "Office of Refugee Resettlement", Role.Recorder)
        {
            Authority = "US-ORR", AuthorityClass = AuthorityClass.CareAuthority, Country = UnitedStates,
        },
        new("recorder-cbp", "Customs and Border Protection", Role.Recorder)
        {
            Authority = "US-CBP", AuthorityClass = AuthorityClass.MigrationAuthority, Country = UnitedStates,
        },
        new("procurator", "Procuraduría de Protección de Chiapas", Role.CaseAuthority)
        {
            Authority = "MX-PPNNA-CHP", AuthorityClass = AuthorityClass.ProtectionAuthority, Country = Mexico,
            Qualifications = ["child-specialist", "lawyer"],
        },
        new("consulate-gt", "Consulado de Guatemala", Role.CaseAuthority)
        {
            Authority = "GT-MINEX", AuthorityClass = AuthorityClass.ConsularAuthority, Country = Guatemala,
        },
        new("supervisor", "Albergue del DIF Chiapas", Role.Supervisor)
        {
            Authority = "MX-SEDIF-CHP", AuthorityClass = AuthorityClass.CareAuthority, Country = Mexico,
        },
        new("approver", "Procuraduría de Protección de Chiapas", Role.Approver)
        {
            Authority = "MX-PPNNA-CHP", AuthorityClass = AuthorityClass.ProtectionAuthority, Country = Mexico,
        },
        new("legal-representative", "Defensoría", Role.LegalRepresentative) { Person = SampleRepresentative },
        new("child", "Caso de muestra", Role.Child) { Person = SampleChild },
        new("auditor", "Auditoría Superior", Role.Auditor) { Authority = "MX-ASF", Country = Mexico },
        new("auditor-us", "HHS Office of Inspector General", Role.Auditor) { Authority = "US-OIG", Country = UnitedStates },
        new("oversight", "Comisión Nacional de los Derechos Humanos", Role.Oversight)
        {
            Authority = "MX-CNDH", AuthorityClass = AuthorityClass.HumanRightsBody, Country = Mexico,
        },
        new("statistician", "INEGI", Role.Statistician) { Authority = "MX-INEGI", Country = Mexico },
        new("data-protection-officer", "Ledger", Role.DataProtectionOfficer),
        new("integration-inm", "Instituto Nacional de Migración", Role.IntegrationClient)
        {
            Authority = "MX-INM", AuthorityClass = AuthorityClass.MigrationAuthority, Country = Mexico,
        },
        new("operator", "Ledger", Role.Operator),
    ];

    public static DevelopmentIdentity? Find(string id) => All.FirstOrDefault(identity => identity.Id == id);
}
