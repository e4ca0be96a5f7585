using System.Globalization;

namespace Ledger.Api.Embedded;

/// <summary>The files of the cluster: made whole or not at all.</summary>
internal sealed class Cluster(FolderLayout layout, Account account)
{
    /// <summary>The version that made the data, or null when there is none.</summary>
    public int? Major
    {
        get
        {
            var file = Path.Combine(layout.Cluster, "PG_VERSION");
            return File.Exists(file) ? int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
        }
    }

    public void RemoveHalfMade()
    {
        foreach (var folder in layout.HalfMadeClusters())
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// Made under a name that no other run uses and renamed when it is whole and on disk: an initdb that outlived its parent
    /// cannot write into the next one's.
    /// </summary>
    public async Task MakeAsync(PostgresBinaries binaries, bool durable, CancellationToken cancel)
    {
        var fresh = layout.NewCluster();
        FolderLayout.MakePrivate(fresh, account);
        var made = await Command.RunAsync(
            account.Line(
            [
                binaries.Program("initdb"), "--pgdata", fresh, "--username", ServerSettings.Superuser,
                "--encoding=UTF8", .. Locale(binaries), "--data-checksums", "--auth=reject", "--no-instructions",
                .. durable ? Array.Empty<string>() : ["--no-sync"],
            ]),
            cancel, environment: Command.CleanEnvironment);
        if (!made.Succeeded)
            throw Refusals.NotInitialized(made.Said);

        Directory.Move(fresh, layout.Cluster);
        if (durable)
            await Command.RunAsync([Account.Tool("sync"), layout.Root], cancel);
    }

    /// <summary>
    /// The order of code points either way. From 17 on PostgreSQL brings it itself, and an upgrade of the system's library
    /// cannot reorder an index.
    /// </summary>
    private static string[] Locale(PostgresBinaries binaries) => binaries.Major >= 17
        ? ["--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        : ["--locale=C.UTF-8"];

    /// <summary>
    /// The superuser has no password that could leak: the kernel vouches for our own user on the socket. Other roles bring a password.
    /// Written at each start and not PostgreSQL's user's to change.
    /// </summary>
    public void WriteAccessRules()
    {
        Write(layout.AccessRules,
            $"""
            local all {ServerSettings.Superuser} peer map=ledger
            local all all scram-sha-256

            """);
        Write(layout.UserMap, $"ledger \"{Environment.UserName}\" {ServerSettings.Superuser}\n");
    }

    private void Write(string file, string text)
    {
        File.WriteAllText(file, text);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }
}
