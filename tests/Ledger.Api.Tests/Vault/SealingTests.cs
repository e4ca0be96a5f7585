using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Ledger.Api.Tests.Fixtures;
using Ledger.Api.Vault;
using Ledger.Domain.Privacy;
using Npgsql;

namespace Ledger.Api.Tests.Vault;

public sealed class SealingTests(PostgresServer server)
{
    private static readonly Guid Child = Guid.Parse("11111111-0000-4000-8000-000000000001");
    private static readonly Guid Aunt = Guid.Parse("22222222-0000-4000-8000-000000000002");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_was_sealed_is_opened_again()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        await Gen.Select(Gen.Int[0, 3], Gen.String[0, 80]).List[1, 8].SampleAsync(
            async values =>
            {
                var entry = new Entries();
                foreach (var ((subject, value), i) in values.Select((v, i) => (v, i)))
                    entry.With(subject == 0 ? Child : Aunt, $"field{i}", value.Replace("\0", "").Replace('\ud800', ' '));
                using var rows = await vault.EncryptAsync(entry.Disclosures);
                await vault.InsertAsync(rows);

                var opening = await vault.Opener.OpenAsync(Entries.Case, Entries.Auditor, Purpose.Audit, entry.Fields, Cancellation);

                opening.Fields.Select(f => f.Withheld).ShouldAllBe(code => code == null);
                opening.Fields.Select(f => f.Field).ShouldBe(entry.Fields);
                rows.HashesOf(entry.Disclosures.Entry).ShouldBe(
                    rows.Ciphertexts.OrderBy(r => r.Subject.ToString()).Select(r => SHA256.HashData(r.Sealed)));
            },
            iter: 20,
            threads: 1);
    }

    [Fact]
    public async Task a_value_comes_back_as_it_was_sent()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var entry = Entries.Of(Child, "name", "Juana Pérez 😂").With(Aunt, "address", new { street = "x", number = 7 });
        using var rows = await vault.EncryptAsync(entry.Disclosures);
        await vault.InsertAsync(rows);

        var opening = await vault.Opener.OpenAsync(Entries.Case, Entries.Auditor, Purpose.Audit, entry.Fields, Cancellation);

        System.Text.Json.JsonSerializer.Deserialize<string>(opening.Fields[0].Value.Span).ShouldBe("Juana Pérez 😂");
        Encoding.UTF8.GetString(opening.Fields[1].Value.Span).ShouldBe("""{"street":"x","number":7}""");
    }

    [Fact]
    public async Task a_subject_has_one_key_and_another_node_finds_it()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        using var first = await vault.EncryptAsync(Entries.Of(Child, "name", "a").Disclosures, Entries.Of(Child, "name", "b").Disclosures);
        await vault.InsertAsync(first);

        using var here = await vault.EncryptAsync(Entries.Of(Child, "name", "c").Disclosures);
        using var elsewhere = await vault.EncryptAsync(new Sealer(vault.NewKeys()), Entries.Of(Child, "name", "d").Disclosures);

        first.Keys.Count.ShouldBe(1);
        here.Keys.ShouldBeEmpty();
        elsewhere.Keys.ShouldBeEmpty();
        first.Ciphertexts.Concat(here.Ciphertexts).Concat(elsewhere.Ciphertexts)
            .Select(r => r.KeyId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task a_new_key_is_nobody_elses_before_its_commit()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var entry = Entries.Of(Child, "name", "a");
        using var one = await vault.EncryptAsync(entry.Disclosures);
        using var other = await vault.EncryptAsync(Entries.Of(Child, "name", "b").Disclosures);
        await vault.InsertAsync(other);

        (await Should.ThrowAsync<PostgresException>(() => vault.InsertAsync(one))).SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
        one.Failed();
        using var again = await vault.EncryptAsync(entry.Disclosures);
        await vault.InsertAsync(again);

        again.Keys.ShouldBeEmpty();
        again.Ciphertexts[0].KeyId.ShouldBe(other.Keys[0].KeyId);
        (await vault.Opener.OpenAsync(Entries.Case, Entries.Auditor, Purpose.Audit, entry.Fields, Cancellation))
            .Fields[0].Withheld.ShouldBeNull();
    }

    [Theory]
    [InlineData("state = 'blocked'", SealRefusal.Blocked)]
    [InlineData("state = 'shredded', wrapped = null", SealRefusal.Shredded)]
    public async Task a_blocked_or_shredded_subject_takes_no_more_data(string state, string code)
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        using var rows = await vault.EncryptAsync(Entries.Of(Child, "name", "a").Disclosures);
        await vault.InsertAsync(rows);
        await vault.TellAsync($"update vault.keys set {state}");
        vault.Keys.Forget(Child);

        var result = await vault.Sealer.EncryptAsync(
            [Entries.Of(Child, "name", "b").With(Aunt, "name", "c").Disclosures], vault.Time.GetUtcNow(), Cancellation);

        result.ShouldBeOfType<SealResult.Refused>().Subjects.ShouldBe([new SealRefusal(Child, code)]);
    }

    [Fact]
    public async Task a_key_is_kept_in_memory_for_a_minute_and_not_longer()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        using var rows = await vault.EncryptAsync(Entries.Of(Child, "name", "a").Disclosures);
        await vault.InsertAsync(rows);
        await vault.TellAsync("update vault.keys set state = 'blocked'");

        vault.Time.Advance(TimeSpan.FromSeconds(59));
        using var within = await vault.EncryptAsync(Entries.Of(Child, "name", "b").Disclosures);
        vault.Time.Advance(TimeSpan.FromSeconds(2));

        within.Ciphertexts[0].KeyId.ShouldBe(rows.Keys[0].KeyId);
        (await vault.Sealer.EncryptAsync([Entries.Of(Child, "name", "c").Disclosures], vault.Time.GetUtcNow(), Cancellation))
            .ShouldBeOfType<SealResult.Refused>();
    }

    [Fact]
    public async Task ten_thousand_keys_are_kept_in_memory_and_the_oldest_goes_first()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var subjects = Enumerable.Range(0, 10_001).Select(_ => Guid.NewGuid()).ToArray();
        using var rows = await vault.EncryptAsync([.. subjects.Select(s => Entries.Of(s, "name", "a").Disclosures)]);
        rows.Committed();

        using var again = await vault.EncryptAsync([.. subjects.Select(s => Entries.Of(s, "name", "b").Disclosures)]);

        again.Keys.ShouldHaveSingleItem().Subject.ShouldBe(rows.Keys[0].Subject);
    }

    [Fact]
    public async Task disposed_rows_cannot_put_an_empty_key_into_memory()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var rows = await vault.EncryptAsync(Entries.Of(Child, "name", "a").Disclosures);
        rows.Dispose();

        Should.Throw<ObjectDisposedException>(rows.Committed);
    }

    [Fact]
    public async Task an_import_writes_the_same_rows_by_copy()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var entry = Entries.Of(Child, "name", "a").With(Aunt, "name", "b");
        using var rows = await vault.EncryptAsync(entry.Disclosures);
        var core = new CoreRow(Entries.Case, 1, entry.Disclosures.Entry, 7, new byte[32], [1, 2, 3]);
        await using (var connection = await vault.App.OpenConnectionAsync(Cancellation))
        {
            await BinaryCopy.WriteAsync(connection, rows.Keys, Cancellation);
            await BinaryCopy.WriteAsync(connection, rows.Ciphertexts, Cancellation);
            await BinaryCopy.WriteAsync(connection, [core], Cancellation);
        }

        (await vault.Opener.OpenAsync(Entries.Case, Entries.Auditor, Purpose.Audit, entry.Fields, Cancellation))
            .Fields.ShouldAllBe(f => f.Withheld == null);
        (await vault.AskAsync<bool>($"""
            select (case_id, ver, event_id, seq, evh, core)
              = ('{core.CaseId}'::uuid, 1, '{core.EventId}'::uuid, 7, decode(repeat('00', 32), 'hex'), '\x010203'::bytea)
            from tlog.cores
            """)).ShouldBeTrue();
    }

    [Fact]
    public async Task nothing_that_is_sealed_is_in_the_database_or_in_what_is_printed()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var entry = Entries.Of(Child, "name", "canary");
        using var rows = await vault.EncryptAsync(entry.Disclosures);
        await vault.InsertAsync(rows);
        var opening = await vault.Opener.OpenAsync(Entries.Case, Entries.Auditor, Purpose.Audit, entry.Fields, Cancellation);

        var everything = await vault.AskAsync<string>("""
            select concat((select string_agg(k::text, '') from vault.keys k),
              (select string_agg(encode(sealed, 'escape'), '') from vault.ciphertexts),
              (select string_agg(a::text, '') from vault.access a))
            """);
        object[] printed = [opening, opening.Fields[0], rows, rows.Keys[0], rows.Ciphertexts[0], entry.Disclosures, vault.Epochs];
        string.Concat([everything, .. printed]).ShouldNotContain("canary");
    }
}
