using System.Text.RegularExpressions;

namespace Ledger.Architecture.Tests;

/// <summary>The repository as text: some fences are about what is written, not about what is compiled.</summary>
internal static partial class Sources
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", "node_modules", "vendor", "TestResults", "artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>The C# files under a folder of the repository.</summary>
    public static IEnumerable<SourceFile> CSharp(string folder) =>
        Files(folder).Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Select(Read);

    /// <summary>Everything that people wrote under a folder of the repository, vendored files left out.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        var start = Path.Combine(Root, folder);
        return Directory.Exists(start) ? Walk(start) : [];
    }

    public static SourceFile Read(string path)
    {
        var text = File.ReadAllText(path);
        return new(Path.GetRelativePath(Root, path).Replace('\\', '/'), text, Comments().Replace(text, ""));
    }

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ledger.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from a clone of the repository.");
    }

    /// <summary>Line comments, good enough: a URL in a string loses its end, which no fence here asks about.</summary>
    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comments();
}

/// <summary>A file by its path in the repository, as written and without its comments.</summary>
internal sealed record SourceFile(string Path, string Text, string Code)
{
    /// <summary>The lines of code on which an expression is found, as <c>path:line text</c>.</summary>
    public IEnumerable<string> Lines(Regex expression) => Code.Split('\n')
        .Select((line, i) => (line, number: i + 1))
        .Where(l => expression.IsMatch(l.line))
        .Select(l => $"{Path}:{l.number} {l.line.Trim()}");
}
