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

    [Fact]
    public Task the_application_role_cannot() => RefusedAsync(
        ledger => ledger.Database.App,
        "update ledger.mt_events set type = type",
        "update ledger.mt_events set data = '{}' where false",
        "delete from ledger.mt_events where false",
        "truncate ledger.mt_events",
        "delete from ledger.mt_streams where false",
        "truncate ledger.mt_streams cascade",
        "update tlog.cores set core = core where false",
        "delete from tlog.cores where false",
        "truncate tlog.cores",
        "select * from vault.keys",
        "select * from vault.ciphertexts",
        "update vault.keys set state = state",
        "delete from vault.keys where false",
        "delete from vault.ciphertexts where false",
        "select * from vault.access",
        "insert into vault.access (id, who) values (gen_random_uuid(), 'x')",
        "delete from vault.access where false",
        "update ledger.idempotency set key = key",
        "update ledger.schema set digest = ''",
        "alter table ledger.mt_events disable trigger all",
        "alter table ledger.mt_events add column x int",
        "drop table ledger.mt_events",
        "create table ledger.mine (x int)",
        "create function ledger.mine() returns int language sql as 'select 1'",
        "set session_replication_role = replica",
        "copy ledger.mt_events to program 'cat'",
        "set role ledger_owner");

    [Fact]
    public Task the_role_of_the_vault_cannot() => RefusedAsync(
        ledger => ledger.Database.Vault,
        "select * from ledger.mt_events",
        "update vault.access set who = who",
        "delete from vault.access where false",
        "truncate vault.access",
        "update vault.ciphertexts set sealed = sealed",
        "select * from tlog.cores");

    private async Task RefusedAsync(Func<TestLedger, NpgsqlDataSource> role, params string[] statements)
    {
        await using var ledger = await TestLedger.StartAsync(server, new() { Login = "ledger_host" });
        foreach (var statement in statements)
        {
            await using var command = role(ledger).CreateCommand(statement);
            (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState
                .ShouldBe(PostgresErrorCodes.InsufficientPrivilege, statement);
        }
    }
}
