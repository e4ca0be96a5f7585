using Ledger.Api.Tests.Fixtures;
using Npgsql;

namespace Ledger.Api.Tests.Vault;

public sealed class GrantTests(PostgresServer server)
{
    [Fact]
    public async Task each_role_may_do_its_work_and_nothing_else()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        await RefusesAsync(vault.App,
            "select * from vault.keys",
            "update vault.keys set epoch = 0",
            "delete from vault.keys",
            "select * from vault.ciphertexts",
            "delete from vault.ciphertexts",
            "insert into vault.access (id, who, role, purpose, case_id, fields) values (null, '', '', '', null, '[]')",
            "select * from vault.access",
            "update tlog.cores set seq = 0",
            "delete from tlog.cores",
            "truncate tlog.cores");
        await RefusesAsync(vault.Vault,
            "insert into vault.ciphertexts values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '')",
            "update vault.ciphertexts set sealed = ''",
            "update vault.access set who = ''",
            "delete from vault.access",
            "select * from tlog.cores");
        await RefusesAsync(vault.Notary,
            "select * from vault.keys",
            "select * from vault.ciphertexts",
            "delete from vault.access",
            "insert into tlog.cores values (gen_random_uuid(), 1, gen_random_uuid(), 1, '', '')",
            "update tlog.cores set seq = 0");

        await AllowsAsync(vault.App, "select * from tlog.cores");
        await AllowsAsync(vault.Vault, "update vault.keys set epoch = 0; delete from vault.keys; delete from vault.ciphertexts");
        await AllowsAsync(vault.Notary, "select 1 from vault.access, tlog.cores");
    }

    private static async Task RefusesAsync(NpgsqlDataSource role, params string[] statements)
    {
        foreach (var sql in statements)
        {
            (await Should.ThrowAsync<PostgresException>(() => AllowsAsync(role, sql), sql))
                .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
        }
    }

    private static async Task AllowsAsync(NpgsqlDataSource role, string sql)
    {
        await using var command = role.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
