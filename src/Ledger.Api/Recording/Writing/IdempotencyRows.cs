using System.Text.Json;
using Ledger.Domain.Cases.Schema;
using NpgsqlTypes;

namespace Ledger.Api.Recording.Writing;

/// <summary>What a repetition of a request is told from: its key, the ids of its entries and what it was answered.</summary>
internal static class IdempotencyRows
{
    private const string Insert = """
        insert into ledger.idempotency (scope, key, fingerprint, answer, recorded_at)
        select s, k, f, a::jsonb, t from unnest(^::text[], ^::text[], ^::bytea[], ^::text[], ^::timestamptz[]) as r (s, k, f, a, t)
        """;

    public static Rows Of(IReadOnlyList<WrittenCase> cases, DateTime recordedAt)
    {
        var known = cases.Where(c => !c.Request.IsHalf).SelectMany(Fingerprinted).ToArray();
        return new Rows(
            Insert,
            (known.Select(k => k.Scope).ToArray(), NpgsqlDbType.Text),
            (known.Select(k => k.Key).ToArray(), NpgsqlDbType.Text),
            (known.Select(k => k.Fingerprint).ToArray(), NpgsqlDbType.Bytea),
            (known.Select(k => k.Answer).ToArray(), NpgsqlDbType.Text),
            (Array.ConvertAll(known, _ => recordedAt), NpgsqlDbType.TimestampTz));
    }

    private static IEnumerable<(string Scope, string Key, byte[] Fingerprint, string? Answer)> Fingerprinted(WrittenCase written)
    {
        var (scope, key, fingerprint) = written.Request.Command.Idempotency;
        yield return (scope, key, fingerprint, JsonSerializer.Serialize(written.Answer, LedgerJson.Options));
        foreach (var entry in written.Request.Command.Entries)
            if (entry.Fingerprint is not null)
                yield return (Earlier.EntryScope, entry.Id.ToString(), entry.Fingerprint, null);
    }
}
