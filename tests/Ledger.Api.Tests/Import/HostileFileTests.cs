using System.Text;
using Ledger.Api.Cli;
using Ledger.Api.Tests.Fixtures;

namespace Ledger.Api.Tests.Import;

/// <summary>A file from outside may hold anything. One bad row costs itself; a file that cannot be read as rows costs nothing.</summary>
public sealed class HostileFileTests(PostgresServer server)
{
    private const string Good = "Guatemala,F,2019-01-05,2019-02-20,El Paso,TX";

    [Theory]
    [InlineData("Guatemala,F,2019-01-05", "3,,csv.columns,")]
    [InlineData("", "3,,csv.columns,")]
    [InlineData("Guatemala,F,2019-01-05,,,,,", "3,,csv.columns,")]
    [InlineData("Guatemala,F,2019-01-05,,\"El Paso,TX", "3,,csv.quoting,")]
    [InlineData("Guatemala,F,2019-01-05,,El \"Paso\",TX", "3,,csv.quoting,")]
    [InlineData("Guatemala,F,2019-01-05,,\"El\"Paso,TX", "3,,csv.quoting,")]
    [InlineData("Narnia,F,2019-01-05,,,", "3,land,value.unmapped,Narnia")]
    [InlineData("=HYPERLINK(0),F,2019-01-05,,,", "3,land,value.unmapped,\"'=HYPERLINK(0)\"")]
    [InlineData(",F,2019-01-05,,,", "3,land,value.missing,")]
    [InlineData("Guatemala,F,05/01/2019,,,", "3,met,occurred.date-invalid,")]
    [InlineData("Guatemala,F,2019-02-30,,,", "3,met,occurred.date-invalid,")]
    [InlineData("Guatemala,F,2999-01-01,,,", "3,,occurred.in-future,")]
    [InlineData("Guatemala,F,2019-01-05,2019-02-20,<script>,TX", "3,town,entry.field-invalid,")]
    [InlineData("Guatemala,F,2019-01-05,2019-02-20,El\0Paso,TX", "3,town,body.null-character,")]
    public async Task a_bad_row_is_rejected_with_its_line_and_the_rows_around_it_are_taken(string row, string reject)
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var rejects = ledger.PathOf("rejects.csv");
        var (code, text) = await ledger.ImportAsync(ledger.WriteRows("rows.csv", Good, row, Good), "--rejects", rejects);

        code.ShouldBe(ImportCommand.Done, text);
        (await ledger.AskAsync<long>("select count(*) from ledger.mt_doc_casesummary")).ShouldBe(2);
        (await ledger.ListAsync<long>(
            "select (headers -> 'import' ->> 'line')::bigint from ledger.mt_events where type = 'case-opened.v1' order by 1"))
            .ShouldBe([2, 4]);
        (await File.ReadAllLinesAsync(rejects, TestContext.Current.CancellationToken))[1].ShouldBe(reject);
        text.ShouldContain("1 rows rejected");
    }

    [Fact]
    public async Task a_row_that_is_not_utf_8_is_rejected()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var rejects = ledger.PathOf("rejects.csv");
        byte[] bytes = [.. Encoding.UTF8.GetBytes(OurMap.Header + "\n"), .. Encoding.Latin1.GetBytes("Guatemala,F,2019-01-05,,Peñasco,\n")];
        await ledger.ImportAsync(ledger.Write("rows.csv", bytes), "--rejects", rejects);

        (await File.ReadAllLinesAsync(rejects, TestContext.Current.CancellationToken))[1].ShouldBe("2,,csv.encoding,");
    }

    [Fact]
    public async Task a_row_may_have_several_reasons()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var rejects = ledger.PathOf("rejects.csv");
        await ledger.ImportAsync(ledger.WriteRows("rows.csv", "Narnia,X,yesterday,tomorrow,<b>,TX"), "--rejects", rejects);

        (await File.ReadAllLinesAsync(rejects, TestContext.Current.CancellationToken))[1..].ShouldBe(
            ["2,met,occurred.date-invalid,", "2,land,value.unmapped,Narnia", "2,sex,value.unmapped,X"], ignoreOrder: true);
    }

    [Fact]
    public async Task a_value_of_a_column_that_is_not_safe_is_shown_nowhere()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var rejects = ledger.PathOf("rejects.csv");
        var (_, text) = await ledger.ImportAsync(
            ledger.WriteRows("rows.csv", "Guatemala,F,CANARY1,2019-02-20,CANARY2;,CANARY3", "Guatemala,F,2019-01-05,2019-02-20,CANARY4;,"),
            "--rejects", rejects);

        (text + await File.ReadAllTextAsync(rejects, TestContext.Current.CancellationToken)).ShouldNotContain("CANARY");
    }

    [Fact]
    public async Task a_line_that_is_too_long_costs_the_file_before_anything_is_written()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var (code, text) = await ledger.ImportAsync(ledger.WriteRows("rows.csv", Good, new string('x', 100_000), Good));

        code.ShouldBe(ImportCommand.Unusable);
        text.ShouldContain("line 3");
        (await ledger.AskAsync<long>("select count(*) from ledger.imports")).ShouldBe(0);
    }

    [Fact]
    public async Task another_header_is_refused_by_its_column()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var (code, text) = await ledger.ImportAsync(ledger.Write("rows.csv", "land,gender,met,released,town,state\n" + Good));

        code.ShouldBe(ImportCommand.Unusable);
        text.ShouldContain("column 2 should be sex");
        text.ShouldNotContain("gender");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    public async Task a_file_without_header_is_refused(string file)
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        (await ledger.ImportAsync(ledger.Write("rows.csv", file))).Code.ShouldBe(ImportCommand.Unusable);
    }

    [Fact]
    public async Task damaged_gzip_is_refused_before_anything_is_written()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var (code, text) = await ledger.ImportAsync(ledger.Write("rows.csv.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7]));

        code.ShouldBe(ImportCommand.Unusable, text);
        (await ledger.AskAsync<long>("select count(*) from ledger.imports")).ShouldBe(0);
    }

    [Theory]
    [InlineData("no-such-file.csv")]
    [InlineData("--what")]
    public async Task what_cannot_be_meant_is_explained(string argument)
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var (code, text) = await ledger.ImportAsync(argument);

        code.ShouldBe(ImportCommand.Unusable);
        text.ShouldNotBeEmpty();
    }
}
