using System.Text.RegularExpressions;

namespace Ledger.Architecture.Tests;

/// <summary>What is written nowhere in this repository, and where things stand.</summary>
public partial class SourceTests
{
    private const int LongestFile = 400;

    [Fact]
    public void history_is_never_rewritten() =>
        Sources.CSharp("src").SelectMany(f => f.Lines(RewritesHistory())).ShouldBeEmpty();

    [Fact]
    public void an_expected_version_is_never_optional() =>
        Sources.CSharp("src").SelectMany(f => f.Lines(OptionalVersion())).ShouldBeEmpty();

    [Fact]
    public void a_namespace_is_its_folder() =>
        Sources.CSharp("src").Concat(Sources.CSharp("tests"))
            .Where(f => Namespace().Match(f.Code) is { Success: true } found && found.Groups[1].Value != Folder(f.Path))
            .Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void every_file_is_short() =>
        Sources.CSharp("src").Select(f => (f.Path, Lines: f.Text.Count(c => c == '\n')))
            .Where(f => f.Lines >= LongestFile).ShouldBeEmpty();

    [Fact]
    public void nothing_is_left_half_done() =>
        Sources.CSharp("src").Concat(Sources.CSharp("tests"))
            .Where(f => !f.Path.EndsWith($"{nameof(SourceTests)}.cs", StringComparison.Ordinal))
            .SelectMany(f => (f with { Code = f.Text }).Lines(HalfDone()))
            .ShouldBeEmpty();

    [Fact]
    public void no_path_of_a_machine_and_no_host_of_a_registry()
    {
        string[] written =
            [".cs", ".csproj", ".props", ".sln", ".json", ".md", ".yaml", ".yml", ".cshtml", ".js", ".css", ".html", ".sh", ".sql"];
        Directory.EnumerateFiles(Sources.Root)
            .Concat(new[] { "src", "tests", "docs", ".ci" }.SelectMany(Sources.Files))
            .Where(f => written.Contains(Path.GetExtension(f)) || Path.GetFileName(f) is "run" or "README" or "LICENSE")
            .Where(f => Path.GetFileName(f) != $"{nameof(SourceTests)}.cs")
            .Select(Sources.Read)
            .SelectMany(f => (f with { Code = f.Text }).Lines(OneMachine()))
            .ShouldBeEmpty();
    }

    private static string Folder(string path) => string.Join('.', path.Split('/')[1..^1]);

    [GeneratedRegex(@"\b(ApplyEventDataMasking|CompactStreamAsync|TombstoneStream|MarkEventsAsSkipped\w*|AdvanceHighWaterMarkToLatest\w*"
        + @"|(Un)?ArchiveStream|DeleteAllEventData\w*|HotCold)\b|\bAdvanced\.Clean\b|\.Clean\.")]
    private static partial Regex RewritesHistory();

    [GeneratedRegex(@"\b(long|int)\?\s+(\w*[eE]xpected\w*|ifMatch\w*|IfMatch\w*)\b")]
    private static partial Regex OptionalVersion();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|#region|#pragma warning disable|\bThread\.Sleep\b|catch\s*(\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex HalfDone();

    [GeneratedRegex(@"(?<![\w.])/(work|root|home/\w+|Users/\w+)/|[A-Z]:\\Users\\"
        + @"|\b(registry\.(npmjs|yarnpkg)\.\w+|(api|www)\.nuget\.org|deb\.debian\.org|artifactory|nexus|proxy\.golang\.org)\b")]
    private static partial Regex OneMachine();
}
