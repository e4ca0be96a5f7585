using System.Text.Json.Nodes;
using Ledger.Api.Cli;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Export;

/// <summary>Whoever makes an export by hand, or changes one, gets nothing onto the record.</summary>
public sealed class HostileExportTests(PostgresServer server)
{
    /// <summary>What is done to the second line of a case, and the code that it meets.</summary>
    private static readonly (string Code, Action<JsonObject> Change)[] Changes =
    [
        ("export.members", e => e.Remove("caseNumber")),
        ("export.members", e => e["caseNumber"] = "DEV-0000-0000-1"),
        ("export.members", e => e["number"] = "2"),
        ("export.members", e => e["recordedBy"]!["subject"] = "Ana María"),
        ("export.members", e => e["recordedBy"]!["nick"] = "x"),
        ("export.members", e => e["recordedAt"] = "2026-01-01T00:00:00.1234567Z"),
        ("export.members", e => e["import"] = new JsonObject { ["source"] = "x", ["sha256"] = "x", ["line"] = 1 }),
        ("export.order", e => e["number"] = 3),
        ("export.order", e => e["position"] = 9_000_000),
        ("export.order", e => e["recordedAt"] = "2001-01-01T00:00:00Z"),
        ("export.amendments", e => e["amendedBy"] = Guid.NewGuid()),
        ("export.amendments", e => e["annulled"] = true),
        ("export.amendments", e => e["original"] = Stripped(e)),
        ("body.unknown-property", e => e["surname"] = "x"),
        ("body.unknown-property", e => e["by"]!["name"] = "x"),
        ("entry.field-invalid", e => e["name"]!["sealed"] = "x"),
        ("entry.field-invalid", e => e["name"]!["of"] = Guid.NewGuid()),
        ("entry.field-invalid", e => e["name"] = "in clear"),
        ("entry.field-invalid", e => e["name"]!["value"] = "in clear"),
        ("entry.field-invalid", e => e["sex"] = "x"),
        ("entry.field-invalid", e => e["id"] = "x"),
        ("entry.field-missing", e => e.Remove("by")),
        ("entry.type-unknown", e => e["type"] = "x"),
        ("occurred.zone-unknown", e => e["occurredAt"]!["zone"] = "Nowhere"),
        ("occurred.in-future", e => e["occurredAt"]!["date"] = "2031"),
        ("after.unknown", e => e["after"] = Guid.NewGuid()),
        ("body.number-not-integer", e => e["ageAtEncounter"] = 1.5),
    ];

    [Fact]
    public async Task every_change_of_a_line_is_found_and_nothing_is_written()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        var lines = await from.LinesAsync();
        var before = await TestLedgerRows.CountAsync(to.Ledger);

        foreach (var (code, change) in Changes)
        {
            var entry = JsonNode.Parse(lines[2])!.AsObject();
            change(entry);
            var (exit, text) = await to.ImportAsync(from.Forge([.. lines[..2], entry.ToJsonString(), .. lines[3..]]));
            exit.ShouldBe(ImportCommand.Refused, entry.ToJsonString());
            text.ShouldContain(code);
        }

