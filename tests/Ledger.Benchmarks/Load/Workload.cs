namespace Ledger.Benchmarks.Load;

/// <summary>The requests of a load: each to one of many cases, drawn at random.</summary>
/// <param name="Address">The server.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Before">The path in front of the case's id.</param>
/// <param name="After">The path behind it.</param>
/// <param name="Cases">The cases.</param>
/// <param name="Headers">The headers of every request.</param>
/// <param name="Body">The body of every request; with one goes a key of idempotency that no other request has.</param>
internal sealed record Workload(
    Uri Address,
    string Method,
    string Before,
    string After,
    IReadOnlyList<Guid> Cases,
    IReadOnlyDictionary<string, string> Headers,
    string? Body = null);

/// <summary>What became of a load.</summary>
/// <param name="Requests">The requests answered.</param>
/// <param name="Refused">Those answered otherwise than with success, or not at all.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Median">Half of the answers came within this.</param>
/// <param name="Late">99 of 100 answers came within this.</param>
internal sealed record LoadResult(long Requests, long Refused, TimeSpan Elapsed, TimeSpan Median, TimeSpan Late)
{
    public double PerSecond => Requests / Elapsed.TotalSeconds;
}
