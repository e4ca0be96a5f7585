using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Cli;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Export;

public sealed class ExportTests(PostgresServer server)
{
    [Fact]
    public async Task every_entry_is_the_line_that_the_docket_shows_with_its_case_in_front()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        var opened = (await ledger.Ledger.As(Recorder).OpenCaseAsync(OneOfEach())).ShouldBeRecorded();

        var lines = await ledger.LinesAsync();

        var docket = (await ledger.Ledger.As("auditor").GetAsync($"/cases/{opened.Case}/docket")).ShouldBeOk().Json;
        lines[1..^1].Select(Compared).ShouldBe(docket.GetProperty("entries").EnumerateArray().Select(entry =>
        {
            var json = JsonNode.Parse(entry.GetRawText())!.AsObject();
            json.Insert(0, "case", opened.Case);
            json.Insert(1, "caseNumber", docket.GetProperty("caseNumber").GetString());
            return Compared(json.ToJsonString());
        }));

        static string Compared(string line)
        {
            var json = JsonNode.Parse(line)!.AsObject();
            json.Remove("uncertain");
            json.Remove("register");
            return json.ToJsonString();
        }
    }

    [Fact]
    public async Task the_header_and_the_end_say_what_stands_between_them()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        var first = await CaseAsync(ledger);
        var second = await CaseAsync(ledger);

        var lines = await ledger.LinesAsync();

        var header = JsonDocument.Parse(lines[0]).RootElement;
        header.GetProperty("format").GetString().ShouldBe("cpl-export");
        header.GetProperty("v").GetInt32().ShouldBe(1);
        header.GetProperty("origin").GetString().ShouldBe("ledger.invalid/development");
        header.GetProperty("cases").GetInt64().ShouldBe(2);
        header.GetProperty("position").GetInt64().ShouldBeGreaterThanOrEqualTo(second.Position);
        header.TryGetProperty("opened", out _).ShouldBeFalse();
        var end = JsonDocument.Parse(lines[^1]).RootElement;
        end.GetProperty("entries").GetInt64().ShouldBe(lines.Length - 2);
        var before = string.Concat(lines[..^1].Select(line => line + "\n"));
        end.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before))));
        lines[1..^1].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("case").GetGuid()).Distinct()
            .ShouldBe([first.Case, second.Case], ignoreOrder: true);
    }

    [Fact]
    public async Task the_same_position_gives_the_same_bytes_whatever_was_recorded_since()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        var opened = await CaseAsync(ledger);
        var before = await ledger.LinesAsync("--position", $"{opened.Position}");
        (await ledger.Ledger.As(Recorder).RecordAsync(opened.Case, opened.Version, PlacedInCare())).ShouldBeRecorded();
        await CaseAsync(ledger);

        (await ledger.LinesAsync("--position", $"{opened.Position}")).ShouldBe(before);
        (await ledger.LinesAsync()).Length.ShouldBeGreaterThan(before.Length);
    }

    [Fact]
    public async Task one_case_is_exported_alone_and_one_that_is_not_there_is_said_so()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        var wanted = await CaseAsync(ledger);
        await CaseAsync(ledger);

        var lines = await ledger.LinesAsync("--case", $"{wanted.Case}");
        lines[1..^1].ShouldAllBe(line => line.Contains(wanted.Case.ToString()));

        var path = ledger.PathOf("none.jsonl");
        var (code, text) = await ledger.ExportAsync("--out", path, "--case", $"{Guid.NewGuid()}");
        code.ShouldBe(ExportCommand.Unusable);
        text.ShouldContain("No such case");
        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public async Task a_position_that_the_ledger_has_not_reached_is_refused()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        var (code, text) = await ledger.ExportAsync("--out", ledger.PathOf("x.jsonl"), "--position", "999999");
        code.ShouldBe(ExportCommand.Unusable);
        text.ShouldContain("999999");
    }

    [Fact]
    public async Task an_empty_ledger_is_a_header_and_an_end()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        (await ledger.LinesAsync()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task no_sealed_value_leaves_and_nobody_else_reads_the_file()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        var sent = OneOfEach();
        (await ledger.Ledger.As(Recorder).OpenCaseAsync(sent)).ShouldBeRecorded();
        var path = ledger.PathOf("all.jsonl");

        (await ledger.ExportAsync("--out", path)).Code.ShouldBe(ExportCommand.Done);

        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        foreach (var entry in sent)
            foreach (var field in TestLedgerSealed.PathsOf(entry))
                text.ShouldNotContain(TestLedgerSealed.Value(entry, field));
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData]
    [InlineData("--out")]
    [InlineData("--out", "f", "--case", "x")]
    [InlineData("--out", "f", "--position", "-1")]
    [InlineData("--out", "f", "--purpose", "audit")]
    [InlineData("--out", "f", "--open", "--purpose", "audit", "--role", "auditor")]
    [InlineData("--out", "f", "--open", "--purpose", "gossip", "--role", "auditor", "--to", "k")]
    [InlineData("--out", "f", "--open", "--purpose", "audit", "--role", "auditor", "--to", "k", "--who", "Ana María")]
    [InlineData("--out", "f", "--force")]
    public void what_is_not_understood_is_not_guessed(params string[] args) => ExportArguments.Read(args).ShouldBeNull();

    private static async Task<TestLedgerAnswer> CaseAsync(ExportLedger ledger) =>
        (await ledger.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified(), CustodyAssumed()])).ShouldBeRecorded();
}
