using System.Diagnostics;

namespace Ledger.Soak;

/// <summary>The import as a person starts it: a process of its own with the embedded profile.</summary>
internal sealed class ImportProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _output = [];

    private ImportProcess(Process process) => _process = process;

    public static ImportProcess Start(string folder, string file)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                typeof(Program).Assembly.Location, "import", file, "--map", "nyt-hhs-2023", $"--Embedded:DataFolder={folder}",
            },
        };
        if (Environment.GetEnvironmentVariable("LEDGER_TEST_PG_BIN") is { } binaries)
            start.ArgumentList.Add($"--Embedded:Binaries={binaries}");
        var import = new ImportProcess(new Process { StartInfo = start });
        import._process.OutputDataReceived += (_, line) => import.Keep(line.Data);
        import._process.ErrorDataReceived += (_, line) => import.Keep(line.Data);
        import._process.Start();
        import._process.BeginOutputReadLine();
        import._process.BeginErrorReadLine();
        return import;
    }

    public bool HasEnded => _process.HasExited;

    public string Text
    {
        get
        {
            lock (_output)
                return string.Join('\n', _output);
        }
    }

    /// <summary>As kill -9 does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>The exit code.</summary>
    public async Task<int> EndAsync(TimeSpan patience)
    {
        await _process.WaitForExitAsync().WaitAsync(patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.Add(line);
    }
}
