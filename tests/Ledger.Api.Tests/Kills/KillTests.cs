namespace Ledger.Api.Tests.Kills;

/// <summary>A sample of the long test; tests/Ledger.Soak runs it in full.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task nothing_acknowledged_is_lost_and_nothing_doubled_when_ledger_and_postgresql_are_killed()
    {
        var report = await Soak.Kills.RunAsync(1, TestContext.Current.SendDiagnosticMessage);
        report.IsWhole.ShouldBeTrue(report.ToString());
    }
}
