using System.Data;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Npgsql;

namespace Ledger.Projections.Search;

/// <summary>Finds cases in the index, those alone that the caller may know of.</summary>
/// <param name="source">Connections under the role of the application.</param>
public sealed class CaseSearch(NpgsqlDataSource source)
{
    /// <summary>The position the index stands at.</summary>
    public async Task<long> PositionAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"select {CaseIndex.Position}");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>A page of the cases, and the position at which all of it stood.</summary>
    /// <param name="question">Who looks for what.</param>
    /// <param name="limit">How many cases.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<FoundPage> FindAsync(CaseSearchQuestion question, int limit, CancellationToken cancellation)
    {
        var rows = new List<FoundRow>(limit);
        long position = 0;
        await using var command = source.CreateCommand();
        if (!Write(command, question, limit + 1))
            return new([], await PositionAsync(cancellation), null);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            position = reader.GetInt64(0);
            if (!await reader.IsDBNullAsync(1, cancellation))
                rows.Add(Read(reader));
        }

        var next = rows.Count > limit ? rows[limit - 1].Mark : null;
        return new([.. rows.Take(limit)], position, next);
    }

    /// <summary>Every case that is looked for, as of one moment: the first answer is the position alone.</summary>
    /// <param name="question">Who looks for what.</param>
    /// <param name="limit">How many cases; all where null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async IAsyncEnumerable<(long Position, FoundRow? Row)> AllAsync(
        CaseSearchQuestion question, int? limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = source.CreateCommand();
        if (!Write(command, question, limit))
        {
            yield return (await PositionAsync(cancellation), null);
            yield break;
        }

        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellation);
        var first = true;
        while (await reader.ReadAsync(cancellation))
        {
            if (first)
                yield return (reader.GetInt64(0), null);
            first = false;
            if (!await reader.IsDBNullAsync(1, cancellation))
                yield return (reader.GetInt64(0), Read(reader));
        }
    }

    /// <summary>One statement, so that cases and position are of one moment.</summary>
    private static bool Write(NpgsqlCommand command, CaseSearchQuestion question, int? limit)
    {
        var conditions = new CaseConditions(question.Filter.Order);
        conditions.Ask(question.Filter);
        if (!conditions.Admit(question.Caller, question.Purpose))
            return false;
        conditions.After(question.After);
        var shown = question.WithFacts ? "c.facts" : "null::jsonb";
        command.CommandText = $"""
            select p.position, f.id, f.day, f.item, f.facts
            from (select {CaseIndex.Position} as position) p
            left join (
              select c.id, {conditions.Day} as day, c.item, {shown} as facts from {conditions.From}
              order by {conditions.Order} {(limit is { } most ? $"limit {conditions.Value(most)}" : "")}
            ) f on true
            """;
        foreach (var value in conditions.Values)
            command.Parameters.Add(value);
        return true;
    }

    private static FoundRow Read(NpgsqlDataReader reader) => new(
        new(reader.GetFieldValue<DateOnly>(2), reader.GetGuid(1)),
        reader.GetFieldValue<byte[]>(3),
        reader.IsDBNull(4) ? null : reader.GetFieldValue<byte[]>(4));
}

/// <summary>Who looks for what.</summary>
/// <param name="Filter">Which cases.</param>
/// <param name="Caller">Who.</param>
/// <param name="Purpose">Why.</param>
/// <param name="After">The last case of the page before.</param>
/// <param name="WithFacts">Whether the seven facts are asked.</param>
public sealed record CaseSearchQuestion(CaseFilter Filter, Caller Caller, Purpose Purpose, CaseMark? After, bool WithFacts);

/// <summary>A page of cases.</summary>
/// <param name="Rows">The cases.</param>
/// <param name="Position">The position at which all of it stood.</param>
/// <param name="Next">The last case of it, where there are more.</param>
public sealed record FoundPage(IReadOnlyList<FoundRow> Rows, long Position, CaseMark? Next);

/// <summary>A case as it was found, still JSON.</summary>
/// <param name="Mark">Where it stands in the list.</param>
/// <param name="Item">A <see cref="FoundCase"/>.</param>
/// <param name="Facts">The <see cref="SevenFacts"/>, where asked.</param>
public sealed record FoundRow(CaseMark Mark, byte[] Item, byte[]? Facts)
{
    /// <summary>What a list shows.</summary>
    public FoundCase Case => JsonSerializer.Deserialize<FoundCase>(Item, LedgerJson.Options)!;

    /// <summary>The seven facts.</summary>
    public SevenFacts Seven => JsonSerializer.Deserialize<SevenFacts>(Facts!, LedgerJson.Options)!;
}
