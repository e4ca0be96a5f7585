using Ledger.Api.Tests.Fixtures;
using Ledger.Api.Vault;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Tests.Vault;

public sealed class OpeningTests(PostgresServer server)
{
    private const string SameSubject = "o.subject = c.subject";
    private static readonly Guid Child = Guid.Parse("11111111-0000-4000-8000-000000000001");
    private static readonly Guid Aunt = Guid.Parse("22222222-0000-4000-8000-000000000002");

    [Fact]
    public async Task a_reading_leaves_who_why_and_which_fields()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var entry = await SealedAsync(vault, Entries.Of(Child, "name", "a").With(Child, "source.reference", "b"));

        var opening = await OpenAsync(vault, entry.Fields);

        (await vault.AskAsync<string>("select concat_ws(' ', id, who, role, authority, purpose, case_id) from vault.access"))
            .ShouldBe($"{opening.AccessRecord} u-9 auditor MX-CNDH audit {Entries.Case}");
        (await vault.AskAsync<bool>($$"""
            select fields = '[{"entry": "{{entry.Disclosures.Entry}}", "path": "name"},
              {"entry": "{{entry.Disclosures.Entry}}", "path": "source.reference"}]'::jsonb
              and abs(extract(epoch from clock_timestamp() - at)) < 60 from vault.access
            """)).ShouldBeTrue();
    }

    [Fact]
    public async Task the_access_record_is_committed_before_a_key_is_used()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var entry = await SealedAsync(vault, Entries.Of(Child, "name", "a"));
        var watching = new WatchedKeys(vault.Epochs, () => vault.AskAsync<long>("select count(*) from vault.access"));

        await new Opener(vault.Vault, watching).OpenAsync(
            Entries.Case, Entries.Auditor, Purpose.Audit, entry.Fields, TestContext.Current.CancellationToken);

        watching.Seen.ShouldBe([1]);
    }

    [Fact]
    public async Task the_access_record_stays_where_the_reading_fails()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var entry = await SealedAsync(vault, Entries.Of(Child, "name", "a"));
        await vault.TellAsync("update vault.keys set epoch = 9");

        var failure = await Should.ThrowAsync<VaultException>(() => OpenAsync(vault, entry.Fields));

        failure.Code.ShouldBe(VaultException.EpochKeyMissing);
        (await vault.AskAsync<long>("select count(*) from vault.access")).ShouldBe(1);
    }

    [Theory]
    [InlineData("update vault.ciphertexts c set sealed = o.sealed from vault.ciphertexts o where o.event <> c.event and " + SameSubject)]
    [InlineData("update vault.ciphertexts c set sealed = o.sealed from vault.ciphertexts o where o.subject <> c.subject")]
    [InlineData("update vault.ciphertexts set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)")]
    [InlineData("update vault.ciphertexts set sealed = '\\x00'")]
    [InlineData("update vault.keys k set wrapped = o.wrapped from vault.keys o where o.subject <> k.subject")]
    [InlineData("update vault.keys set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)")]
    [InlineData("update vault.keys set wrapped = '\\x'")]
    public async Task what_was_swapped_or_changed_is_withheld_as_altered_and_the_reading_recorded(string attack)
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        // Other paths: what is moved must be refused by itself, not because its digest happens to be looked for and not found.
        var one = Entries.Of(Child, "name", "a").With(Aunt, "relation", "b");
        var other = Entries.Of(Child, "note", "c").With(Aunt, "address", "d");
        using (var rows = await vault.EncryptAsync(one.Disclosures, other.Disclosures))
            await vault.InsertAsync(rows);
        await vault.TellAsync(attack);

        var opening = await OpenAsync(vault, [.. one.Fields, .. other.Fields]);

        opening.Fields.ShouldAllBe(f => f.Withheld == OpenedField.Altered && f.Value.IsEmpty);
        (await vault.AskAsync<long>("select count(*) from vault.access")).ShouldBe(1);
    }

    [Fact]
    public async Task a_value_that_is_not_the_one_recorded_is_withheld()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var entry = await SealedAsync(vault, Entries.Of(Child, "name", "a").With(Child, "note", "b"));

        var opening = await OpenAsync(vault,
        [
            entry.Fields[0] with { Digest = entry.Fields[1].Digest },
            entry.Fields[0] with { Path = "nickname" },
            entry.Fields[0],
        ]);

        opening.Fields.Select(f => f.Withheld).ShouldBe([OpenedField.Altered, OpenedField.NotFound, null]);
    }

    [Theory]
    [InlineData("update vault.keys set state = 'blocked'", OpenedField.Blocked)]
    [InlineData("update vault.keys set state = 'shredded', wrapped = null; delete from vault.ciphertexts", OpenedField.Erased)]
    [InlineData("update vault.keys set state = 'shredded', wrapped = null", OpenedField.Erased)]
    [InlineData("delete from vault.ciphertexts", OpenedField.NotFound)]
    [InlineData("delete from vault.keys", OpenedField.NotFound)]
    public async Task what_is_gone_or_blocked_is_withheld_at_once_with_its_reason(string change, string code)
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var entry = await SealedAsync(vault, Entries.Of(Child, "name", "a"));
        (await OpenAsync(vault, entry.Fields)).Fields[0].Withheld.ShouldBeNull();
        await vault.TellAsync(change);

        (await OpenAsync(vault, entry.Fields)).Fields[0].Withheld.ShouldBe(code);
    }

    [Fact]
    public async Task one_subject_is_shredded_and_the_others_stay()
    {
        await using var vault = await VaultDatabase.CreateAsync(server);
        var entry = await SealedAsync(vault, Entries.Of(Child, "name", "a").With(Aunt, "name", "b"));
        await vault.TellAsync($"update vault.keys set state = 'shredded', wrapped = null where subject = '{Aunt}'");

        (await OpenAsync(vault, entry.Fields)).Fields.Select(f => f.Withheld).ShouldBe([null, OpenedField.Erased]);
    }

    private static async Task<Entries> SealedAsync(VaultDatabase vault, Entries entry)
    {
        using var rows = await vault.EncryptAsync(entry.Disclosures);
        await vault.InsertAsync(rows);
        return entry;
    }

    private static Task<Opening> OpenAsync(VaultDatabase vault, IReadOnlyList<SealedField> fields) =>
        vault.Opener.OpenAsync(Entries.Case, Entries.Auditor, Purpose.Audit, fields, TestContext.Current.CancellationToken);

    private sealed class WatchedKeys(IEpochKeys keys, Func<Task<long>> look) : IEpochKeys
    {
        public List<long> Seen { get; } = [];

        public int Current => keys.Current;

        public ValueTask<WrappedKey> WrapAsync(ReadOnlyMemory<byte> dataKey, Guid subject, Guid keyId, CancellationToken cancellation) =>
            keys.WrapAsync(dataKey, subject, keyId, cancellation);

        public async ValueTask<byte[]> UnwrapAsync(WrappedKey key, Guid subject, Guid keyId, CancellationToken cancellation)
        {
            Seen.Add(await look());
            return await keys.UnwrapAsync(key, subject, keyId, cancellation);
        }
    }
}
