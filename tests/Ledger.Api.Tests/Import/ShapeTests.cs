using System.Buffers.Text;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Integrity;
using Ledger.Projections.Cases;

namespace Ledger.Api.Tests.Import;

/// <summary>What an import writes is what the store itself would have written, and the store goes on from it.</summary>
public sealed class ShapeTests(PostgresServer server)
{
    private const string Row = "Guatemala,F,2019-01-05,2019-02-20,El Paso,TX";

    [Fact]
    public async Task an_imported_row_is_column_by_column_what_marten_writes()
    {
        await using var imported = await ImportLedger.CreateAsync(server);
        await using var appended = await ImportLedger.CreateAsync(server);
        await imported.ImportAsync(imported.WriteRows("rows.csv", Row));
        var entries = await EntriesOf(imported);
        await AppendAsync(appended, entries.Id, entries.CaseNumber, entries.All);

        (await RowsAsync(imported, "mt_events", "- 'nothing'")).ShouldBe(await RowsAsync(appended, "mt_events", "- 'nothing'"));
        (await RowsAsync(imported, "mt_streams", "- 'timestamp' - 'created'"))
            .ShouldBe(await RowsAsync(appended, "mt_streams", "- 'timestamp' - 'created'"));
        (await RowsAsync(imported, "mt_doc_casesummary", "- 'mt_version' - 'mt_last_modified'"))
            .ShouldBe(await RowsAsync(appended, "mt_doc_casesummary", "- 'mt_version' - 'mt_last_modified'"));
    }

    [Fact]
    public async Task every_time_of_an_imported_row_is_that_of_its_transaction()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        await ledger.ImportAsync(ledger.WriteRows("rows.csv", Row));

        (await ledger.AskAsync<bool>("""
            select bool_and(abs(extract(epoch from now() - e.timestamp)) < 300 and s.timestamp = e.timestamp and s.created = e.timestamp
              and (d.data ->> 'recordedAt')::timestamptz = e.timestamp)
            from ledger.mt_events e join ledger.mt_streams s on s.id = e.stream_id join ledger.mt_doc_casesummary d on d.id = s.id
            """)).ShouldBeTrue();
    }

    [Fact]
    public async Task marten_reads_an_imported_case_and_appends_to_it()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        await ledger.ImportAsync(ledger.WriteRows("rows.csv", Row));
        var before = await EntriesOf(ledger);
        before.All[0].Import.ShouldNotBeNull().Line.ShouldBe(2);
        before.CaseFile.Child.ShouldNotBeNull();

        await using (var session = ledger.Store.LightweightSession())
        {
            var stream = await session.Events.FetchForWriting<CaseEntries>(before.Id, TestContext.Current.CancellationToken);
            var further = Submitted.Of(
                new Envelope
                {
                    Id = new(Guid.CreateVersion7()),
                    OccurredAt = EventTime.Of("2019-01-06", "America/Chicago"),
                    By = new By { Authority = "US-ORR", Role = "case-manager" },
                },
                new ChildIdentified { Sex = Sex.Female, Nationalities = ["GT"], Accompaniment = Accompaniment.Unaccompanied });
            var recorded = new Recorded(further, 4, before.All[^1].RecordedAt, 0, RecordedBy.System);
            var stored = session.Events.BuildEvent(further);
            StoredEntry.Write(stored, recorded, caseNumber: null);
            stream.AppendOne(stored);
            session.Store(CaseSummary.Of(before.Id, before.CaseNumber!, [.. before.All, recorded]));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await EntriesOf(ledger)).All.Count.ShouldBe(4);
        (await ledger.AskAsync<string>("select data ->> 'version' from ledger.mt_doc_casesummary")).ShouldBe("4");
    }

    [Fact]
    public async Task the_hash_of_what_is_read_back_is_the_hash_that_was_written()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        await ledger.ImportAsync(ledger.WriteRows("rows.csv", Row, "Honduras,,2020-02,2020-03-01,Cañón City,"));

        await using var command = ledger.Database.App.CreateCommand("""
            select e.data, e.headers, c.core, c.evh, e.stream_id, e.version, e.id, e.type, e.seq_id = c.seq,
              to_char(e.timestamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            from ledger.mt_events e join tlog.cores c on c.event_id = e.id and c.case_id = e.stream_id and c.ver = e.version
            order by e.stream_id, e.version
            """);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var previous = Base64Url.EncodeToString(EventCore.NoPrevious);
        var count = 0;
        for (; await reader.ReadAsync(TestContext.Current.CancellationToken); count++)
        {
            var bytes = reader.GetFieldValue<byte[]>(2);
            var core = JsonNode.Parse(bytes)!.AsObject();
            string Of(string name) => core[name]!.GetValue<string>();

            CanonicalJson.Canonicalize(bytes).ShouldBe(bytes);
            EventCore.Hash(bytes).ShouldBe(reader.GetFieldValue<byte[]>(3));
            Of("body").ShouldBe(Base64Url.EncodeToString(CanonicalJson.Sha256(reader.GetFieldValue<byte[]>(0))));
            Of("hdr").ShouldBe(Base64Url.EncodeToString(CanonicalJson.Sha256(reader.GetFieldValue<byte[]>(1))));
            Of("case").ShouldBe(reader.GetGuid(4).ToString());
            core["ver"]!.GetValue<long>().ShouldBe(reader.GetInt64(5));
            Of("id").ShouldBe(reader.GetGuid(6).ToString());
            Of("type").ShouldBe(reader.GetString(7));
            reader.GetBoolean(8).ShouldBeTrue();
            Of("rec").ShouldBe(reader.GetString(9));
            Of("origin").ShouldBe(ImportLedger.Origin.Name);
            Of("prev").ShouldBe(reader.GetInt64(5) == 1 ? Base64Url.EncodeToString(EventCore.NoPrevious) : previous);
            previous = Base64Url.EncodeToString(reader.GetFieldValue<byte[]>(3));
        }

        count.ShouldBe(7);
    }

    [Fact]
    public async Task ids_are_derived_and_say_so()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        await ledger.ImportAsync(ledger.WriteRows("rows.csv", Row));

        var ids = await ledger.ListAsync<Guid>("select id from ledger.mt_events union select id from ledger.mt_streams");
        ids.ShouldAllBe(id => id.Version == 5);
    }

    private static async Task<CaseEntries> EntriesOf(ImportLedger ledger)
    {
        var id = await ledger.AskAsync<Guid>("select id from ledger.mt_doc_casesummary");
        var entries = await new CaseReader(ledger.Database.App).EntriesAsync(id, TestContext.Current.CancellationToken);
        return entries.ShouldNotBeNull();
    }

    private static async Task AppendAsync(ImportLedger ledger, Guid id, string? number, IReadOnlyList<Recorded> entries)
    {
        // A session takes the trace that it is opened in as its correlation; where another test listens, this one is traced.
        Activity.Current = null;
        await using var session = ledger.Store.LightweightSession();
        session.Events.StartStream<CaseEntries>(id, entries.Select((entry, i) =>
        {
            var stored = session.Events.BuildEvent(entry.Submitted);
            StoredEntry.Write(stored, entry, i == 0 ? number : null);
            return stored;
        }).ToArray());
        session.Store(CaseSummary.Of(id, number!, entries));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> RowsAsync(ImportLedger ledger, string table, string without) => await ledger.ListAsync<string>(
        $"select (to_jsonb(t) {without})::text from ledger.{table} t "
        + "where coalesce(to_jsonb(t) ->> 'stream_id', to_jsonb(t) ->> 'id') in (select id::text from ledger.mt_doc_casesummary) "
        + "order by 1");
}
