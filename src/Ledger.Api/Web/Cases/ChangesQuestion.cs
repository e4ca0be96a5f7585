using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Api.Web.Cases;

/// <summary>What a visitor asks about two dates: what the record learnt of a case between them.</summary>
/// <param name="Case">The case.</param>
/// <param name="From">As known at first; null where nothing was asked yet.</param>
/// <param name="To">As known then; null for all that is recorded.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
public sealed record ChangesQuestion(CaseId Case, Instant? From, Instant? To, string Language);
