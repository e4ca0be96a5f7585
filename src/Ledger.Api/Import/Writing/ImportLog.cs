using Ledger.Api.Import.Files;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Import.Writing;

/// <summary>How far an import has come, in the database: whoever starts it again goes on from there.</summary>
internal sealed class ImportLog
{
    private const string Begin = """
        insert into ledger.imports (source, sha256, map_sha256, last_line, cases, entries, rejects, state, started_at)
        values (@source, @sha256, @map, 1, 0, 0, 0, 'running', clock_timestamp())
        on conflict do nothing;
        select source, map_sha256, last_line, state, started_at, withdrawn_at is not null from ledger.imports where sha256 = @sha256
        """;

    private const string Advance = """
        update ledger.imports set last_line = @to, cases = cases + @cases, entries = entries + @entries
        where source = @source and sha256 = @sha256 and state = 'running' and last_line = @from
        """;

    private const string End = """
        update ledger.imports set state = 'finished', rejects = @rejects, last_line = @to, finished_at = clock_timestamp()
        where source = @source and sha256 = @sha256 and state = 'running' and last_line = @from
        """;

    private readonly string _source;
    private readonly string _sha256;

    private ImportLog(string source, string sha256, long lastLine, bool isFinished, Instant startedAt)
    {
        _source = source;
        _sha256 = sha256;
        LastLine = lastLine;
        IsFinished = isFinished;
        StartedAt = startedAt;
    }

    /// <summary>The last line that is on the record or rejected; the header's where nothing is.</summary>
    public long LastLine { get; private set; }

    /// <summary>True where the whole file was imported before.</summary>
    public bool IsFinished { get; }

    /// <summary>When the import was first started.</summary>
    public Instant StartedAt { get; }

    /// <summary>True where an import of the file was begun.</summary>
    public static async Task<bool> IsBegunAsync(NpgsqlDataSource database, SourceFile file, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select exists (select from ledger.imports where sha256 = @sha256)");
        command.Parameters.AddWithValue("sha256", NpgsqlDbType.Text, file.Sha256);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Begins an import, or finds the one that was begun.</summary>
    /// <exception cref="ImportException">The file was begun with another map or as another form.</exception>
    public static async Task<ImportLog> BeginAsync(
        NpgsqlDataSource database, ISourceForm form, SourceFile file, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Begin);
        command.Parameters.AddWithValue("source", NpgsqlDbType.Text, form.Source);
        command.Parameters.AddWithValue("sha256", NpgsqlDbType.Text, file.Sha256);
        command.Parameters.AddWithValue("map", NpgsqlDbType.Text, form.Sha256);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var log = new ImportLog(
            form.Source, file.Sha256, reader.GetInt64(2), reader.GetString(3) == "finished", Instant.FromDateTimeUtc(reader.GetDateTime(4)));
        if (reader.GetBoolean(5))
            throw new ImportException(ImportTexts.Withdrawn);
        var same = reader.GetString(0) == form.Source && (log.IsFinished || reader.GetString(1) == form.Sha256);
        return same ? log : throw new ImportException(ImportTexts.OtherMap);
    }

    /// <summary>Writes in the transaction of a batch that it is on the record.</summary>
    /// <exception cref="ImportException">Another import of the file went on meanwhile.</exception>
    public async Task AdvanceAsync(NpgsqlConnection connection, PreparedBatch batch, CancellationToken cancellation)
    {
        await using var command = Command(Advance, connection, batch.LastLine);
        command.Parameters.AddWithValue("cases", NpgsqlDbType.Bigint, (long)batch.Cases.Count);
        command.Parameters.AddWithValue("entries", NpgsqlDbType.Bigint, (long)batch.Entries);
        await RunAsync(command, cancellation);
    }

    /// <summary>Remembers that the batch is on the record.</summary>
    public void Advanced(PreparedBatch batch) => LastLine = batch.LastLine;

    /// <summary>Writes that every line is on the record or rejected.</summary>
    public async Task EndAsync(NpgsqlDataSource database, long lastLine, long rejects, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = Command(End, connection, lastLine);
        command.Parameters.AddWithValue("rejects", NpgsqlDbType.Bigint, rejects);
        await RunAsync(command, cancellation);
    }

    private static async Task RunAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        if (await command.ExecuteNonQueryAsync(cancellation) != 1)
            throw new ImportException(ImportTexts.Running);
    }

    private NpgsqlCommand Command(string sql, NpgsqlConnection connection, long to)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("source", NpgsqlDbType.Text, _source);
        command.Parameters.AddWithValue("sha256", NpgsqlDbType.Text, _sha256);
        command.Parameters.AddWithValue("from", NpgsqlDbType.Bigint, LastLine);
        command.Parameters.AddWithValue("to", NpgsqlDbType.Bigint, to);
        return command;
    }
}
