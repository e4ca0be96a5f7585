namespace Ledger.Domain.Reference;

/// <summary>
/// What an authority is, across countries: rules ask for a class and a territory, not for a name
/// (domain/protocols.md, A and F 14).
/// </summary>
public enum AuthorityClass
{
    /// <summary>Migration or border authority: INM, CBP, ICE, IGM.</summary>
    MigrationAuthority,

    /// <summary>
    /// Child-protection authority that represents and determines best interests: Procuraduría de Protección, PGN, CONAPINA,
    /// SENAF.
    /// </summary>
    ProtectionAuthority,

    /// <summary>Authority that lodges and cares for children: SNDIF, SEDIF, SMDIF, HHS/ORR, SBS.</summary>
    CareAuthority,

    /// <summary>Consulate or foreign ministry of a country of origin.</summary>
    ConsularAuthority,

    /// <summary>Asylum authority: COMAR, USCIS.</summary>
    AsylumAuthority,

    /// <summary>Court or judge.</summary>
    Court,

    /// <summary>Public prosecutor.</summary>
    Prosecutor,

    /// <summary>Human-rights body or ombudsman: CNDH, PDH.</summary>
    HumanRightsBody,

    /// <summary>Health service.</summary>
    HealthService,

    /// <summary>Police.</summary>
    Police,

    /// <summary>Civil-society or international organisation.</summary>
    Organisation,
}
