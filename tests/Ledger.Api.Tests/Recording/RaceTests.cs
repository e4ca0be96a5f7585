using System.Net;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Recording;

/// <summary>Two hosts on one database, many callers at once.</summary>
public sealed class RaceTests(PostgresServer server)
{
    [Fact]
    public async Task of_writers_on_one_version_exactly_one_wins()
    {
        await using var one = await TestLedger.StartAsync(server, new() { IsShared = true });
        await using var two = await one.AnotherNodeAsync(new() { IsShared = true });
        var opened = (await one.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        for (var version = 1; version <= 12; version++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 12)
                .Select(n => (n % 2 == 0 ? one : two).As(Recorder).RecordAsync(opened.Case, version, CustodyAssumed())));
            answers.Count(a => a.Status == HttpStatusCode.Created).ShouldBe(1);
            foreach (var other in answers.Where(a => a.Status != HttpStatusCode.Created))
                other.ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");
        }

        (await one.AskAsync<long>($"select count(*) from {TestLedgerRows.Entries} entry")).ShouldBe(13);
    }

    [Fact]
    public async Task who_records_whatever_the_version_is_always_gets_through_or_is_told_to_retry()
    {
        await using var one = await TestLedger.StartAsync(server, new() { IsShared = true });
        await using var two = await one.AnotherNodeAsync(new() { IsShared = true });
        var opened = (await one.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var answers = await Task.WhenAll(Enumerable.Range(0, 60)
            .Select(n => (n % 2 == 0 ? one : two).As(Recorder).RecordAsync(opened.Case, "*", [ChildIdentified(), CustodyAssumed()])));
        var recorded = answers.Where(a => a.Status == HttpStatusCode.Created).ToArray();
        foreach (var busy in answers.Except(recorded))
        {
            busy.ShouldBe(HttpStatusCode.Conflict, "case.busy");
            busy.Header("Retry-After").ShouldNotBeNull();
        }

        recorded.Length.ShouldBeGreaterThan(30);
        recorded.Select(a => a.Version).Distinct().Count().ShouldBe(recorded.Length);
        (await one.AskAsync<long>("select version from ledger.mt_streams where id = $1", opened.Case)).ShouldBe(1 + (2 * recorded.Length));
    }

    [Fact]
    public async Task the_same_request_sent_to_two_hosts_at_once_is_recorded_once()
    {
        await using var one = await TestLedger.StartAsync(server, new() { IsShared = true });
        await using var two = await one.AnotherNodeAsync(new() { IsShared = true });
        for (var round = 0; round < 10; round++)
        {
            JsonObject[] entries = [CaseOpened(), ChildIdentified(), ReleasedToSponsor()];
            var key = TestLedgerCaller.NewKey();
            var answers = await Task.WhenAll(Enumerable.Range(0, 6)
                .Select(n => (n % 2 == 0 ? one : two).As(Recorder).OpenCaseAsync(entries, key)));
            answers.Select(a => a.ShouldBeRecorded().Text).Distinct().ShouldHaveSingleItem();
            answers.Count(a => a.Headers.Contains("Idempotency-Replayed")).ShouldBe(5);
        }

        (await one.AskAsync<long>($"select count(*) from {TestLedgerRows.Entries} entry")).ShouldBe(30);
    }

    [Fact]
    public async Task entries_of_one_new_person_on_two_hosts_are_sealed_under_one_key()
    {
        await using var one = await TestLedger.StartAsync(server, new() { IsShared = true });
        await using var two = await one.AnotherNodeAsync(new() { IsShared = true });
        for (var round = 0; round < 10; round++)
        {
            var child = Guid.CreateVersion7();
            var answers = await Task.WhenAll(Enumerable.Range(0, 6)
                .Select(n => (n % 2 == 0 ? one : two).As(Recorder).OpenCaseAsync([CaseOpened(child), ChildIdentified()])));
            foreach (var opened in answers)
                (await two.As(Recorder).OpenFieldsAsync(opened.ShouldBeRecorded().Case, (opened.EntryIds[1], "name"))).ShouldBeOk()
                    .Json.GetProperty("fields")[0].GetProperty("value").GetString().ShouldBe("Ejemplo Uno (persona ficticia)");
            (await one.AskAsync<long>("select count(distinct key_id) from vault.ciphertexts where subject = $1", child)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task what_one_host_confirmed_the_other_shows_at_once()
    {
        await using var one = await TestLedger.StartAsync(server, new() { IsShared = true });
        await using var two = await one.AnotherNodeAsync(new() { IsShared = true });
        var opened = (await one.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        for (var version = 1; version < 20; version++)
        {
            var (writer, reader) = version % 2 == 0 ? (one, two) : (two, one);
            var recorded = (await writer.As(Recorder).RecordAsync(opened.Case, version, CustodyAssumed())).ShouldBeRecorded();
            (await reader.As(Recorder).GetAsync($"/cases/{opened.Case}")).ShouldBeOk().Version.ShouldBe(version + 1);
            (await reader.As(Recorder).GetAsync($"/cases/{opened.Case}/docket?position={recorded.Position}")).ShouldBeOk()
                .Version.ShouldBe(version + 1);
        }
    }
}
