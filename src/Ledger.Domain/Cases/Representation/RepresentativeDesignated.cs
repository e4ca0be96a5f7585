using Ledger.Domain.Cases.Interviews;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Representation;

/// <summary>
/// Someone is designated to represent the child (domain/protocols.md, B 10; LGDNNA art. 106, General Comment 6 para 33, 45 CFR
/// 410). From then on they may read the case.
/// </summary>
public sealed record RepresentativeDesignated : Entry, INamesPerson
{
    /// <summary>What kind of representation.</summary>
    public required RepresentationKind Representation { get; init; }

    /// <summary>In which matter.</summary>
    public Matter? Matter { get; init; }

    /// <summary>The court or authority that ordered it, where it is not the one that designates.</summary>
    [Text(40, Pattern.Authority)]
    public string? OrderedBy { get; init; }

    /// <summary>The authority that represents, where it is one: <c>MX-PPNNA-CHP</c>.</summary>
    [Text(40, Pattern.Authority)]
    public string? RepresentingAuthority { get; init; }

    /// <summary>True where the child pays nothing for it.</summary>
    public bool? ProBono { get; init; }

    /// <summary>True where the designation is for a single act only.</summary>
    public bool? SingleAct { get; init; }

    /// <summary>The representative as a person of their own.</summary>
    public SubjectId? Representative { get; init; }

    /// <summary>The representative's name.</summary>
    [SealedOf(nameof(Representative))]
    public Sealed<string>? RepresentativeName { get; init; }

    /// <summary>How to reach the representative.</summary>
    [SealedOf(nameof(Representative))]
    public Sealed<string>? RepresentativeContact { get; init; }

    SubjectId? INamesPerson.Person => Representative;
}
