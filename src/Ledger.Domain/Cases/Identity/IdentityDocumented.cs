using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Identity;

/// <summary>
/// A document of the child is shown, found or obtained, or it is established that there is none (domain/protocols.md, B 3; CRC art. 8).
/// That a document exists is not that it was verified or can be read: each is told.
/// </summary>
public sealed record IdentityDocumented : Entry
{
    /// <summary>What kind of document.</summary>
    public required IdentityDocumentKind DocumentKind { get; init; }

    /// <summary>The country that issued it, ISO 3166-1 alpha-2.</summary>
    [Text(2, Pattern.Country)]
    public string? IssuingCountry { get; init; }

    /// <summary>Its number.</summary>
    public Sealed<string>? DocumentNumber { get; init; }

    /// <summary>True where all of it can be read.</summary>
    public bool? Legible { get; init; }

    /// <summary>What its check said.</summary>
    public required DocumentVerification Verification { get; init; }

    /// <summary>The document's id.</summary>
    public DocumentId? IdentityDocument { get; init; }
}

/// <summary>Documents that say who a child is.</summary>
public enum IdentityDocumentKind
{
    /// <summary>Birth certificate.</summary>
    BirthCertificate,

    /// <summary>Civil register extract.</summary>
    CivilRegisterExtract,

    /// <summary>National identity document.</summary>
    NationalId,

    /// <summary>Passport.</summary>
    Passport,

    /// <summary>Consular document.</summary>
    ConsularDocument,

    /// <summary>Migration document.</summary>
    MigrationDocument,

    /// <summary>Refugee document.</summary>
    RefugeeDocument,

    /// <summary>School or health record.</summary>
    SchoolOrHealthRecord,

    /// <summary>No document.</summary>
    None,
}

/// <summary>What the check of a document said.</summary>
public enum DocumentVerification
{
    /// <summary>Not checked.</summary>
    NotChecked,

    /// <summary>Confirmed by the issuer.</summary>
    ConfirmedByIssuer,

    /// <summary>Confirmed by the consulate.</summary>
    ConfirmedByConsulate,

    /// <summary>Inconclusive.</summary>
    Inconclusive,

    /// <summary>Altered or false.</summary>
    Altered,

    /// <summary>Not found at the issuer.</summary>
    NotFound,
}
