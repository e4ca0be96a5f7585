using Ledger.Api.Cli;
using Ledger.Api.Import;
using Ledger.Api.Tests.Fixtures;
using Npgsql;

namespace Ledger.Api.Tests.Import;

/// <summary>Whatever stops an import, the same command goes on, and the end is that of an import that nothing stopped.</summary>
public sealed class ResumeTests(PostgresServer server)
{
    /// <summary>More than two batches.</summary>
    private const int Many = 6_000;

    [Fact]
    public async Task an_import_that_stopped_between_two_batches_goes_on()
    {
        await using var whole = await ImportLedger.CreateAsync(server);
        await using var stopped = await ImportLedger.CreateAsync(server);
        var (path, rejects) = (Mixed(whole), whole.PathOf("rejects.csv"));
        await whole.Importer.RunAsync(await whole.JobAsync(path, rejects), _ => { }, TestContext.Current.CancellationToken);
        var expected = await File.ReadAllTextAsync(rejects, TestContext.Current.CancellationToken);
        File.Delete(rejects);

        await Should.ThrowAsync<TimeoutException>(async () =>
            await stopped.Importer.RunAsync(await stopped.JobAsync(path, rejects), _ => throw new TimeoutException(), default));
        (await stopped.AskAsync<long>("select count(*) from ledger.mt_doc_casesummary")).ShouldBe(2_500);
        (await stopped.AskAsync<string>("select state from ledger.imports")).ShouldBe("running");
        (await stopped.AskAsync<long>("select count(*) from ledger.mt_events where type = 'coverage-declared.v1'")).ShouldBe(0);
        var report = await stopped.Importer.RunAsync(
            await stopped.JobAsync(path, rejects), _ => { }, TestContext.Current.CancellationToken);

        report.ResumedAfter.ShouldNotBeNull();
        report.Cases.ShouldBe(Many);
        (await stopped.RecordAsync()).ShouldBe(await whole.RecordAsync());
        (await File.ReadAllTextAsync(rejects, TestContext.Current.CancellationToken)).ShouldBe(expected);
        (await stopped.AskAsync<string>("select concat_ws(' ', state, cases, entries, rejects, last_line) from ledger.imports"))
            .ShouldBe($"finished {Many} {3 * Many} 2 {Many + 3}");
    }

    [Fact]
    public async Task an_import_whose_connections_were_cut_goes_on()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var path = ledger.WriteMany("rows.csv", Many);
        var cut = false;
        var failure = await Should.ThrowAsync<NpgsqlException>(async () => await ledger.Importer.RunAsync(
            await ledger.JobAsync(path),
            _ =>
            {
                if (!cut)
                    ledger.AskAsync<long>(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity "
                        + "where application_name = 'ledger_app' and datname = current_database()").GetAwaiter().GetResult();
                cut = true;
            },
            default));
        ledger.Database.App.Clear();
        ledger.Database.Messages.Clear();

        (await ledger.ImportAsync(path)).Code.ShouldBe(ImportCommand.Done, failure.Message);
        (await ledger.AskAsync<long>("select count(*) from ledger.mt_doc_casesummary")).ShouldBe(Many);
        (await ledger.AskAsync<long>("select count(*) from tlog.cores")).ShouldBe((3 * Many) + 1);
    }

    [Fact]
    public async Task a_second_import_of_the_same_file_is_told_to_wait()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var path = ledger.WriteMany("rows.csv", 10);
        var job = await ledger.JobAsync(path);
        await using var other = await ledger.Database.Login.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var taken = new NpgsqlCommand($"select pg_advisory_lock(hashtextextended('import {job.File.Sha256}', 0))", other);
        await taken.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var (code, text) = await ledger.ImportAsync(path);

        code.ShouldBe(ImportCommand.Refused);
        text.ShouldContain("under way");
        (await ledger.AskAsync<long>("select count(*) from ledger.mt_events")).ShouldBe(0);
    }

    [Fact]
    public async Task a_batch_that_does_not_follow_the_one_before_is_not_written()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        var path = ledger.WriteMany("rows.csv", Many);

        await Should.ThrowAsync<ImportException>(async () => await ledger.Importer.RunAsync(
            await ledger.JobAsync(path),
            _ => ledger.ListAsync<long>("update ledger.imports set last_line = last_line + 1 returning last_line").GetAwaiter().GetResult(),
            default));

        (await ledger.AskAsync<long>("select count(*) from ledger.mt_doc_casesummary")).ShouldBe(2_500);
    }

    [Fact]
    public async Task a_batch_with_a_case_number_that_is_taken_gets_others()
    {
        await using var ledger = await ImportLedger.CreateAsync(server);
        await ledger.ListAsync<long>("""
            create sequence public.attempts;
            create function public.taken_once() returns trigger language plpgsql security definer as $$
            begin
              if nextval('public.attempts') = 1 then
                raise exception using errcode = '23505', constraint = 'ux_case_number';
              end if;
              return null;
            end $$;
            create trigger taken_once before insert on ledger.mt_doc_casesummary for each statement execute function public.taken_once();
            select 1::bigint
            """);

        (await ledger.ImportAsync(ledger.WriteMany("rows.csv", 20))).Code.ShouldBe(ImportCommand.Done);

        (await ledger.AskAsync<long>("select last_value from public.attempts")).ShouldBe(2);
        (await ledger.AskAsync<long>("""
            select count(*) from ledger.mt_doc_casesummary s
            join ledger.mt_events e on e.stream_id = s.id and e.version = 1 and e.headers ->> 'caseNumber' = s.case_number
            """)).ShouldBe(20);
    }

    /// <summary>Good rows with a bad one in the first batch and one in the last.</summary>
    private static string Mixed(ImportLedger ledger)
    {
        var rows = File.ReadAllLines(ledger.WriteMany("many.csv", Many)).Skip(1).ToList();
        rows.Insert(100, "Narnia,F,2019-01-05,,,");
        rows.Add("Guatemala,F,never,,,");
        return ledger.WriteRows("mixed.csv", [.. rows]);
    }
}
