using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Security;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

public sealed class OpeningTests(PostgresServer server, TestLedgerShared shared)
{
    private const string Name = "Ejemplo Tres (persona ficticia)";

    [Fact]
    public async Task an_opened_field_has_its_value_and_the_record_of_its_reading()
    {
        var ledger = await shared.StartedAsync(server);
        var (opened, child, _) = await OpenedAsync(ledger);

        var answer = (await ledger.As(Recorder).OpenFieldsAsync(opened.Case, (child, "name"), (child, "source.reference"))).ShouldBeOk();

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var fields = answer.Json.GetProperty("fields");
        fields[0].GetProperty("value").GetString().ShouldBe(Name);
        fields[1].GetProperty("value").GetString().ShouldStartWith("acta de nacimiento");
        var record = answer.Json.GetProperty("accessRecord").GetGuid();
        fields[0].GetProperty("accessRecord").GetGuid().ShouldBe(record);
        var (who, role, authority, purpose, caseId, recorded) = (await ledger.ListAsync(
            "select who, role, authority, purpose, case_id, fields::text from vault.access where id = $1",
            r => (r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetGuid(4), r.GetString(5)), record)).Single();
        (who, role, authority, purpose, caseId).ShouldBe(("dev:recorder-inm", "recorder", "MX-INM", "care", opened.Case));
        JsonDocument.Parse(recorded).RootElement.EnumerateArray()
            .Select(f => (f.GetProperty("entry").GetGuid(), f.GetProperty("path").GetString()))
            .ShouldBe([(child, "name"), (child, "source.reference")]);
    }

