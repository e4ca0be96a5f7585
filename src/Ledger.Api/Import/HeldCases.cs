using System.Globalization;
using System.Text.Json;
using Ledger.Api.Import.Maps;
using Ledger.Api.Schema;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;
using Ledger.Projections.Cases;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Import;

/// <summary>
/// Holds cases that bring their ids against those that the ledger has. A case that it has with the same entries in front is there
/// already; any other meeting of a case, an entry or a number refuses the file.
/// </summary>
/// <param name="database">The database.</param>
internal sealed class HeldCases(LedgerDatabase database)
{
    /// <summary>The ledger has the case with other entries.</summary>
    public const string CaseDiffers = "case.differs";

    /// <summary>The ledger has an entry with the id in another case.</summary>
    public const string EntryElsewhere = "entry.id-reused";

    /// <summary>The ledger has another case under the number.</summary>
    public const string NumberTaken = "case.number-taken";

    private const string Sql = """
        select id from ledger.mt_streams where id = any(@cases);
        select e.id from ledger.mt_events e join unnest(@entries, @streams) as asked (entry, stream) on asked.entry = e.id
          where e.stream_id <> asked.stream;
        select s.case_number from ledger.mt_doc_casesummary s
          join unnest(@numbers, @cases) as asked (number, id) on asked.number = s.case_number where s.id <> asked.id;
        """;

    /// <summary>Why cases cannot be taken beside those that the ledger has.</summary>
    public async Task<IReadOnlyList<Reject>> FindOthersAsync(IReadOnlyList<ImportedCase> cases, CancellationToken cancellation) =>
        cases.Count == 0 ? [] : (await LookAsync(cases, cancellation)).Others;

    /// <summary>The cases that the ledger does not have yet.</summary>
    /// <exception cref="ImportException">It has come to hold one of them with other content meanwhile.</exception>
    public async Task<IReadOnlyList<ImportedCase>> WithoutAsync(IReadOnlyList<ImportedCase> cases, CancellationToken cancellation)
    {
        var (present, others) = await LookAsync(cases, cancellation);
        return others is [var other, ..]
            ? throw new ImportException(new(
                Named(ImportTexts.Changed.Es, other), Named(ImportTexts.Changed.En, other)))
            : [.. cases.Where(c => !present.Contains(c.Id))];
    }

    private static string Named(string text, Reject other) => string.Format(CultureInfo.InvariantCulture, text, other.Column);

    private async Task<(IReadOnlySet<Guid> Present, IReadOnlyList<Reject> Others)> LookAsync(
        IReadOnlyList<ImportedCase> cases, CancellationToken cancellation)
    {
        var (held, entries, numbers) = await MeetingsAsync(cases, cancellation);
        var others = new List<Reject>();
        foreach (var imported in cases)
        {
            if (imported.Entries.Any(e => entries.Contains(e.Id.Value)))
                others.Add(new(imported.Line, imported.Id.ToString(), EntryElsewhere));
            if (imported.CaseNumber is { } number && numbers.Contains(number))
                others.Add(new(imported.Line, imported.Id.ToString(), NumberTaken));
        }

        if (held.Count > 0)
            await CompareAsync(cases, held, others, cancellation);
        return (held, others);
    }

    private async Task CompareAsync(
        IReadOnlyList<ImportedCase> cases, HashSet<Guid> held, List<Reject> others, CancellationToken cancellation)
    {
        var same = new HashSet<Guid>();
        var asked = cases.Where(c => held.Contains(c.Id)).ToDictionary(c => c.Id);
        await foreach (var stream in new CaseStreams(database.App).ReadAsync(long.MaxValue, held, cancellation))
            if (BeginsWith(stream.Entries, asked[stream.CaseId].Entries))
                same.Add(stream.CaseId);
        others.AddRange(asked.Values.Where(c => !same.Contains(c.Id)).Select(c => new Reject(c.Line, c.Id.ToString(), CaseDiffers)));
    }

    private static bool BeginsWith(IReadOnlyList<Recorded> held, IReadOnlyList<Recorded> imported) =>
        held.Count >= imported.Count
        && imported.Select((entry, i) => Said(entry).AsSpan().SequenceEqual(Said(held[i]))).All(same => same);

    /// <summary>What an entry says, apart from when another ledger recorded it.</summary>
    private static byte[] Said(Recorded entry)
    {
        var submitted = Submitted.Of(entry.Submitted.Envelope with { SourceRecordedAt = null }, entry.Body);
        return CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes<object>(submitted, LedgerJson.Options));
    }

    private async Task<(HashSet<Guid> Held, HashSet<Guid> Entries, HashSet<string> Numbers)> MeetingsAsync(
        IReadOnlyList<ImportedCase> cases, CancellationToken cancellation)
    {
        await using var command = database.App.CreateCommand(Sql);
        command.Parameters.AddWithValue("cases", NpgsqlDbType.Array | NpgsqlDbType.Uuid, cases.Select(c => c.Id).ToArray());
        command.Parameters.AddWithValue("numbers", NpgsqlDbType.Array | NpgsqlDbType.Text, cases.Select(c => c.CaseNumber ?? "").ToArray());
        command.Parameters.AddWithValue(
            "entries", NpgsqlDbType.Array | NpgsqlDbType.Uuid, cases.SelectMany(c => c.Entries.Select(e => e.Id.Value)).ToArray());
        command.Parameters.AddWithValue(
            "streams", NpgsqlDbType.Array | NpgsqlDbType.Uuid, cases.SelectMany(c => c.Entries.Select(_ => c.Id)).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var held = await ListAsync<Guid>(reader, cancellation);
        await reader.NextResultAsync(cancellation);
        var entries = await ListAsync<Guid>(reader, cancellation);
        await reader.NextResultAsync(cancellation);
        return (held, entries, await ListAsync<string>(reader, cancellation));
    }

    private static async Task<HashSet<T>> ListAsync<T>(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var values = new HashSet<T>();
        while (await reader.ReadAsync(cancellation))
            values.Add(reader.GetFieldValue<T>(0));
        return values;
    }
}
