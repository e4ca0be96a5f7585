namespace Ledger.Api.Tests.Fixtures;

/// <summary>Where the sources of this build are.</summary>
public static class Repository
{
    /// <summary>The folder that holds Ledger.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Ledger.sln")) ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Ledger.sln above the tests."));
}
