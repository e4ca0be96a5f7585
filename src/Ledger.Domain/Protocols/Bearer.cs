namespace Ledger.Domain.Protocols;

/// <summary>On whom a duty lies.</summary>
public enum Bearer
{
    /// <summary>On an authority.</summary>
    Authority,

    /// <summary>
    /// On the child or the applicant. It is never the child's breach: what lapsed is a warning to the representative
    /// (domain/protocols.md, F 17).
    /// </summary>
    Child,
}
