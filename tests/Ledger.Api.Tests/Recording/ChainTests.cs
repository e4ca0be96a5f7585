using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Api.Tests.Fixtures;
using Ledger.Domain.Integrity;
using Ledger.Projections.Cases;
using Npgsql;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Recording;

/// <summary>
/// Everything a verifier will recompute from the rows as PostgreSQL gives them back, with plain SQL and none of the product's readers.
/// </summary>
public sealed class ChainTests(PostgresServer server)
{
    private const string Rows = """
        select e.stream_id, e.version, e.id, e.seq_id, e.type, e.timestamp, e.data::text, e.headers::text, c.evh, c.core, c.seq,
          coalesce((select array_agg(sha256(v.sealed) order by v.subject::text) from vault.ciphertexts v where v.event = e.id), '{}')
        from ledger.mt_events e left join tlog.cores c on c.case_id = e.stream_id and c.ver = e.version and c.event_id = e.id
        order by e.stream_id, e.version
        """;

    [Fact]
    public async Task what_is_read_back_hashes_to_what_was_written_for_every_kind_of_field()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var sent = new List<JsonObject>();
        for (var round = 0; round < 12; round++)
            sent.AddRange(await RecordAnyAsync(ledger));
        sent.AddRange(OneOfEach());
        (await ledger.As(Recorder).OpenCaseAsync(sent[^OneOfEach().Length..])).ShouldBeRecorded();
        await TestLedgerCoverage.DeclareAsync(ledger, "MX-INM", "MX");
        await TestLedgerCoverage.DeclareAsync(ledger, "US-ORR", "US");

        var stored = await ledger.ListAsync(Rows, Read);

        stored.Count.ShouldBe(sent.Count + 2);
        (await ledger.AskAsync<long>("select count(*) from tlog.cores")).ShouldBe(stored.Count);
        foreach (var chain in stored.GroupBy(e => e.Case))
            Verify([.. chain]);
        SaysWhatWasSent(sent, stored);
    }

    private static void Verify(StoredRow[] chain)
    {
        var previous = EventCore.NoPrevious;
        foreach (var (row, number) in chain.Select((row, i) => (row, i + 1)))
        {
            row.Version.ShouldBe(number);
            CanonicalJson.Canonicalize(row.Core).ShouldBe(row.Core);
            SHA256.HashData([.. "cpl/event/1\n"u8, .. row.Core]).ShouldBe(row.Hash);
            row.CoreSequence.ShouldBe(row.Sequence);
            var core = JsonDocument.Parse(row.Core).RootElement;
            core.GetProperty("v").GetString().ShouldBe("cpl/event/1");
            core.GetProperty("case").GetGuid().ShouldBe(row.Case);
            core.GetProperty("ver").GetInt64().ShouldBe(row.Version);
            core.GetProperty("id").GetGuid().ShouldBe(row.Id);
            core.GetProperty("type").GetString().ShouldBe(row.Type);
            core.GetProperty("rec").GetString().ShouldBe(row.RecordedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", null));
            Bytes(core.GetProperty("prev")).ShouldBe(previous);
            Bytes(core.GetProperty("b")).Length.ShouldBe(16);
            Bytes(core.GetProperty("body")).ShouldBe(CanonicalJson.Sha256(Encoding.UTF8.GetBytes(row.Data)));
            core.GetProperty("ct").EnumerateArray().Select(Bytes).ShouldBe(row.Ciphertexts);
            var headers = JsonNode.Parse(row.Headers)!.AsObject();
            var hashed = new JsonObject(headers.Where(h => StoredEntry.HashedHeaders.Contains(h.Key))
                .Select(h => KeyValuePair.Create(h.Key, h.Value?.DeepClone())));
            Bytes(core.GetProperty("hdr")).ShouldBe(CanonicalJson.Sha256(Encoding.UTF8.GetBytes(hashed.ToJsonString())));
            JsonNode.DeepEquals(JsonNode.Parse(core.GetProperty("act").GetRawText()), headers["recordedBy"]).ShouldBeTrue();
            headers.ContainsKey("caseNumber").ShouldBe(row.Type == "case-opened.v1");
            previous = row.Hash;
        }
    }

    /// <summary>Member for member, sealed values aside: nothing is lost, added or spelled anew between client and row.</summary>
    private static void SaysWhatWasSent(IEnumerable<JsonObject> sent, IReadOnlyList<StoredRow> stored)
    {
        var byId = stored.ToDictionary(row => row.Id);
        foreach (var entry in sent)
        {
            var read = JsonNode.Parse(byId[(Guid)entry["id"]!].Data)!.AsObject();
            var clear = entry.DeepClone().AsObject();
            foreach (var path in TestLedgerSealed.PathsOf(entry))
            {
                Take(read, path).AsObject().Select(m => m.Key).Order().ShouldBe(["of", "sealed"]);
                Take(clear, path);
            }

            Canonical(Instants(read)).ShouldBe(Canonical(Instants(clear)));
        }
    }

    private static JsonNode Take(JsonObject entry, string path)
    {
        var names = path.Split('.');
        var holder = names[..^1].Aggregate((JsonNode)entry, (node, name) => node[name]!).AsObject();
        var value = holder[names[^1]]!;
        holder.Remove(names[^1]);
        return value;
    }

    /// <summary>An instant of the ledger's own form has no trailing zeros: the same instant, so the same statement.</summary>
    private static JsonObject Instants(JsonObject entry)
    {
        if (entry["learntAt"] is { } learnt)
            entry["learntAt"] = NodaTime.Text.InstantPattern.ExtendedIso.Parse((string)learnt!).Value.ToString();
        return entry;
    }

    private static string Canonical(JsonObject entry) =>
        Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(entry.ToJsonString())));

    private static byte[] Bytes(JsonElement base64) => Base64Url.DecodeFromChars(base64.GetString());

    private static async Task<IEnumerable<JsonObject>> RecordAnyAsync(TestLedger ledger)
    {
        // What opens, closes or ends a case stops others that are drawn after it.
        var facts = Gen.OneOf(
                TypesOfACase.Where(t => !t.Amends && !t.JoinsCase && t.Name is not ("case-opened" or "case-closed" or "child-died")).ToArray())
            .SelectMany(TestLedgerAnyEntry.Of).Array[30].Single();
        JsonObject[] entries = [.. facts.Prepend(TestLedgerAnyEntry.Of(TypesOfACase.Single(t => t.Name == "case-opened")).Single())];
        (await ledger.As(Recorder).OpenCaseAsync(entries)).ShouldBeRecorded();
        return entries;
    }

    private static StoredRow Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetInt64(1), row.GetGuid(2), row.GetInt64(3), row.GetString(4), row.GetDateTime(5), row.GetString(6),
        row.GetString(7), row.GetFieldValue<byte[]>(8), row.GetFieldValue<byte[]>(9), row.GetInt64(10), row.GetFieldValue<byte[][]>(11));

    private sealed record StoredRow(
        Guid Case, long Version, Guid Id, long Sequence, string Type, DateTime RecordedAt, string Data, string Headers, byte[] Hash,
        byte[] Core, long CoreSequence, byte[][] Ciphertexts);
}
