using System.IO.Compression;
using System.Text;
using Ledger.Api.Cli;
using Ledger.Api.Tests.Fixtures;

namespace Ledger.Api.Tests.Import;

public sealed class ImportTests(PostgresServer server)
{
    private static readonly string[] Rows =
    [
        "Guatemala,F,2019-01-05,2019-02-20,El Paso,TX",
        "Honduras,M,2020-02,,,",
        "Guatemala,F,2019-01-05,2019-02-20,El Paso,TX",
        "Unknown,,2021-06-30,2021-06-01,\"Anywhere\",TX",
    ];

    [Fact]
    public async Task every_row_becomes_a_case_with_the_entries_that_it_has_values_for()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var (code, text) = await ledger.ImportAsync(ledger.WriteRows("rows.csv", Rows));

        code.ShouldBe(ImportCommand.Done, text);
        (await ledger.AskAsync<long>("select count(*) from ledger.mt_doc_casesummary")).ShouldBe(4);
        (await ledger.ListAsync<string>(
            "select type || ' ' || count(*) from ledger.mt_events where stream_id in (select id from ledger.mt_doc_casesummary) "
            + "group by type order by type")).ShouldBe(
            ["case-opened.v1 4", "child-identified.v1 4", "released-to-sponsor.v1 3"]);
        (await ledger.ListAsync<string>(
            "select data -> 'nationalities' ->> 0 from ledger.mt_events where type = 'child-identified.v1' "
            + "and data -> 'nationalities' <> '[]' order by 1")).ShouldBe(["GT", "GT", "HN"]);
        text.ShouldContain("4 rows read");
        text.ShouldContain("4 cases");
        text.ShouldContain("0 rows rejected");
        text.ShouldContain("Nobody");
    }

    [Fact]
    public async Task rows_that_say_the_same_are_different_children()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        await ledger.ImportAsync(ledger.WriteRows("rows.csv", Rows));

        (await ledger.AskAsync<long>("select count(distinct data ->> 'child') from ledger.mt_events where type = 'case-opened.v1'"))
            .ShouldBe(4);
    }

    [Fact]
    public async Task a_release_before_the_entry_is_recorded_as_the_source_has_it()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        await ledger.ImportAsync(ledger.WriteRows("rows.csv", "Guatemala,F,2021-06-30,2021-06-01,,"));

        (await ledger.ListAsync<string>(
            "select data -> 'occurredAt' ->> 'date' from ledger.mt_events where headers ? 'import' order by version")).ShouldBe(
            ["2021-06-30", "2021-06-30", "2021-06-01"]);
    }

    [Fact]
    public async Task a_second_import_of_the_file_says_so_and_does_nothing()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var path = ledger.WriteRows("rows.csv", Rows);
        await ledger.ImportAsync(path);
        var before = await ledger.RecordAsync();

        var (code, text) = await ledger.ImportAsync(ledger.Write("again.csv.gz", Compressed(await File.ReadAllBytesAsync(path))));

        code.ShouldBe(ImportCommand.Done);
        text.ShouldContain("imported already");
        (await ledger.RecordAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task the_same_file_under_another_map_is_refused()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var path = ledger.WriteRows("rows.csv", Rows);
        await ledger.ImportAsync(path);
        var other = ledger.Write("other.yaml", OurMap.Text.Replace("our-register", "other-register", StringComparison.Ordinal));

        var (code, text) = await ledger.ImportAsync(path, "--map", other);

        code.ShouldBe(ImportCommand.Refused);
        text.ShouldContain("another map");
    }

    [Fact]
    public async Task a_dry_run_judges_everything_and_writes_nothing()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var rejects = ledger.PathOf("rejects.csv");
        var (code, text) = await ledger.ImportAsync(
            ledger.WriteRows("rows.csv", [.. Rows, "Narnia,F,2019-01-05,,,"]), "--dry-run", "--rejects", rejects);

        code.ShouldBe(ImportCommand.Done);
        text.ShouldContain("5 rows read");
        text.ShouldContain("1 rows rejected");
        (await File.ReadAllLinesAsync(rejects, TestContext.Current.CancellationToken)).ShouldBe(
            ["line,column,code,value", "6,land,value.unmapped,Narnia"]);
        (await ledger.AskAsync<long>("select (select count(*) from ledger.mt_events) + (select count(*) from ledger.imports) "
            + "+ (select count(*) from tlog.cores) + (select count(*) from ledger.mt_doc_casesummary)")).ShouldBe(0);
    }

    [Fact]
    public async Task coverage_is_declared_once_for_the_import_alone()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        await ledger.ImportAsync(ledger.WriteRows("rows.csv", Rows));

        (await ledger.ListAsync<string>("select data ->> 'import' from ledger.mt_events where type = 'coverage-declared.v1'"))
            .ShouldBe(["our-register"]);
        (await ledger.AskAsync<long>(
            "select count(*) from tlog.cores c join ledger.mt_events e on e.id = c.event_id where e.type = 'coverage-declared.v1'"))
            .ShouldBe(1);
    }

    [Fact]
    public async Task a_byte_order_mark_and_windows_line_ends_make_no_difference()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var text = string.Join("\r\n", Rows.Prepend(OurMap.Header)) + "\r\n";
        var (code, summary) = await ledger.ImportAsync(ledger.Write("rows.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));

        code.ShouldBe(ImportCommand.Done, summary);
        (await ledger.AskAsync<long>("select count(*) from ledger.mt_doc_casesummary")).ShouldBe(4);
    }

    [Fact]
    public async Task case_numbers_are_well_formed_and_tell_no_order()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        await ledger.ImportAsync(ledger.WriteMany("rows.csv", 50));

        var numbers = await ledger.ListAsync<string>(
            "select case_number from ledger.mt_doc_casesummary order by (data ->> 'position')::bigint");
        numbers.ShouldAllBe(number => Ledger.Api.Recording.CaseNumbers.IsWellFormed(number));
        numbers.SequenceEqual(numbers.Order(StringComparer.Ordinal)).ShouldBeFalse();
    }

    private static byte[] Compressed(byte[] bytes)
    {
        var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionMode.Compress))
            gzip.Write(bytes);
        return buffer.ToArray();
    }
}
