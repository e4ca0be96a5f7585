namespace Ledger.Benchmarks.Reports;

/// <summary>docs/performance.md: what a measure writes stands between two marks of its own, everything else is written by hand.</summary>
internal static class PerformancePage
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "performance.md");

    public static void Write(string measure, string text)
    {
        var page = File.ReadAllText(Page);
        var (open, close) = ($"<!-- measured: {measure} -->\n", $"<!-- end: {measure} -->");
        var from = page.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var until = page.IndexOf(close, StringComparison.Ordinal);
        if (from < open.Length || until < from)
            throw new InvalidOperationException($"{Page} has no place for {measure}.");
        File.WriteAllText(Page, $"{page[..from]}\n{text}\n{page[until..]}");
    }
}
