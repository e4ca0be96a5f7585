using System.Diagnostics;
using Ledger.Api.Embedded;
using Npgsql;

namespace Ledger.Api.Tests.Embedded;

/// <summary>A folder for one embedded PostgreSQL, deleted with the test, and short questions to it.</summary>
internal sealed class Data : IDisposable
{
    public const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode EnteredByAll = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string _temporary = Directory.CreateTempSubdirectory("ledger-embedded-").FullName;

    private readonly bool _durable;

    /// <summary>A test that stops or kills something needs its data on the disk; the others need not wait for it.</summary>
    public Data(bool durable = false)
    {
        _durable = durable;
        File.SetUnixFileMode(_temporary, Private | EnteredByAll);
    }

    public string Folder => Path.Combine(_temporary, "data");

    public List<string> Said { get; } = [];

    public EmbeddedOptions Options => new()
    {
        DataFolder = Folder,
        Binaries = Environment.GetEnvironmentVariable("LEDGER_TEST_PG_BIN"),
        Settings = _durable ? new Dictionary<string, string>() : new() { ["fsync"] = "off" },
    };

    public Task<EmbeddedPostgres> StartAsync(EmbeddedOptions? options = null) =>
        EmbeddedPostgres.StartAsync(options ?? Options, Say, TestContext.Current.CancellationToken);

    /// <summary>Where a host in another process writes what it is.</summary>
    public string Report => Path.Combine(_temporary, "report");

    /// <summary>A folder with links to these programs, to be a whole PATH.</summary>
    public string FolderWith(params string[] programs)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_temporary, "programs")).FullName;
        foreach (var program in programs)
        {
            var found = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(at => Path.Combine(at, program)).First(File.Exists);
            File.CreateSymbolicLink(Path.Combine(folder, program), found);
        }

        return folder;
    }

    /// <summary>As root the user nobody; else we are ordinary ourselves.</summary>
    public string[] AsAnOrdinaryUser() =>
        Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] : [];

    public string HomeOfAnOrdinaryUser()
    {
        var home = Directory.CreateDirectory(Path.Combine(_temporary, "home")).FullName;
        if (Environment.IsPrivilegedProcess)
            Run("chown", "nobody:nogroup", home);
        return home;
    }

    /// <summary>This program, where an ordinary user may read it: the repository may lie in root's home.</summary>
    public string ProgramForEveryone()
    {
        if (!Environment.IsPrivilegedProcess)
            return typeof(Data).Assembly.Location;

        var copy = Path.Combine(_temporary, "program");
        Run("cp", "--recursive", AppContext.BaseDirectory, copy);
        Run("chmod", "--recursive", "a+rX", copy);
        return Path.Combine(copy, Path.GetFileName(typeof(Data).Assembly.Location));
    }

    /// <summary>The line run by the owner of what lies in the data folder under this name.</summary>
    public string[] AsOwnerOf(string name, string[] line) => Environment.IsPrivilegedProcess
        ? ["setpriv", $"--reuid={Owner(name, "%u")}", $"--regid={Owner(name, "%g")}", "--clear-groups", .. line]
        : line;

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    public static async Task<T> AskAsync<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public static Task TellAsync(string connectionString, string sql) => AskAsync<object>(connectionString, sql + "; select 1");

    private string Owner(string name, string format) => Run("stat", $"--format={format}", Path.Combine(Folder, name)).Trim();

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, program);
        return said;
    }

    private void Say(string line)
    {
        lock (Said)
            Said.Add(line);
    }
}