        (await TestLedgerRows.CountAsync(to.Ledger)).ShouldBe(before);
    }

    [Fact]
    public async Task a_file_that_lost_gained_or_moved_a_line_is_refused()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        for (var i = 0; i < 3; i++)
            (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), CustodyAssumed()])).ShouldBeRecorded();
        var lines = await from.LinesAsync();
        var before = await TestLedgerRows.CountAsync(to.Ledger);
        string[][] damaged =
        [
            lines[..^1],
            [.. lines[..2], .. lines[3..]],
            [.. lines, lines[1]],
            [.. lines, "{}"],
            [lines[0], lines[^1]],
            [lines[0]],
        ];
        string[][] forged =
        [
            [lines[0], .. lines[2..]],
            [.. lines[..3], lines[2], .. lines[3..]],
            [lines[0], .. lines[3..5], .. lines[1..3], .. lines[5..]],
            [lines[0], lines[2], lines[1], .. lines[3..]],
            [lines[0], "", .. lines[1..]],
            [lines[0], .. lines[3..]],
            [lines[0].Replace("\"cases\":3", "\"cases\":2", StringComparison.Ordinal), .. lines[1..]],
        ];

        foreach (var path in damaged.Select(file => from.Write($"{Guid.NewGuid():N}.jsonl", string.Concat(file.Select(l => l + "\n"))))
                     .Concat(forged.Select(from.Forge)))
            (await to.ImportAsync(path)).Code.ShouldBe(
                ImportCommand.Refused, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));

        (await TestLedgerRows.CountAsync(to.Ledger)).ShouldBe(before);
    }

    [Theory]
    [InlineData("", ImportCommand.Refused)]
    [InlineData("\n", ImportCommand.Refused)]
    [InlineData("a,b,c\n1,2,3\n", ImportCommand.Refused)]
    [InlineData("{\"format\":\"cpl-export\",\"v\":1}\n", ImportCommand.Refused)]
    [InlineData("{\"format\":\"cpl-export\",\"v\":2,\"origin\":\"x\",\"position\":1,\"software\":\"x\",\"cases\":0}\n", ImportCommand.Refused)]
    [InlineData("{\"format\":\"cpl-export\",\"v\":1,\"origin\":\"<b>\",\"position\":1,\"software\":\"x\",\"cases\":0}\n", ImportCommand.Refused)]
    public async Task what_is_no_export_is_said_so(string text, int expected)
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        (await ledger.ImportAsync(ledger.Write("x.jsonl", text))).Code.ShouldBe(expected);
    }

    [Fact]
    public async Task a_line_without_end_is_not_read_into_memory()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        var lines = await ledger.LinesAsync();
        var path = ledger.Write("x.jsonl", lines[0] + "\n" + new string(' ', 5 << 20) + "\n" + lines[1] + "\n");
        (await ledger.ImportAsync(path)).Code.ShouldBe(ImportCommand.Unusable);
    }

    [Fact]
    public async Task disclosures_of_another_entry_are_refused()
    {
        await using var from = await ExportLedger.StartAsync(server);
        await using var to = await ExportLedger.StartAsync(server);
        from.WriteKeys("recipient");
        (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified(), ChildIdentified("Ejemplo Dos (persona ficticia)")]))
            .ShouldBeRecorded();
        var lines = await from.LinesAsync(OpenedExportTests.Open(from));
        var (one, other) = (JsonNode.Parse(lines[2])!, JsonNode.Parse(lines[3])!);
        one["opened"]!["disclosures"] = (string)other["opened"]!["disclosures"]!;
        var path = from.Forge([.. lines[..2], one.ToJsonString(), .. lines[3..]]);

        var (code, text) = await to.ImportAsync(path, "--key", from.PathOf("recipient.key"));

        code.ShouldBe(ImportCommand.Refused);
        text.ShouldContain("export.disclosures");
        (await to.Ledger.AskAsync<long>("select count(*) from vault.ciphertexts")).ShouldBe(0);
    }

    [Fact]
    public async Task the_rejects_name_line_and_code_and_no_value()
    {
        await using var from = await ExportLedger.StartAsync(server);
        (await from.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        var lines = await from.LinesAsync();
        var entry = JsonNode.Parse(lines[2])!.AsObject();
        entry["name"] = "in clear";
        await using var to = await ExportLedger.StartAsync(server);

        await to.ImportAsync(from.Forge([.. lines[..2], entry.ToJsonString(), lines[3]]), "--rejects", to.PathOf("rejects.csv"));

        (await File.ReadAllLinesAsync(to.PathOf("rejects.csv"), TestContext.Current.CancellationToken))
            .ShouldContain("3,/name,entry.field-invalid,");
    }

    private static JsonObject Stripped(JsonObject line)
    {
        var entry = line.DeepClone().AsObject();
        foreach (var name in new[] { "case", "caseNumber", "number", "recordedAt", "position", "recordedBy", "original" })
            entry.Remove(name);
        return entry;
    }
}
