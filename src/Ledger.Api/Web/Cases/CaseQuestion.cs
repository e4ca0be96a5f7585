using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Api.Web.Cases;

/// <summary>What a visitor asks of one case: which case, at which moments and in which language.</summary>
/// <param name="Case">The case.</param>
/// <param name="AsOf">Facts that had occurred by then; null for now.</param>
/// <param name="KnownAt">Entries recorded by then; null for all.</param>
/// <param name="At">When the clocks of the rules are read; null for <paramref name="AsOf"/>, else now.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
public sealed record CaseQuestion(CaseId Case, Instant? AsOf, Instant? KnownAt, Instant? At, string Language);
