namespace Ledger.Browser.Tests;

/// <summary>Files of the repository the tests were built from.</summary>
public static class Repository
{
    public static string File(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Ledger.sln"))) folder = folder.Parent!;
        return Path.Combine([folder.FullName, .. parts]);
    }
}
