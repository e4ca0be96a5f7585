namespace Ledger.Api.Vault;

/// <summary>The hashed core of an event, stored in the same transaction.</summary>
/// <param name="CaseId">The stream.</param>
/// <param name="Version">The version of the stream after the event.</param>
/// <param name="EventId">The event.</param>
/// <param name="Sequence">The event's place in the whole ledger.</param>
/// <param name="Hash"><c>evh</c>.</param>
/// <param name="Core">The canonical bytes.</param>
public sealed record CoreRow(Guid CaseId, long Version, Guid EventId, long Sequence, byte[] Hash, byte[] Core)
{
    /// <summary>Inserts many, one array a column in the order of this record; <c>^</c> stands for each.</summary>
    public const string Insert = """
        insert into tlog.cores (case_id, ver, event_id, seq, evh, core)
        select * from unnest(^::uuid[], ^::bigint[], ^::uuid[], ^::bigint[], ^::bytea[], ^::bytea[])
        """;

    /// <summary>For binary COPY, columns in the order of this record.</summary>
    public const string Copy = "copy tlog.cores (case_id, ver, event_id, seq, evh, core) from stdin (format binary)";
}
