using System.Security.Cryptography;
using System.Text.Json;
using JasperFx.Events;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;
using Ledger.Projections.Cases;
using Marten;
using NodaTime;
using NpgsqlTypes;

namespace Ledger.Api.Recording;

/// <summary>What one accepted request will put on the record.</summary>
internal sealed record RecordingPlan(
    RecordCommand Command,
    string CaseNumber,
    IReadOnlyList<Recorded> Before,
    IReadOnlyList<IEvent> Events,
    byte[]? PreviousHash,
    SealedEntries Sealed,
    Instant Now)
{
    /// <summary>What the caller is told; known once versions and positions are.</summary>
    public RecordAnswer? Answer { get; set; }
}

/// <summary>
/// Queues everything that is written with the events, in their transaction: core, sealed values, idempotency, status. In the Rich
/// append mode versions, positions and ids are final here.
/// </summary>
internal sealed class RecordingListener(LedgerOrigin origin) : DocumentSessionListenerBase
{
    private readonly List<RecordingPlan> _plans = [];

    public IReadOnlyList<RecordingPlan> Plans => _plans;

    public void Add(RecordingPlan plan) => _plans.Add(plan);

    public override Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        var cores = new CoreRows();
        foreach (var plan in _plans)
        {
            var previous = plan.PreviousHash ?? EventCore.NoPrevious;
            for (var i = 0; i < plan.Events.Count; i++)
                previous = cores.Add(origin, plan.Command.CaseId, plan.Events[i], previous, plan.Sealed.CiphertextHashes(i));

            var recorded = plan.Events.Select(StoredEntry.Read).ToArray();
            plan.Answer = new(
                plan.Command.CaseId,
                recorded[^1].Number,
                recorded[^1].Position,
                [.. recorded.Select(e => new RecordedEntry(e.Id.Value, e.Number, e.RecordedAt, e.Position))]);
            session.Store(CaseSummary.Of(plan.Command.CaseId, plan.CaseNumber, [.. plan.Before, .. recorded]));
        }

        session.QueueOperation(cores.ToRows());
        QueueSealed(session);
        session.QueueOperation(Idempotency());
        return Task.CompletedTask;
    }

    private void QueueSealed(IDocumentSession session)
    {
        var keys = _plans.SelectMany(p => p.Sealed.Keys).ToArray();
        if (keys.Length > 0)
            session.QueueOperation(VaultRows.Of(keys));
        var ciphertexts = _plans.SelectMany(p => p.Sealed.Ciphertexts).ToArray();
        if (ciphertexts.Length > 0)
            session.QueueOperation(VaultRows.Of(ciphertexts));
    }

    private Rows Idempotency()
    {
        var known = _plans.SelectMany(Fingerprinted).ToArray();
        return new Rows(
            "insert into ledger.idempotency (scope, key, fingerprint, answer, recorded_at) "
            + "select s, k, f, a::jsonb, t from unnest(^, ^, ^, ^, ^) as r (s, k, f, a, t)",
            (known.Select(k => k.Scope).ToArray(), NpgsqlDbType.Text),
            (known.Select(k => k.Key).ToArray(), NpgsqlDbType.Text),
            (known.Select(k => k.Fingerprint).ToArray(), NpgsqlDbType.Bytea),
            (known.Select(k => k.Answer).ToArray(), NpgsqlDbType.Text),
            (known.Select(k => k.At).ToArray(), NpgsqlDbType.TimestampTz));
    }

    private static IEnumerable<(string Scope, string Key, byte[] Fingerprint, string? Answer, DateTime At)> Fingerprinted(RecordingPlan plan)
    {
        var at = plan.Now.ToDateTimeUtc();
        var (scope, key, fingerprint) = plan.Command.Idempotency;
        yield return (scope, key, fingerprint, JsonSerializer.Serialize(plan.Answer, LedgerJson.Options), at);
        foreach (var entry in plan.Command.Entries)
            if (entry.Fingerprint is not null)
                yield return (Earlier.EntryScope, entry.Id.ToString(), entry.Fingerprint, null, at);
    }
}

/// <summary>The cores of a group, ready to insert.</summary>
internal sealed class CoreRows
{
    private readonly List<(Guid Case, long Version, Guid Event, long Sequence, byte[] Hash, byte[] Core)> _rows = [];

    /// <summary>Makes the core of an event and returns its hash.</summary>
    public byte[] Add(LedgerOrigin origin, Guid caseId, IEvent stored, byte[] previous, IReadOnlyList<byte[]> ciphertextHashes)
    {
        var entry = StoredEntry.Read(stored);
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
            RecordedBy = entry.RecordedBy,
            Body = CanonicalJson.Sha256(JsonSerializer.SerializeToUtf8Bytes(stored.Data, LedgerJson.Options)),
            Ciphertexts = ciphertextHashes,
            Headers = CanonicalJson.Sha256(JsonSerializer.SerializeToUtf8Bytes(HashedHeaders(stored), LedgerJson.Options)),
            Seen = Seen.Nothing,
        }.ToCanonicalBytes();
        var hash = EventCore.Hash(core);
        _rows.Add((caseId, stored.Version, stored.Id, stored.Sequence, hash, core));
        return hash;
    }

    public Rows ToRows() => new(
        "insert into tlog.cores (case_id, ver, event_id, seq, evh, core) select * from unnest(^, ^, ^, ^, ^, ^)",
        (_rows.Select(r => r.Case).ToArray(), NpgsqlDbType.Uuid),
        (_rows.Select(r => r.Version).ToArray(), NpgsqlDbType.Bigint),
        (_rows.Select(r => r.Event).ToArray(), NpgsqlDbType.Uuid),
        (_rows.Select(r => r.Sequence).ToArray(), NpgsqlDbType.Bigint),
        (_rows.Select(r => r.Hash).ToArray(), NpgsqlDbType.Bytea),
        (_rows.Select(r => r.Core).ToArray(), NpgsqlDbType.Bytea));

    private static Dictionary<string, object> HashedHeaders(IEvent stored) =>
        StoredEntry.HashedHeaders.Where(name => stored.GetHeader(name) is not null)
            .ToDictionary(name => name, name => stored.GetHeader(name)!);
}
