using System.Diagnostics;

namespace Ledger.Api.Tests.Embedded;

/// <summary>Asks again until the answer is yes, or fails at the deadline.</summary>
internal static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static Task TrueAsync(Func<bool> condition, TimeSpan deadline) => TrueAsync(() => Task.FromResult(condition()), deadline);

    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan deadline)
    {
        using var pause = new PeriodicTimer(Pause);
        for (var waited = Stopwatch.StartNew(); !await condition(); await pause.WaitForNextTickAsync(TestContext.Current.CancellationToken))
            waited.Elapsed.ShouldBeLessThan(deadline);
    }
}
