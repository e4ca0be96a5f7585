namespace Ledger.Api.Tests.Kills;

/// <summary>Samples of the long tests; tests/Ledger.Soak runs them in full.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task nothing_acknowledged_is_lost_and_nothing_doubled_when_ledger_and_postgresql_are_killed()
    {
        var report = await Soak.Kills.RunAsync(1, TestContext.Current.SendDiagnosticMessage);
        report.IsWhole.ShouldBeTrue(report.ToString());
    }

    [Fact]
    public async Task an_import_that_is_killed_with_its_postgresql_goes_on_and_ends_as_the_file_is()
    {
        var report = await Soak.ImportKills.RunAsync(1, file: null, seed: 1, TestContext.Current.SendDiagnosticMessage);
        report.IsWhole.ShouldBeTrue(report.ToString());
        (report.ImportKills, report.PostgresKills).ShouldBe((1, 1));
    }

    [Fact]
    public async Task hostile_requests_are_refused_and_what_clients_record_beside_them_is_whole()
    {
        var report = await Soak.Hostile.RunAsync(requests: 2_000, perSecond: 200, seed: 1, TestContext.Current.SendDiagnosticMessage);
        report.IsWhole.ShouldBeTrue(report.ToString());
    }
}
