using Ledger.Api.Problems;

namespace Ledger.Api.Cli;

/// <summary>The language of the terminal, as POSIX says it.</summary>
public static class ImportLanguage
{
    /// <summary>Spanish where the first of LC_ALL, LC_MESSAGES and LANG that is set says so, otherwise English.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static Language Of(Func<string, string?> variable)
    {
        foreach (var name in new[] { "LC_ALL", "LC_MESSAGES", "LANG" })
            if (variable(name) is { Length: > 0 } value)
                return value.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? Language.Es : Language.En;
        return Language.En;
    }
}
