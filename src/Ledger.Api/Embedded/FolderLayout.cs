using System.Text;
using System.Text.RegularExpressions;

namespace Ledger.Api.Embedded;

/// <summary>
/// What lies where in the data folder. As root the folder stays root's, so that PostgreSQL's user, who owns <c>pg</c>,
/// can pass through it but can neither list it nor put anything in place of the keys.
/// </summary>
internal sealed partial record FolderLayout(string Root)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Passage = Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const int LongestSocketPath = 107;

    public string Cluster => Path.Combine(Root, "pg");

    public string Keys => Path.Combine(Root, "keys");

    public string Log => Path.Combine(Root, "log");

    public string Run => Path.Combine(Root, "run");

    public string Lock => Path.Combine(Root, "ledger.lock");

    public string AccessRules => Path.Combine(Root, "pg_hba.conf");

    public string UserMap => Path.Combine(Root, "pg_ident.conf");

    public string Npm => Path.Combine(Root, "npm");

    public string NewCluster() => Path.Combine(Root, $"pg.new-{Path.GetRandomFileName()}");

    public IEnumerable<string> HalfMadeClusters() => Directory.EnumerateDirectories(Root, "pg.new*");

    public static FolderLayout Open(string folder)
    {
        var layout = new FolderLayout(Path.GetFullPath(folder));
        Directory.CreateDirectory(layout.Root, Environment.IsPrivilegedProcess ? Passage : Private);
        var owner = FileOwner.Of(layout.Root);
        var us = FileOwner.Of("/proc/self");
        if (owner != us)
            throw Refusals.ForeignFolder(layout.Root, $"uid {owner}", $"uid {us}");

        if (Environment.IsPrivilegedProcess)
            File.SetUnixFileMode(layout.Root, File.GetUnixFileMode(layout.Root) | Passage);
        Directory.CreateDirectory(layout.Keys, Private);
        File.SetUnixFileMode(layout.Keys, Private);
        return layout;
    }

    /// <summary>A folder that only PostgreSQL's user (and root) may enter.</summary>
    public static void MakePrivate(string folder, Account account)
    {
        Directory.CreateDirectory(folder, Private);
        File.SetUnixFileMode(folder, Private);
        account.Own(folder);
    }

    /// <summary>
    /// Where the socket is. A path that the kernel's address cannot hold, or that a connection string would read as several hosts,
    /// is replaced by a new private folder of the system's temporary one.
    /// </summary>
    public string MakeSocketFolder(Account account)
    {
        var folder = FitsSocket(Run) ? Run : Directory.CreateTempSubdirectory("ledger-").FullName;
        if (!FitsSocket(folder))
            folder = Directory.CreateDirectory($"/tmp/{Path.GetRandomFileName()}", Private).FullName;
        MakePrivate(folder, account);
        return folder;
    }

    private static bool FitsSocket(string folder) =>
        PlainPath().IsMatch(folder) && Encoding.UTF8.GetByteCount($"{folder}/.s.PGSQL.{ServerSettings.Port}.lock") <= LongestSocketPath;

    [GeneratedRegex("^[A-Za-z0-9/._-]+$")]
    private static partial Regex PlainPath();
}
