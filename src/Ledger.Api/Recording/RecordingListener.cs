using System.Security.Cryptography;
using System.Text.Json;
using JasperFx.Events;
using Ledger.Api.Vault;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;
using Ledger.Projections.Cases;
using Marten;
using NodaTime;
using NpgsqlTypes;

namespace Ledger.Api.Recording;

/// <summary>What one accepted request will put on the record.</summary>
internal sealed record RecordingPlan(
    AcceptedRequest Request, string CaseNumber, IReadOnlyList<IEvent> Events, byte[]? PreviousHash, Instant Now)
{
    /// <summary>What the caller is told; known once versions and positions are.</summary>
    public RecordAnswer? Answer { get; set; }

    /// <summary>The case with what is put on the record; known at the same time.</summary>
    public CaseEntries? After { get; set; }
}

/// <summary>
/// Queues everything that is written with the events, in their transaction: core, sealed values, idempotency, status. In the Rich
/// append mode versions, positions and ids are final here.
/// </summary>
internal sealed class RecordingListener(LedgerOrigin origin) : DocumentSessionListenerBase
{
    private readonly List<RecordingPlan> _plans = [];

    public IReadOnlyList<RecordingPlan> Plans => _plans;

    /// <summary>What the transaction seals; set before it is saved.</summary>
    public SealedRows? Sealed { get; set; }

    public void Add(RecordingPlan plan) => _plans.Add(plan);

    public override Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        var rows = Sealed ?? throw new InvalidOperationException("Saved before it was sealed.");
        var cores = new List<CoreRow>();
        foreach (var plan in _plans)
        {
            var caseId = plan.Request.CaseId;
            var previous = plan.PreviousHash ?? EventCore.NoPrevious;
            foreach (var stored in plan.Events)
            {
                var core = Cores.Of(origin, caseId, stored, previous, rows.HashesOf(stored.Id));
                previous = core.Hash;
                cores.Add(core);
            }

            var recorded = plan.Events.Select(StoredEntry.Read).ToArray();
            plan.Answer = new(
                caseId,
                recorded[^1].Number,
                recorded[^1].Position,
                [.. recorded.Select(e => new RecordedEntry(e.Id.Value, e.Number, e.RecordedAt, e.Position))]);
            plan.After = (plan.Request.Before ?? new CaseEntries { Id = caseId }).With(recorded, plan.CaseNumber);
            session.Store(CaseSummary.Of(caseId, plan.CaseNumber, plan.After.CaseFile));
        }

        session.QueueOperation(VaultRows.Of(cores));
        if (rows.Keys.Count > 0)
            session.QueueOperation(VaultRows.Of(rows.Keys));
        if (rows.Ciphertexts.Count > 0)
            session.QueueOperation(VaultRows.Of(rows.Ciphertexts));
        session.QueueOperation(Idempotency());
        return Task.CompletedTask;
    }

    private Rows Idempotency()
    {
        var known = _plans.Where(plan => !plan.Request.IsHalf).SelectMany(Fingerprinted).ToArray();
        return new Rows(
            """
            insert into ledger.idempotency (scope, key, fingerprint, answer, recorded_at)
            select s, k, f, a::jsonb, t from unnest(^::text[], ^::text[], ^::bytea[], ^::text[], ^::timestamptz[]) as r (s, k, f, a, t)
            """,
            (known.Select(k => k.Scope).ToArray(), NpgsqlDbType.Text),
            (known.Select(k => k.Key).ToArray(), NpgsqlDbType.Text),
            (known.Select(k => k.Fingerprint).ToArray(), NpgsqlDbType.Bytea),
            (known.Select(k => k.Answer).ToArray(), NpgsqlDbType.Text),
            (known.Select(k => k.At).ToArray(), NpgsqlDbType.TimestampTz));
    }

    private static IEnumerable<(string Scope, string Key, byte[] Fingerprint, string? Answer, DateTime At)> Fingerprinted(
        RecordingPlan plan)
    {
        var at = plan.Now.ToDateTimeUtc();
        var (scope, key, fingerprint) = plan.Request.Command.Idempotency;
        yield return (scope, key, fingerprint, JsonSerializer.Serialize(plan.Answer, LedgerJson.Options), at);
        foreach (var entry in plan.Request.Command.Entries)
            if (entry.Fingerprint is not null)
                yield return (Earlier.EntryScope, entry.Id.ToString(), entry.Fingerprint, null, at);
    }
}

/// <summary>Makes the core of an event that is about to be stored.</summary>
internal static class Cores
{
    /// <summary>The core, chained to the hash of the case's entry before.</summary>
    public static CoreRow Of(
        LedgerOrigin origin, Guid caseId, IEvent stored, byte[] previous, IReadOnlyList<byte[]> ciphertextHashes)
    {
        var core = new EventCore
        {
            Origin = origin.Name,
            Case = caseId,
            Version = stored.Version,
            Id = stored.Id,
            Blinding = RandomNumberGenerator.GetBytes(EventCore.BlindingLength),
            Type = stored.EventTypeName,
            RecordedAt = stored.Timestamp,
            Previous = previous,
            RecordedBy = StoredEntry.Read(stored).RecordedBy,
            Body = CanonicalJson.Sha256(JsonSerializer.SerializeToUtf8Bytes(stored.Data, LedgerJson.Options)),
            Ciphertexts = ciphertextHashes,
            Headers = CanonicalJson.Sha256(JsonSerializer.SerializeToUtf8Bytes(HashedHeaders(stored), LedgerJson.Options)),
            Seen = Seen.Nothing,
        }.ToCanonicalBytes();
        return new(caseId, stored.Version, stored.Id, stored.Sequence, EventCore.Hash(core), core);
    }

    private static Dictionary<string, object> HashedHeaders(IEvent stored) =>
        StoredEntry.HashedHeaders.Where(name => stored.GetHeader(name) is not null)
            .ToDictionary(name => name, name => stored.GetHeader(name)!);
}
