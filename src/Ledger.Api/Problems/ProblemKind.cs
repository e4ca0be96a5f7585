namespace Ledger.Api.Problems;

/// <summary>One kind of problem: what a client may rely on. A code is never given another meaning or status.</summary>
/// <param name="Code">Stable, <c>subject.what-is-wrong</c>.</param>
/// <param name="Status">HTTP status of an answer with this code. Where it stands in <c>errors</c>, the answer's own code decides.</param>
/// <param name="Title">The kind, not the occurrence.</param>
/// <param name="Explanation">What it means and what to do; the <c>detail</c> of an answer that gives none.</param>
/// <param name="RetryAfter">Seconds after which the same request may succeed.</param>
public sealed record ProblemKind(string Code, int Status, Bilingual Title, Bilingual Explanation, int? RetryAfter = null);
