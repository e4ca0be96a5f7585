using Ledger.Projections.Search;

namespace Ledger.Api.Web.Cases;

/// <summary>
/// What the pages ask of the record, for the visitor of the request. An implementation MUST decide access before it answers, and MUST
/// answer null both for a case that does not exist and for one that the visitor may not know of.
/// </summary>
public interface ICaseReader
{
    Task<CasePage?> ReadAsync(CaseQuestion question, CancellationToken cancellation);

    /// <summary>What the record learnt of a case between two dates.</summary>
    Task<ChangesShown?> ChangesAsync(ChangesQuestion question, CancellationToken cancellation);

    /// <summary>The cases looked for that the visitor may see, the newest first; null where the visitor may list none.</summary>
    Task<CaseList?> ListAsync(CaseFilter filter, CaseMark? after, CancellationToken cancellation);
}
