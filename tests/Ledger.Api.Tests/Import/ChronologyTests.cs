using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Cli;
using Ledger.Api.Import.Chronologies;
using Ledger.Api.Tests.Export;
using Ledger.Api.Tests.Fixtures;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Tests.Import;

/// <summary>Ten published chronologies of real children: every fact that a file dates is an entry, and nothing is guessed.</summary>
public sealed class ChronologyTests(PostgresServer server)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "..", "shared", "journeys");

    /// <summary>The entries of a file, one group a line: the dates that they have, and how many cases hold them.</summary>
    private const string Facts = """
        select array_agg(distinct coalesce(data -> 'occurredAt' ->> 'date', '')), count(distinct stream_id),
          count(distinct data -> 'source' ->> 'document')
        from ledger.mt_events where headers -> 'import' ->> 'sha256' = $1 and headers -> 'import' ->> 'line' <> '1'
        group by (headers -> 'import' ->> 'line')::bigint order by (headers -> 'import' ->> 'line')::bigint
        """;

    [Fact]
    public async Task every_dated_fact_is_an_entry_with_the_date_as_the_file_has_it()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The data beside the repository is not there.");
        await using var ledger = await ExportLedger.StartAsync(server);
        foreach (var path in Directory.GetFiles(Folder, "*.json"))
        {
            var (code, text) = await ledger.ImportAsync(path, "--map", ChronologyForm.Name);
            code.ShouldBe(ImportCommand.Done, text);

            var events = JsonDocument.Parse(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))
                .RootElement.GetProperty("events").EnumerateArray().ToArray();
            var facts = await ledger.Ledger.ListAsync(Facts, r => (Dates: r.GetFieldValue<string[]>(0), Cases: r.GetInt64(1)), Sha256(path));
            facts.Count.ShouldBe(events.Length, path);
            for (var i = 0; i < events.Length; i++)
            {
                var occurred = events[i].GetProperty("occurred").GetString() ?? "";
                facts[i].Dates.ShouldHaveSingleItem().ShouldStartWith(occurred);
                if (events[i].GetProperty("precision").GetString() != "minute")
                    facts[i].Dates[0].ShouldBe(occurred);
            }
        }

        (await ledger.Ledger.AskAsync<long>("select count(*) from ledger.mt_doc_casesummary")).ShouldBe(21);
    }

    [Fact]
    public async Task an_order_on_a_group_is_one_document_in_every_case()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The data beside the repository is not there.");
        await using var ledger = await ExportLedger.StartAsync(server);
        var path = Path.Combine(Folder, "es-ts-ceuta-returns-2024.json");
        (await ledger.ImportAsync(path, "--map", ChronologyForm.Name)).Code.ShouldBe(ImportCommand.Done);

        var facts = await ledger.Ledger.ListAsync(Facts, r => (Cases: r.GetInt64(1), Documents: r.GetInt64(2)), Sha256(path));
        facts.ShouldAllBe(f => f.Cases == 8 && f.Documents == 1);
        (await ledger.Ledger.AskAsync<long>("select count(distinct data ->> 'child') from ledger.mt_events where version = 1 and data ? 'child'"))
            .ShouldBe(8);
    }

    [Fact]
    public async Task what_is_told_in_words_is_sealed()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The data beside the repository is not there.");
        await using var ledger = await ExportLedger.StartAsync(server);
        var path = Path.Combine(Folder, "cndh-22-2015-ecuadorian-girl.json");
        await ledger.ImportAsync(path, "--map", ChronologyForm.Name);
        var first = JsonDocument.Parse(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))
            .RootElement.GetProperty("events")[2].GetProperty("what").GetString()!;

        var (caseId, entry) = (await ledger.Ledger.ListAsync(
            "select stream_id, id from ledger.mt_events where type = 'encounter-recorded.v1'", r => (r.GetGuid(0), r.GetGuid(1)))).Single();
        (await ledger.Ledger.As("data-protection-officer").OpenFieldsAsync(caseId, (entry, "note"))).ShouldBeOk()
            .Json.GetProperty("fields")[0].GetProperty("value").GetString().ShouldStartWith(first);
        (await ledger.Ledger.AskAsync<long>("select count(*) from ledger.mt_events where data::text like '%smuggler%'"
            + " and data -> 'by' ->> 'role' <> 'smuggler' and not data ? 'withSmugglers'")).ShouldBe(0);
    }

    [Fact]
    public async Task a_chronology_comes_in_once()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The data beside the repository is not there.");
        await using var ledger = await ExportLedger.StartAsync(server);
        var path = Path.Combine(Folder, "cndh-40-2019-san-luis-potosi.json");
        (await ledger.ImportAsync(path, "--map", ChronologyForm.Name)).Text.ShouldContain("4 cases");
        var before = await TestLedgerRows.CountAsync(ledger.Ledger);

        (await ledger.ImportAsync(path, "--map", ChronologyForm.Name)).Text.ShouldContain("imported already");

        (await TestLedgerRows.CountAsync(ledger.Ledger)).ShouldBe(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"source\":{\"application_no\":1}}")]
    [InlineData("{\"source\":{\"application_no\":\"12267/16\",\"citation\":\"x\"},\"default_zone\":\"UTC\",\"child\":{\"age_or_birth\":\"x\"},\"events\":[]}")]
    public async Task what_is_no_chronology_that_the_table_knows_is_refused(string text)
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        (await ledger.ImportAsync(ledger.Write("x.json", text), "--map", ChronologyForm.Name)).Code.ShouldBe(ImportCommand.Refused);
    }

    [Fact]
    public void every_row_of_the_table_is_an_entry_that_its_type_takes()
    {
        foreach (var (file, row) in ChronologyTable.Shipped.Files.SelectMany(file => file.Events.Select(row => (file, row))))
        {
            var entry = row.Entry.DeepClone().AsObject();
            entry["occurredAt"] = new JsonObject { ["zone"] = "Etc/UTC" };
            entry["by"] = new JsonObject { ["authority"] = row.By.Split(' ')[0], ["role"] = row.By.Split(' ')[1] };
            var errors = new List<SchemaError>();
            SchemaCheck.Entry(JsonSerializer.SerializeToElement(entry), "", errors);
            errors.ShouldBeEmpty($"{file.Number} {row.Seq}: {string.Join(", ", errors)}");
        }
    }

    private static string Sha256(string path) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
}
