using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Cli;
using Ledger.Api.Tests.Fixtures;
using Ledger.Api.Vault;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Export;

public sealed class OpenedExportTests(PostgresServer server)
{
    [Fact]
    public async Task the_recipient_alone_reads_what_was_opened()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        var sent = OneOfEach();
        (await ledger.Ledger.As(Recorder).OpenCaseAsync(sent)).ShouldBeRecorded();
        ledger.WriteKeys("recipient");
        ledger.WriteKeys("other");

        var lines = await ledger.LinesAsync(Open(ledger));

        using var secret = RecipientSecret.Read(ledger.PathOf("recipient.key")).ShouldNotBeNull();
        using var other = RecipientSecret.Read(ledger.PathOf("other.key")).ShouldNotBeNull();
        JsonDocument.Parse(lines[0]).RootElement.GetProperty("opened").GetProperty("to").GetString().ShouldBe(secret.Fingerprint);
        var values = new List<string>();
        foreach (var line in lines[1..^1])
        {
            var json = JsonNode.Parse(line)!;
            if ((string?)json["opened"]?["disclosures"] is not { } message)
                continue;
            other.Open(message, (Guid)json["case"]!, (Guid)json["id"]!).ShouldBeNull();
            secret.Open(message, (Guid)json["case"]!, Guid.NewGuid()).ShouldBeNull();
            var disclosures = secret.Open(message, (Guid)json["case"]!, (Guid)json["id"]!).ShouldNotBeNull();
            disclosures.ShouldAllBe(d => line.Contains(d.Digest));
            values.AddRange(disclosures.Select(d => JsonSerializer.Deserialize<string>(d.Value.Span)!));
        }

        values.ShouldBe(
            sent.SelectMany(entry => TestLedgerSealed.PathsOf(entry).Select(path => TestLedgerSealed.Value(entry, path))),
            ignoreOrder: true);
        string.Join('\n', lines).ShouldNotContain("ficticia");
    }

    [Fact]
    public async Task who_opened_what_and_why_is_on_the_record()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        var opened = (await ledger.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        ledger.WriteKeys("recipient");

        var lines = await ledger.LinesAsync([.. Open(ledger), "--who", "u-17"]);

        var (record, who, role, purpose, caseId) = (await ledger.Ledger.ListAsync(
            "select id, who, role, purpose, case_id from vault.access",
            r => (r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetGuid(4)))).Single();
        (who, role, purpose, caseId).ShouldBe(("u-17", "auditor", "audit", opened.Case));
        lines[1..^1].Where(line => line.Contains("\"opened\"")).ShouldAllBe(line => line.Contains(record.ToString()));
    }

    [Fact]
    public async Task without_an_access_record_nothing_is_opened_and_no_file_is_left()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        (await ledger.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        ledger.WriteKeys("recipient");
        await ledger.Ledger.TellAsync("revoke insert on vault.access from ledger_vault");
        var path = ledger.PathOf("x.jsonl");

        (await ledger.ExportAsync(["--out", path, .. Open(ledger)])).Code.ShouldBe(ExportCommand.Unfinished);

        Directory.GetFiles(Path.GetDirectoryName(path)!, "x.jsonl*").ShouldBeEmpty();
    }

    [Fact]
    public async Task a_role_and_purpose_that_open_nothing_are_refused()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        ledger.WriteKeys("recipient");
        (await ledger.ExportAsync(
            "--out", ledger.PathOf("x"), "--open", "--purpose", "statistics", "--role", "statistician", "--to", ledger.PathOf("recipient.pub")))
            .Code.ShouldBe(ExportCommand.Refused);
    }

    [Fact]
    public async Task what_is_no_public_key_is_refused()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        foreach (var text in new[] { "", "age1xyz", new string('x', 10_000), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n" })
        {
            ledger.Write("recipient.pub", text);
            (await ledger.ExportAsync(["--out", ledger.PathOf("x"), .. Open(ledger)])).Code.ShouldBe(ExportCommand.Unusable);
        }
    }

    [Fact]
    public async Task an_authority_opens_only_the_cases_that_are_its_own()
    {
        await using var ledger = await ExportLedger.StartAsync(server);
        (await ledger.Ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        ledger.WriteKeys("recipient");
        string[] asked = ["--open", "--purpose", "care", "--role", "supervisor", "--to", ledger.PathOf("recipient.pub"), "--authority"];

        (await ledger.LinesAsync([.. asked, "MX-INM"])).Count(line => line.Contains("disclosures")).ShouldBeGreaterThan(0);
        (await ledger.LinesAsync([.. asked, "MX-SEDIF-CHP"])).Count(line => line.Contains("disclosures")).ShouldBe(0);
    }

    internal static string[] Open(ExportLedger ledger) =>
        ["--open", "--purpose", "audit", "--role", "auditor", "--to", ledger.PathOf("recipient.pub")];
}
