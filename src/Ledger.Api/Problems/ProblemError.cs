namespace Ledger.Api.Problems;

/// <summary>One of several things that are wrong with a body.</summary>
/// <param name="Pointer">Where: a JSON Pointer (RFC 6901) into the request's body, or the name of a header or query parameter.</param>
/// <param name="Code">What, from the catalogue.</param>
/// <param name="Detail">In words; the catalogue's where null. MUST NOT quote the input.</param>
public sealed record ProblemError(string Pointer, string Code, Bilingual? Detail = null);
