using System.Globalization;

namespace Ledger.Api.Embedded;

/// <summary>
/// Every setting of the embedded server that matters, given on its command line, which neither a file nor ALTER SYSTEM overrides.
/// </summary>
internal static class ServerSettings
{
    /// <summary>Only the name of the socket: nothing listens on the network.</summary>
    public const int Port = 5432;

    /// <summary>The one user that peer authentication lets in.</summary>
    public const string Superuser = "postgres";

    private const long Gibibyte = 1L << 30;

    public static IReadOnlyDictionary<string, string> For(
        FolderLayout layout, string socketFolder, IReadOnlyDictionary<string, string> more)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var settings = new Dictionary<string, string>
        {
            ["listen_addresses"] = "",
            ["unix_socket_directories"] = socketFolder,
            ["unix_socket_permissions"] = "0700",
            ["port"] = Port.ToString(CultureInfo.InvariantCulture),
            ["hba_file"] = layout.AccessRules,
            ["ident_file"] = layout.UserMap,
            ["cluster_name"] = "child-protection-ledger",

            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",

            ["fsync"] = "on",
            ["synchronous_commit"] = "on",
            ["full_page_writes"] = "on",

            ["max_connections"] = "200",
            ["shared_buffers"] = memory >= 4 * Gibibyte ? "512MB" : "128MB",
            ["effective_cache_size"] = $"{memory / 2 / 1024}kB",
            ["max_wal_size"] = "2GB",
            ["checkpoint_timeout"] = "15min",
            ["wal_compression"] = "on",
            ["jit"] = "off",

            // A leaked transaction would hold the projections' high-water mark for ever.
            ["idle_in_transaction_session_timeout"] = "60s",
        };

        foreach (var (name, value) in WithoutPersonalData(layout))
            settings[name] = value;
        foreach (var (name, value) in more)
            settings[name] = value;
        return settings;
    }

    /// <summary>
    /// The first line of an error can quote a value ("invalid input syntax for type uuid: …"), so errors of statements are not logged
    /// at all: whoever sent the statement has been told. Starts, stops, checkpoints and failures of the server are.
    /// </summary>
    private static Dictionary<string, string> WithoutPersonalData(FolderLayout layout) => new()
    {
        ["logging_collector"] = "on",
        ["log_directory"] = layout.Log,
        ["log_filename"] = "postgresql-%a.log",
        ["log_truncate_on_rotation"] = "on",
        ["log_rotation_age"] = "1d",
        ["log_rotation_size"] = "0",
        ["log_file_mode"] = "0600",
        ["log_min_messages"] = "log",
        ["log_min_error_statement"] = "panic",
        ["log_error_verbosity"] = "terse",
        ["log_statement"] = "none",
        ["log_min_duration_statement"] = "-1",
        ["log_parameter_max_length"] = "0",
        ["log_parameter_max_length_on_error"] = "0",
        ["log_lock_waits"] = "off",
        ["log_temp_files"] = "-1",
    };
}
