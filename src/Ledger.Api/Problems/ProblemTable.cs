namespace Ledger.Api.Problems;

/// <summary>The rows of the catalogue, by subject.</summary>
internal static partial class ProblemTable
{
    public static IReadOnlyList<ProblemKind> Rows { get; } = [.. Access, .. Bodies, .. Json, .. Recording, .. Reading, .. Host];

    private static ProblemKind Row(
        int status, string code, string es, string en, string explainedEs, string explainedEn, int? retryAfter = null) =>
        new(code, status, new(es, en), new(explainedEs, explainedEn), retryAfter);
}
