using Npgsql;

namespace Ledger.Api.Recording.Writing;

/// <summary>
/// Takes positions for entries that are about to be written. Whoever does MUST hold the writers' lock, and MUST know how many are needed:
/// a gap would hold up whoever follows the ledger.
/// </summary>
internal static class Positions
{
    /// <summary>Takes <c>@entries</c> positions.</summary>
    public const string Take = "select nextval('ledger.mt_events_sequence') from generate_series(1, @entries)";

    /// <summary>Reads what was taken, in order.</summary>
    public static async Task<List<long>> ReadAsync(NpgsqlDataReader reader, int entries, CancellationToken cancellation)
    {
        var positions = new List<long>(entries);
        while (await reader.ReadAsync(cancellation))
            positions.Add(reader.GetInt64(0));
        return positions;
    }
}
