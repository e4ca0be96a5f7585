namespace Ledger.Api.Cli;

/// <summary>What was typed after <c>import</c>, where a file is imported.</summary>
/// <param name="File">The file to import.</param>
/// <param name="Map">The name of a shipped map, or the path of one; null where the file is the export of a ledger.</param>
/// <param name="DryRun">True where nothing is to be written.</param>
/// <param name="Rejects">The file for rejected rows.</param>
/// <param name="Key">The private key for which an export was opened.</param>
public sealed record ImportArguments(string File, string? Map, bool DryRun, string? Rejects, string? Key = null)
{
    /// <summary>Reads the arguments; null where they are not understood. Settings of the host (<c>--Section:Key=value</c>) pass.</summary>
    public static ImportArguments? Read(IReadOnlyList<string> args)
    {
        string? file = null, map = null, rejects = null, key = null;
        var dryRun = false;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--dry-run":
                    dryRun = true;
                    break;
                case "--map" when map is null && i + 1 < args.Count:
                    map = args[++i];
                    break;
                case "--rejects" when rejects is null && i + 1 < args.Count:
                    rejects = args[++i];
                    break;
                case "--key" when key is null && i + 1 < args.Count:
                    key = args[++i];
                    break;
                case var setting when IsSetting(setting):
                    break;
                case var path when file is null && !path.StartsWith('-'):
                    file = path;
                    break;
                default:
                    return null;
            }
        }

        return file is null || (map is not null && key is not null) ? null : new(file, map, dryRun, rejects, key);
    }

    /// <summary>True for a setting of the host.</summary>
    public static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf(':') is > 0 and var colon && argument.IndexOf('=') > colon;
}