    [Fact]
    public async Task every_sealed_field_of_every_type_opens_to_what_was_sent()
    {
        var ledger = await shared.StartedAsync(server);
        var sent = OneOfEach();
        var opened = (await ledger.As(Recorder).OpenCaseAsync(sent)).ShouldBeRecorded();
        var fields = sent.SelectMany(e => TestLedgerSealed.PathsOf(e).Select(path => ((Guid)e["id"]!, path))).ToArray();
        fields.Length.ShouldBeGreaterThan(8);

        var answer = (await ledger.As(Recorder).OpenFieldsAsync(opened.Case, fields)).ShouldBeOk();

        answer.Json.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("value").GetString())
            .ShouldBe(fields.Select(f => TestLedgerSealed.Value(sent.Single(e => (Guid)e["id"]! == f.Item1), f.path)));
    }

    [Fact]
    public async Task a_field_that_cannot_be_decrypted_leaves_its_record_all_the_same()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var (opened, child, _) = await OpenedAsync(ledger);
        await ledger.TellAsync("update vault.ciphertexts set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)");
        await OneMoreAsync(ledger, async () =>
        {
            var answer = (await ledger.As(Recorder).OpenFieldsAsync(opened.Case, (child, "name"))).ShouldBeOk();
            var field = answer.Json.GetProperty("fields")[0];
            field.TryGetProperty("value", out _).ShouldBeFalse();
            field.GetProperty("withheld").GetString().ShouldNotBeNullOrEmpty();
        });
        await ledger.TellAsync("update vault.keys set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)");
        await OneMoreAsync(ledger, async () =>
            (await ledger.As(Recorder).OpenFieldsAsync(opened.Case, (child, "name"))).ShouldBeOk()
                .Json.GetProperty("fields")[0].TryGetProperty("value", out _).ShouldBeFalse());
        await ledger.TellAsync("delete from vault.ciphertexts");
        await OneMoreAsync(ledger, async () =>
            (await ledger.As(Recorder).OpenFieldsAsync(opened.Case, (child, "name"))).ShouldBeOk());
    }

    [Fact]
    public async Task nothing_is_opened_where_its_record_cannot_be_written()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var (opened, child, _) = await OpenedAsync(ledger);
        await ledger.TellAsync("revoke insert on vault.access from ledger_vault");
        var answer = await ledger.As(Recorder).OpenFieldsAsync(opened.Case, (child, "name"));
        ((int)answer.Status).ShouldBeGreaterThanOrEqualTo(500);
        answer.Text.ShouldNotContain("Ejemplo");
    }

    [Fact]
    public async Task who_has_no_right_or_purpose_opens_nothing_and_leaves_no_record()
    {
        var ledger = await shared.StartedAsync(server);
        var (opened, child, _) = await OpenedAsync(ledger);
        var before = await ledger.AskAsync<long>("select count(*) from vault.access where case_id = $1", opened.Case);
        (TestLedgerCaller Caller, HttpStatusCode Status)[] refused =
        [
            (ledger.As("integration-inm"), HttpStatusCode.Forbidden),
            (ledger.As("statistician"), HttpStatusCode.Forbidden),
            (ledger.As("oversight"), HttpStatusCode.Forbidden),
            (ledger.As("operator"), HttpStatusCode.Forbidden),
            (ledger.As("recorder-orr"), HttpStatusCode.NotFound),
            (ledger.As("child"), HttpStatusCode.NotFound),
            (ledger.As(Recorder, "audit"), HttpStatusCode.Forbidden),
            (ledger.As(Recorder).For(null), HttpStatusCode.BadRequest),
            (ledger.AsNobody().For("care"), HttpStatusCode.Unauthorized),
        ];
        foreach (var (caller, status) in refused)
            (await caller.OpenFieldsAsync(opened.Case, (child, "name"))).ShouldBe(status);
        (await ledger.AskAsync<long>("select count(*) from vault.access where case_id = $1", opened.Case)).ShouldBe(before);
        (await ledger.As("auditor").OpenFieldsAsync(opened.Case, (child, "name"))).ShouldBeOk();
    }

    [Fact]
    public async Task a_child_opens_what_is_said_of_it_and_not_what_is_said_of_others()
    {
        var ledger = await shared.StartedAsync(server);
        var (opened, child, released) = await OpenedAsync(ledger, DevelopmentIdentities.Find("child")!.Person);
        (await ledger.As("child").OpenFieldsAsync(opened.Case, (child, "name"))).ShouldBeOk();
        var answer = await ledger.As("child").OpenFieldsAsync(opened.Case, (child, "name"), (released, "sponsorName"));
        answer.Text.ShouldNotContain("Ejemplo Dos");
        (await ledger.As(Recorder).OpenFieldsAsync(opened.Case, (released, "sponsorName"))).Text.ShouldContain("Ejemplo Dos");
    }

    [Fact]
    public async Task what_is_no_sealed_field_of_the_case_is_refused()
    {
        var ledger = await shared.StartedAsync(server);
        var (opened, child, _) = await OpenedAsync(ledger);
        var (_, foreign, _) = await OpenedAsync(ledger);
        foreach (var (entry, path) in new[]
                 {
                     (child, "sex"), (child, "nickname"), (child, ""), (child, "name.sealed"), (child, "name.of"), (child, "Name"),
                     (child, "source"), (child, "."), (child, "name."), (Guid.NewGuid(), "name"), (foreign, "name"),
                 })
            (await ledger.As(Recorder).OpenFieldsAsync(opened.Case, (child, "name"), (entry, path)))
                .ShouldBe(HttpStatusCode.BadRequest, "opening.field-unknown").Errors.ShouldBe([("/fields/1", "opening.field-unknown")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"fields":null}""")]
    [InlineData("""{"fields":[]}""")]
    [InlineData("""{"fields":[null]}""")]
    [InlineData("""{"fields":[{}]}""")]
    [InlineData("""{"fields":[{"entry":null,"path":null}]}""")]
    [InlineData("""{"fields":[{"entry":"x","path":"name"}]}""")]
    [InlineData("""{"fields":[{"entry":"0193b7d2-6c00-7d0e-8a51-3f6f2b9c4e01","path":7}]}""")]
    [InlineData("""{"fields":[{"entry":"0193b7d2-6c00-7d0e-8a51-3f6f2b9c4e01","path":"name","all":true}]}""")]
    [InlineData("""{"fields":{"entry":"0193b7d2-6c00-7d0e-8a51-3f6f2b9c4e01","path":"name"}}""")]
    public async Task a_malformed_opening_is_refused(string body)
    {
        var ledger = await shared.StartedAsync(server);
        var (opened, _, _) = await OpenedAsync(ledger);
        (await ledger.As(Recorder).SendAsync(HttpMethod.Post, $"/cases/{opened.Case}/openings", TestLedgerCaller.Text(body)))
            .ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task a_hundred_fields_are_opened_and_a_hundred_and_one_are_not()
    {
        var ledger = await shared.StartedAsync(server);
        var (opened, child, _) = await OpenedAsync(ledger);
        var many = Enumerable.Repeat((child, "name"), 101).ToArray();
        (await ledger.As(Recorder).OpenFieldsAsync(opened.Case, many)).ShouldBe(HttpStatusCode.BadRequest);
        (await ledger.As(Recorder).OpenFieldsAsync(opened.Case, many[1..])).ShouldBeOk();
    }

    private static async Task OneMoreAsync(TestLedger ledger, Func<Task> reading)
    {
        var before = await ledger.AskAsync<long>("select count(*) from vault.access");
        await reading();
        (await ledger.AskAsync<long>("select count(*) from vault.access")).ShouldBe(before + 1);
    }

    private static async Task<(TestLedgerAnswer Opened, Guid Child, Guid Released)> OpenedAsync(TestLedger ledger, Guid? person = null)
    {
        JsonObject[] entries = [CaseOpened(person), ChildIdentified(Name), ReleasedToSponsor()];
        var opened = (await ledger.As(Recorder).OpenCaseAsync(entries)).ShouldBeRecorded();
        return (opened, (Guid)entries[1]["id"]!, (Guid)entries[2]["id"]!);
    }
}
