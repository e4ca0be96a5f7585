using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Projections.Search;

/// <summary>
/// The row of a case in the index, folded from its whole chronicle each time, never patched. As of the moment at which everything
/// recorded has occurred, so that the row does not depend on a clock: nothing on the record lies more than minutes ahead.
/// </summary>
public sealed record CaseIndexRow
{
    /// <summary>The member names of the JSON are those of the columns.</summary>
    private static readonly JsonSerializerOptions Columns =
        new(LedgerJson.Options) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The case.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day on which the case was opened, in the zone of the place: the first it may have been.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The day on which the child was met.</summary>
    public DateOnly? EncounteredOn { get; init; }

    /// <summary>The day on which the child left.</summary>
    public DateOnly? ExitedOn { get; init; }

    /// <summary>Place of the last entry in the ledger.</summary>
    public required long Position { get; init; }

    /// <summary>The case number for people.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The stage, by its code.</summary>
    public required string Stage { get; init; }

    /// <summary>The sex, by its code.</summary>
    public string? Sex { get; init; }

    /// <summary>Age in years when the child was met.</summary>
    public short? Age { get; init; }

    /// <summary>Country in which the child is.</summary>
    public string? Country { get; init; }

    /// <summary>Subdivision in which the child is.</summary>
    public string? Subdivision { get; init; }

    /// <summary>Facility in which the child is.</summary>
    public string? Facility { get; init; }

    /// <summary>The country whose authority opened the case.</summary>
    public required string OpenedIn { get; init; }

    /// <summary>Countries of origin as ever asserted.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>True where the country of origin may see the case.</summary>
    public required bool OriginMaySee { get; init; }

    /// <summary>True where the case is restricted.</summary>
    public required bool Restricted { get; init; }

    /// <summary>The terms of the case, see <see cref="CaseTerm"/>.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>For each term what the authority is to the case; 0 where it names none.</summary>
    public required IReadOnlyList<short> Relations { get; init; }

    /// <summary>What a list shows.</summary>
    public required FoundCase Item { get; init; }

    /// <summary>The seven facts.</summary>
    public required SevenFacts Facts { get; init; }

    /// <summary>The row of a case.</summary>
    public static CaseIndexRow Of(Guid id, string caseNumber, CaseFile caseFile)
    {
        var facts = new Facts(caseFile, Instant.MaxValue);
        var status = Status.Of(caseFile, Instant.MaxValue);
        var access = CaseAccess.FactsOf(Domain.Cases.Relations.Of(caseFile));
        var child = EstablishedChild.Of(facts, status.Child);
        var (place, departure) = (Whereabouts.Of(facts), Departure.Of(facts));
        var opened = caseFile.Docket[0].OccurredAt;
        var terms = CaseTerm.Of(child.Nationalities, access);
        return new()
        {
            Id = id,
            OpenedOn = opened.FirstDay(),
            EncounteredOn = child.Encounter?.FirstDay(),
            ExitedOn = departure?.Entry.OccurredAt.FirstDay(),
            Position = caseFile.Position,
            CaseNumber = caseNumber,
            Stage = WireName<Stage>.Of(status.Stage),
            Sex = status.Child?.Sex is { } sex ? WireName<Sex>.Of(sex) : null,
            Age = (short?)child.Age,
            Country = place?.Country,
            Subdivision = place?.Subdivision,
            Facility = place?.Facility,
            OpenedIn = access.OpenedIn!,
            Origins = [.. access.CountriesOfOrigin.Order(StringComparer.Ordinal)],
            OriginMaySee = access.OriginMaySee,
            Restricted = access.Restricted,
            Terms = [.. terms.Select(t => t.Term)],
            Relations = [.. terms.Select(t => (short)t.Relation)],
            Item = new()
            {
                Case = id,
                CaseNumber = caseNumber,
                Version = caseFile.Version,
                Position = caseFile.Position,
                RecordedAt = caseFile.LastRecordedAt!.Value,
                Stage = status.Stage,
                OpenedOn = opened.Date,
                EncounteredOn = child.Encounter?.Date,
                ExitedOn = departure?.Entry.OccurredAt.Date,
                Nationalities = child.Nationalities,
                Sex = status.Child?.Sex,
                Age = child.Age,
                Holder = status.Custody?.Holder,
                Place = place,
            },
            Facts = SevenFacts.Of(facts, status, child, place, departure),
        };
    }

