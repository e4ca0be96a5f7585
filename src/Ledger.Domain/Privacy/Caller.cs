using Ledger.Domain.Cases;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Privacy;

/// <summary>Who asks, from the token and from nothing else.</summary>
public sealed record Caller
{
    /// <summary>The token's subject: a pseudonymous id, never a name. It is the <c>recordedBy</c> of what the caller records.</summary>
    public required string Id { get; init; }

    /// <summary>What the caller is to the ledger.</summary>
    public required Role Role { get; init; }

    /// <summary>The code of the caller's authority, e.g. <c>MX-INM</c>; null for who acts for none, such as the child.</summary>
    public string? Authority { get; init; }

    /// <summary>The class of that authority, as the issuer asserts it.</summary>
    public AuthorityClass? AuthorityClass { get; init; }

    /// <summary>The country of that authority, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Qualifications that rules ask for, e.g. <c>child-specialist</c>.</summary>
    public IReadOnlyList<string> Qualifications { get; init; } = [];

    /// <summary>The subject id under which the caller is a person of a case: the child, or the representative.</summary>
    public SubjectId? Person { get; init; }
}
