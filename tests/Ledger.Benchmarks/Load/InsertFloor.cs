using System.Diagnostics;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Benchmarks.Load;

/// <summary>
/// What recording is measured against: plain Npgsql with its default connection string, one insert a transaction into a bare table with
/// a primary key and a unique index, on the same PostgreSQL.
/// </summary>
internal static class InsertFloor
{
    private const string Table = """
        create schema if not exists benchmark;
        create table if not exists benchmark.floor (id uuid primary key, key text not null unique, data jsonb not null)
        """;

    /// <summary>Inserts a second.</summary>
    public static async Task<double> RunAsync(string connectionString, int loops, string payload, TimeSpan warmUp, TimeSpan duration)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using (var table = source.CreateCommand(Table))
            await table.ExecuteNonQueryAsync();
        await LoopsAsync(source, loops, payload, warmUp);
        return await LoopsAsync(source, loops, payload, duration);
    }

    private static async Task<double> LoopsAsync(NpgsqlDataSource source, int loops, string payload, TimeSpan duration)
    {
        var run = Guid.NewGuid().ToString("N");
        var clock = Stopwatch.StartNew();
        var inserted = await Task.WhenAll(Enumerable.Range(0, loops).Select(number => Task.Run(async () =>
        {
            var count = 0;
            for (; clock.Elapsed < duration; count++)
            {
                await using var insert = source.CreateCommand("insert into benchmark.floor (id, key, data) values ($1, $2, $3)");
                insert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7() });
                insert.Parameters.Add(new NpgsqlParameter<string>
                {
                    TypedValue = $"{run}-{number}-{count.ToString(CultureInfo.InvariantCulture)}",
                });
                insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = payload, NpgsqlDbType = NpgsqlDbType.Jsonb });
                await insert.ExecuteNonQueryAsync();
            }

            return count;
        })));
        return inserted.Sum() / clock.Elapsed.TotalSeconds;
    }
}
