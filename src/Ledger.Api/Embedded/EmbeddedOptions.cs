namespace Ledger.Api.Embedded;

/// <summary>Where and how the private PostgreSQL of the embedded profile lives. Every value has a default.</summary>
public sealed record EmbeddedOptions
{
    private const string Product = "child-protection-ledger";

    /// <summary>Folder of this ledger; null is <see cref="DefaultDataFolder"/>.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The <c>bin</c> folder of a PostgreSQL to use and no other; null looks for one.</summary>
    public string? Binaries { get; init; }

    /// <summary>How long a start may take, crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Where binaries are looked for; null is the machine's usual places.</summary>
    public BinarySearch? Search { get; init; }

    /// <summary>
    /// Server settings on top of ours, by name. The host MUST NOT turn fsync or synchronous_commit off here;
    /// only tests that say nothing about durability may.
    /// </summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// As root a system folder, because the unprivileged user PostgreSQL runs as cannot enter root's home;
    /// else the user's data folder of the XDG base directory specification.
    /// </summary>
    public static string DefaultDataFolder()
    {
        if (Environment.IsPrivilegedProcess)
            return $"/var/lib/{Product}";

        var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
        return Path.IsPathFullyQualified(data ?? "")
            ? Path.Combine(data!, Product)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share", Product);
    }
}
