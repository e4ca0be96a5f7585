using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Ledger.Api.Embedded;

/// <summary>
/// Keeps PostgreSQL running. One thread of its own starts the postmaster, waits for its end and starts it again when it was not asked
/// to stop. The thread lives as long as the process: the kernel interrupts the postmaster when the thread that started it ends, so that
/// kill -9 of the host stops PostgreSQL too. The postmaster has a session of its own, so that Ctrl+C reaches the host alone.
/// </summary>
internal sealed class Postmaster
{
    private const int MostRestarts = 5;
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyList<string> _line;
    private readonly Leftovers _leftovers;
    private readonly Action<string> _say;
    private readonly ManualResetEventSlim _stopping = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _lastWords = new();
    private volatile bool _supervised;
    private int _pid;

    public Postmaster(IReadOnlyList<string> line, Leftovers leftovers, Action<string> say)
    {
        _line = line;
        _leftovers = leftovers;
        _say = say;
        new Thread(Run) { IsBackground = true, Name = "postgresql" }.Start();
    }

    /// <summary>Ends when PostgreSQL has stopped for good: asked to, never started, or died too often.</summary>
    public Task Ended => _ended.Task;

    public string LastWords => string.Join('\n', _lastWords);

    public int Pid => Volatile.Read(ref _pid);

    /// <summary>From now on a death is repaired; before, it is the failure of the start.</summary>
    public void Supervise() => _supervised = true;

    public async Task StopAsync()
    {
        _stopping.Set();
        Signal(Libc.Interrupt);
        if (await Task.WhenAny(Ended, Task.Delay(StopPatience)) == Ended)
            return;

        Signal(Libc.Quit);
        await Ended;
    }

    private void Run()
    {
        try
        {
            var deaths = 0;
            while (true)
            {
                var lived = Stopwatch.StartNew();
                var exit = RunOnce();
                deaths = lived.Elapsed < Steady ? deaths + 1 : 1;
                if (_stopping.IsSet || !_supervised)
                    return;

                if (deaths > MostRestarts)
                {
                    _say($"PostgreSQL terminó {deaths} veces seguidas y no se vuelve a arrancar.\n"
                        + $"PostgreSQL ended {deaths} times in a row and is not started again.");
                    return;
                }

                _say($"PostgreSQL terminó sin que se le pidiera ({exit}); se arranca de nuevo ({deaths} de {MostRestarts}).\n"
                    + $"PostgreSQL ended without being asked to ({exit}); starting it again ({deaths} of {MostRestarts}).");
                if (_stopping.Wait(FirstBackoff * Math.Pow(2, deaths - 1)))
                    return;
                _leftovers.ClearAsync(CancellationToken.None).GetAwaiter().GetResult();
            }
        }
        catch (Exception e) when (e is EmbeddedException or IOException or Win32Exception)
        {
            _lastWords.Enqueue(e.Message);
            _say(e.Message);
        }
        finally
        {
            _ended.SetResult();
        }
    }

    private int RunOnce()
    {
        using var process = new Process { StartInfo = Command.Of(_line, "/", Command.CleanEnvironment) };
        process.OutputDataReceived += (_, said) => Remember(said.Data);
        process.ErrorDataReceived += (_, said) => Remember(said.Data);
        process.Start();
        Volatile.Write(ref _pid, process.Id);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        // A stop that came before there was a pid to signal.
        if (_stopping.IsSet)
            Signal(Libc.Interrupt);

        // Without an end of time .NET would wait for the end of the output too, which orphaned sessions may hold open.
        process.WaitForExit(int.MaxValue);
        Volatile.Write(ref _pid, 0);
        return process.ExitCode;
    }

    /// <summary>Number 0 would be our own process group.</summary>
    private void Signal(int signal)
    {
        if (Pid is var pid and > 0)
            Libc.Signal(pid, signal);
    }

    private void Remember(string? line)
    {
        const int kept = 20;
        if (line is null)
            return;
        _lastWords.Enqueue(line);
        if (_lastWords.Count > kept)
            _lastWords.TryDequeue(out _);
    }
}
