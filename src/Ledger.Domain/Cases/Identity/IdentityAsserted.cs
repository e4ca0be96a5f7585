using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Identity;

/// <summary>
/// What another source says of who the child is or to whom the child belongs, with how far it is trusted. It does not replace the
/// identification: both stay (peers: family links with source and confidence). The source is the envelope's.
/// </summary>
public sealed record IdentityAsserted : Entry, INamesPerson
{
    /// <summary>How far it is trusted.</summary>
    public required AssertedConfidence Confidence { get; init; }

    /// <summary>The name asserted.</summary>
    public Sealed<string>? Name { get; init; }

    /// <summary>The full date of birth asserted.</summary>
    [Text(10, Pattern.Date)]
    public Sealed<string>? BirthDate { get; init; }

    /// <summary>The month of birth asserted.</summary>
    public BirthMonth? Birth { get; init; }

    /// <summary>The sex asserted.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The nationalities asserted, ISO 3166-1 alpha-2.</summary>
    [Text(2, Pattern.Country)]
    public IReadOnlyList<string>? Nationalities { get; init; }

    /// <summary>How the person named is related to the child.</summary>
    public Relationship? Relationship { get; init; }

    /// <summary>The relative as a person of their own.</summary>
    public SubjectId? Person { get; init; }

    /// <summary>The relative's name.</summary>
    [SealedOf(nameof(Person))]
    public Sealed<string>? PersonName { get; init; }
}

/// <summary>How far an assertion is trusted by who records it.</summary>
public enum AssertedConfidence
{
    /// <summary>Established.</summary>
    Established,

    /// <summary>Probable.</summary>
    Probable,

    /// <summary>Possible.</summary>
    Possible,

    /// <summary>Refuted.</summary>
    Refuted,
}
