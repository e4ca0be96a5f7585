using Ledger.Api.Cli;
using Ledger.Api.Tests.Fixtures;

namespace Ledger.Api.Tests.Import;

/// <summary>
/// Every 55th row of the register of releases that The New York Times published, counted by hand and counted in the ledger.
/// </summary>
public sealed class NytCountTests(PostgresServer server)
{
    private static readonly string Sample = Path.Combine(Repository.Root, "..", "shared", "data", "sample_every55th.csv");

    private static readonly Dictionary<string, string> Origins = new()
    {
        ["GT"] = "Guatemala",
        ["HN"] = "Honduras",
        ["SV"] = "El Salvador",
        ["MX"] = "Mexico",
        ["EC"] = "Ecuador",
        ["NI"] = "Nicaragua",
        ["IN"] = "India",
        ["VE"] = "Venezuela",
        ["CU"] = "Cuba",
        ["CO"] = "Colombia",
        ["AF"] = "Afghanistan",
        ["US"] = "United States of America",
        ["RO"] = "Romania",
        ["HT"] = "Haiti",
        ["BR"] = "Brazil",
        ["PE"] = "Peru",
    };

    [Fact]
    public async Task the_counts_of_the_ledger_are_those_of_the_file()
    {
        Assert.SkipUnless(File.Exists(Sample), "The data beside the repository is not there.");
        await using var ledger = await ImportLedger.CreateAsync(server);
        var lines = await File.ReadAllLinesAsync(Sample, TestContext.Current.CancellationToken);
        var rows = lines.Skip(1).Select(l => l.Split(',')).ToArray();

        var (code, text) = await ledger.ImportAsync(Sample, "--map", "nyt-hhs-2023");

        code.ShouldBe(ImportCommand.Done, text);
        text.ShouldContain("The New York Times");
        (await ledger.AskAsync<long>("select count(*) from ledger.mt_doc_casesummary")).ShouldBe(rows.Length);
        (await CountAsync(ledger, "type", "true")).ShouldBe(new Dictionary<string, long>
        {
            ["case-opened.v1"] = rows.Length,
            ["child-identified.v1"] = rows.Length,
            ["released-to-sponsor.v1"] = rows.Count(r => r[3].Length > 0),
        }, ignoreOrder: true);
        (await CountAsync(ledger, "left(data -> 'occurredAt' ->> 'date', 7)", "type = 'child-identified.v1'"))
            .ShouldBe(By(rows, r => r[2][..7]), ignoreOrder: true);
        (await CountAsync(ledger, "left(data -> 'occurredAt' ->> 'date', 7)", "type = 'released-to-sponsor.v1'"))
            .ShouldBe(By(rows, r => r[3][..7]), ignoreOrder: true);
        (await CountAsync(ledger, "data ->> 'sex'", "type = 'child-identified.v1'"))
            .ShouldBe(By(rows, r => r[1] == "F" ? "female" : "male"), ignoreOrder: true);
        (await CountAsync(ledger, "data ->> 'category'", "type = 'released-to-sponsor.v1'")).ShouldBe(By(rows, r => r[4] switch
        {
            "Parent or guardian" => "parent-or-guardian",
            "Immediate relative" => "immediate-relative",
            "Distant relative or unrelated adult" => "distant-relative-or-unrelated",
            _ => "unknown",
        }), ignoreOrder: true);
        (await CountAsync(ledger, "coalesce(data -> 'place' ->> 'subdivision', '')", "type = 'released-to-sponsor.v1'"))
            .ShouldBe(By(rows, r => r[6].Length > 0 ? $"US-{r[6]}" : ""), ignoreOrder: true);
        (await CountAsync(ledger, "coalesce(data -> 'place' ->> 'municipality', '')", "type = 'released-to-sponsor.v1'"))
            .ShouldBe(By(rows, r => r[7]), ignoreOrder: true);

        var byOrigin = await CountAsync(ledger, "data -> 'nationalities' ->> 0", "type = 'child-identified.v1'");
        byOrigin.Values.Sum().ShouldBe(rows.Length);
        byOrigin.Count.ShouldBe(rows.Select(r => r[0]).Distinct().Count());
        foreach (var (iso, name) in Origins)
            byOrigin.GetValueOrDefault(iso).ShouldBe(rows.Count(r => r[0] == name), name);
    }

    [Fact]
    public async Task no_city_reaches_the_ledger()
    {
        Assert.SkipUnless(File.Exists(Sample), "The data beside the repository is not there.");
        await using var ledger = await ImportLedger.CreateAsync(server);
        var lines = await File.ReadAllLinesAsync(Sample, TestContext.Current.CancellationToken);
        var row = lines[1].Split(',');
        row[8] = "Canaryville";
        await ledger.ImportAsync(ledger.Write("rows.csv", $"{lines[0]}\n{string.Join(',', row)}\n"), "--map", "nyt-hhs-2023");

        (await ledger.AskAsync<long>("select count(*) from ledger.mt_events")).ShouldBe(4);
        (await ledger.AskAsync<long>(
            "select count(*) from (select e::text as t from ledger.mt_events e union all select d::text from ledger.mt_doc_casesummary d "
            + "union all select convert_from(core, 'UTF8') from tlog.cores) as rows where t like '%Canaryville%'")).ShouldBe(0);
    }

    private static Dictionary<string, long> By(IEnumerable<string[]> rows, Func<string[], string> key) =>
        rows.GroupBy(key).ToDictionary(g => g.Key, g => g.LongCount());

    private static async Task<Dictionary<string, long>> CountAsync(ImportLedger ledger, string key, string where)
    {
        await using var command = ledger.Database.App.CreateCommand(
            $"select {key}, count(*) from ledger.mt_events where headers ? 'import' and {where} group by 1");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var counts = new Dictionary<string, long>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            counts[reader.GetString(0)] = reader.GetInt64(1);
        return counts;
    }
}