    /// <summary>
    /// Puts rows in the place of older ones: the terms of what is replaced, then the rows, then the terms of what was put in.
    /// </summary>
    /// <param name="schema">Where the tables are.</param>
    /// <param name="value">How a statement names its one value, the rows as <see cref="ToJson"/> writes them.</param>
    public static IReadOnlyList<string> Replace(string schema, string value) =>
    [
        $"""
        delete from {schema}.{CaseIndex.Terms} t using {schema}.{CaseIndex.Table} c,
          jsonb_populate_recordset(null::{schema}.{CaseIndex.Table}, {value}::text::jsonb) n
        where c.id = n.id and c.position < n.position and t.term = any(c.terms) and t.opened_on = c.opened_on and t.id = c.id
        """,
        $"""
        insert into {schema}.{CaseIndex.Table} as c
        select * from jsonb_populate_recordset(null::{schema}.{CaseIndex.Table}, {value}::text::jsonb)
        on conflict (id) do update set
          (opened_on, encountered_on, exited_on, position, case_number, stage, sex, age, country, subdivision, facility, opened_in,
           origins, origin_may_see, restricted, terms, relations, item, facts) =
          (excluded.opened_on, excluded.encountered_on, excluded.exited_on, excluded.position, excluded.case_number, excluded.stage,
           excluded.sex, excluded.age, excluded.country, excluded.subdivision, excluded.facility, excluded.opened_in,
           excluded.origins, excluded.origin_may_see, excluded.restricted, excluded.terms, excluded.relations, excluded.item,
           excluded.facts)
        where c.position < excluded.position
        """,
        $"""
        insert into {schema}.{CaseIndex.Terms} (term, opened_on, id, relation)
        select u.term, n.opened_on, n.id, u.relation
        from jsonb_populate_recordset(null::{schema}.{CaseIndex.Table}, {value}::text::jsonb) n
        join {schema}.{CaseIndex.Table} c on c.id = n.id and c.position = n.position
        cross join unnest(n.terms, n.relations) as u (term, relation)
        on conflict do nothing
        """,
    ];

    /// <summary>Rows as a JSON array whose members are the columns of the table.</summary>
    public static string ToJson(IReadOnlyList<CaseIndexRow> rows)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = LedgerJson.Options.Encoder }))
        {
            writer.WriteStartArray();
            foreach (var row in rows)
                row.Write(writer);
            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The columns in the order of the table, which is that of the members.</summary>
    internal async Task WriteAsync(NpgsqlBinaryImporter copy, CancellationToken cancellation)
    {
        await copy.StartRowAsync(cancellation);
        await copy.WriteAsync(Id, NpgsqlDbType.Uuid, cancellation);
        await copy.WriteAsync(OpenedOn, NpgsqlDbType.Date, cancellation);
        await copy.WriteAsync(EncounteredOn, NpgsqlDbType.Date, cancellation);
        await copy.WriteAsync(ExitedOn, NpgsqlDbType.Date, cancellation);
        await copy.WriteAsync(Position, NpgsqlDbType.Bigint, cancellation);
        await copy.WriteAsync(CaseNumber, NpgsqlDbType.Text, cancellation);
        foreach (var text in new[] { Stage, Sex })
            await copy.WriteAsync(text, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(Age, NpgsqlDbType.Smallint, cancellation);
        foreach (var text in new[] { Country, Subdivision, Facility, OpenedIn })
            await copy.WriteAsync(text, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(Origins.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(OriginMaySee, NpgsqlDbType.Boolean, cancellation);
        await copy.WriteAsync(Restricted, NpgsqlDbType.Boolean, cancellation);
        await copy.WriteAsync(Terms.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(Relations.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Smallint, cancellation);
        await copy.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(Item, LedgerJson.Options), NpgsqlDbType.Jsonb, cancellation);
        await copy.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(Facts, LedgerJson.Options), NpgsqlDbType.Jsonb, cancellation);
    }

    private void Write(Utf8JsonWriter writer)
    {
        // The columns in snake case, what a list shows in the names of the API.
        var columns = JsonSerializer.SerializeToNode(this with { Item = null!, Facts = null! }, Columns)!.AsObject();
        if (OpenedOn == DateOnly.MinValue)
            columns["opened_on"] = "-infinity";
        if (EncounteredOn == DateOnly.MinValue)
            columns["encountered_on"] = "-infinity";
        if (ExitedOn == DateOnly.MinValue)
            columns["exited_on"] = "-infinity";
        columns["item"] = JsonSerializer.SerializeToNode(Item, LedgerJson.Options);
        columns["facts"] = JsonSerializer.SerializeToNode(Facts, LedgerJson.Options);
        columns.WriteTo(writer);
    }
}
