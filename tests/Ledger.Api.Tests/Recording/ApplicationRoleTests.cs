using System.Net;
using Ledger.Api.Tests.Fixtures;
using Npgsql;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Recording;

/// <summary>
/// The host under a login that is no superuser and has the roles of production only: it can do all its work, and nothing that
/// integrity.md forbids.
/// </summary>
public sealed class ApplicationRoleTests(PostgresServer server)
{
    private const string Refused = PostgresErrorCodes.InsufficientPrivilege;

    [Fact]
    public async Task the_login_of_a_deployment_can_do_all_the_work()
    {
        await using var ledger = await TestLedger.StartAsync(server, new() { Login = "ledger_host" });
        var recorder = ledger.As(Recorder);
        var entries = OneOfEach();
        var opened = (await recorder.OpenCaseAsync(entries[..9])).ShouldBeRecorded();
        (await recorder.RecordAsync(opened.Case, "9", entries[9..])).ShouldBeRecorded();
        foreach (var path in new[] { "", "/docket", "/compliance" })
            (await recorder.GetAsync($"/cases/{opened.Case}{path}?minPosition={opened.Position}")).ShouldBeOk();
        (await recorder.OpenFieldsAsync(opened.Case, (opened.EntryIds[1], "name"))).ShouldBeOk();
        (await ledger.AsNobody().GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        await using var asked = ledger.Database.App.CreateCommand(
            "select session_user || ' ' || current_user || ' ' || current_setting('TimeZone')");
        (await asked.ExecuteScalarAsync()).ShouldBe("ledger_host ledger_app UTC");
    }

    [Theory]
    [InlineData("update ledger.mt_events set type = type")]
    [InlineData("update ledger.mt_events set data = '{}' where false")]
    [InlineData("delete from ledger.mt_events where false")]
    [InlineData("truncate ledger.mt_events")]
    [InlineData("delete from ledger.mt_streams where false")]
    [InlineData("truncate ledger.mt_streams cascade")]
    [InlineData("update tlog.cores set core = core where false")]
    [InlineData("delete from tlog.cores where false")]
    [InlineData("truncate tlog.cores")]
    [InlineData("select * from vault.keys")]
    [InlineData("select * from vault.ciphertexts")]
    [InlineData("update vault.keys set state = state")]
    [InlineData("delete from vault.keys where false")]
    [InlineData("delete from vault.ciphertexts where false")]
    [InlineData("select * from vault.access")]
    [InlineData("insert into vault.access (id, who) values (gen_random_uuid(), 'x')")]
    [InlineData("delete from vault.access where false")]
    [InlineData("update ledger.idempotency set key = key")]
    [InlineData("update ledger.schema set digest = ''")]
    [InlineData("alter table ledger.mt_events disable trigger all")]
    [InlineData("alter table ledger.mt_events add column x int")]
    [InlineData("drop table ledger.mt_events")]
    [InlineData("create table ledger.mine (x int)")]
    [InlineData("create function ledger.mine() returns int language sql as 'select 1'")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("copy ledger.mt_events to program 'cat'")]
    [InlineData("set role ledger_owner")]
    public async Task the_application_role_cannot(string statement)
    {
        await using var ledger = await TestLedger.StartAsync(server, new() { Login = "ledger_host" });
        await using var command = ledger.Database.App.CreateCommand(statement);
        (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState.ShouldBe(Refused, statement);
    }

    [Theory]
    [InlineData("select * from ledger.mt_events")]
    [InlineData("update vault.access set who = who")]
    [InlineData("delete from vault.access where false")]
    [InlineData("truncate vault.access")]
    [InlineData("update vault.ciphertexts set sealed = sealed")]
    [InlineData("select * from tlog.cores")]
    public async Task the_role_of_the_vault_cannot(string statement)
    {
        await using var ledger = await TestLedger.StartAsync(server, new() { Login = "ledger_host" });
        await using var command = ledger.Database.Vault.CreateCommand(statement);
        (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState.ShouldBe(Refused, statement);
    }
}
