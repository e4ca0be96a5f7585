namespace Ledger.Benchmarks;

/// <summary>Where the clone is that this program was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The real data beside the clone; often absent.</summary>
    public static string Data(string file) => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ledger.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The benchmarks run from a clone of the repository.");
    }
}
