using Ledger.Api.Problems;

namespace Ledger.Api.Cli;

/// <summary>The terminal of an import.</summary>
/// <param name="Out">Where the summary goes.</param>
/// <param name="Progress">Where the progress goes.</param>
/// <param name="IsTerminal">True where progress is seen as it moves.</param>
/// <param name="Language">The language.</param>
public sealed record ImportConsole(TextWriter Out, TextWriter Progress, bool IsTerminal, Language Language)
{
    /// <summary>The terminal of this process.</summary>
    public static ImportConsole OfProcess() =>
        new(Console.Out, Console.Error, !Console.IsErrorRedirected, ImportLanguage.Of(Environment.GetEnvironmentVariable));
}
