namespace Ledger.Api.Embedded;

/// <summary>The places where PostgreSQL's programs are looked for, best first.</summary>
public sealed record BinarySearch
{
    /// <summary>Folders with one sub-folder per version, each with a <c>bin</c>: Debian's layout.</summary>
    public IReadOnlyList<string> VersionedRoots { get; init; } = ["/usr/lib/postgresql"];

    /// <summary>Folders of programs: PostgreSQL built by hand, and the layout of Red Hat.</summary>
    public IReadOnlyList<string> Folders { get; init; } =
        ["/usr/local/pgsql/bin", "/usr/pgsql-18/bin", "/usr/pgsql-17/bin", "/usr/pgsql-16/bin", "/usr/pgsql-15/bin"];

    /// <summary>Where <c>postgres</c>, <c>pg_config</c> and <c>npm</c> are looked for.</summary>
    public string? Path { get; init; } = Environment.GetEnvironmentVariable("PATH");

    /// <summary>Where npm puts its binaries; null is the data folder.</summary>
    public string? NpmFolder { get; init; }
}
