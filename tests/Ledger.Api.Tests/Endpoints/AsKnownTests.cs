using System.Net;
using System.Text.Json;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

/// <summary>One case, recorded in four steps: opened, placed, the placement corrected, the custody annulled.</summary>
public sealed class AsKnownTests(PostgresServer server, TestLedgerShared shared)
{
    private const string Corrected = "2024-03-05T19:30:00-06:00";

    [Fact]
    public async Task version_and_position_and_the_time_known_ask_the_same_past()
    {
        var told = await ToldAsync();
        foreach (var (step, stages) in told.Steps.Zip(told.Docket))
        {
            var byVersion = await told.DocketAsync($"version={step.Version}");
            var byPosition = await told.DocketAsync($"position={step.Position}");
            var byTime = await told.DocketAsync($"knownAt={step.RecordedAt}");
            byVersion.Version.ShouldBe(step.Version);
            foreach (var answer in new[] { byVersion, byPosition, byTime })
            {
                answer.Version.ShouldBe(step.Version);
                answer.Position.ShouldBe(step.Position);
                answer.Header("Ledger-Position").ShouldBe($"{step.Position}");
                answer.Headers.ETag!.Tag.ShouldBe($"\"{step.Version}\"");
                Shown(answer).ShouldBe(stages);
            }
        }
    }

    [Fact]
    public async Task the_narrowest_of_several_limits_counts()
    {
        var told = await ToldAsync();
        var (first, second, last) = (told.Steps[0], told.Steps[1], told.Steps[^1]);
        (await told.DocketAsync($"version={last.Version}&knownAt={second.RecordedAt}")).Version.ShouldBe(second.Version);
        (await told.DocketAsync($"version={first.Version}&position={last.Position}")).Version.ShouldBe(first.Version);
        (await told.DocketAsync($"position={second.Position}&knownAt={last.RecordedAt}&version={last.Version}")).Version
            .ShouldBe(second.Version);
    }

    [Fact]
    public async Task as_of_tells_what_had_occurred_and_never_filters_amendments()
    {
        var told = await ToldAsync();
        var between = await told.DocketAsync("asOf=2024-03-05T16:00:00Z");
        Shown(between).ShouldBe(["case-opened", "custody-assumed annulled", "entry-annulled"]);
        Shown(await told.DocketAsync($"asOf=2024-03-05T16:00:00Z&version={told.Steps[1].Version}"))
            .ShouldBe(["case-opened", "custody-assumed", "placed-in-care"]);
        Shown(await told.DocketAsync("asOf=2024-03-06T16:00:00Z"))
            .ShouldBe(["case-opened", "custody-assumed annulled", "placed-in-care corrected", "entry-corrected", "entry-annulled"]);
        Shown(await told.DocketAsync("asOf=2000-01-01T00:00:00Z")).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_corrected_entry_keeps_id_and_number_and_what_it_first_said()
    {
        var told = await ToldAsync();
        var placed = (await told.DocketAsync("")).Json.GetProperty("entries")[2];
        placed.GetProperty("number").GetInt64().ShouldBe(3);
        placed.GetProperty("id").GetGuid().ShouldBe(told.Placed);
        placed.GetProperty("occurredAt").GetProperty("date").GetString().ShouldBe(Corrected);
        placed.GetProperty("original").GetProperty("occurredAt").GetProperty("date").GetString().ShouldBe("2024-03-05T09:30:00-06:00");
    }

    [Fact]
    public async Task the_status_follows_what_was_known_and_when()
    {
        var told = await ToldAsync();
        (await told.StatusAsync("")).TryGetProperty("custody", out _).ShouldBeFalse();
        (await told.StatusAsync($"version={told.Steps[2].Version}")).TryGetProperty("custody", out _).ShouldBeTrue();
        (await told.StatusAsync($"version={told.Steps[1].Version}&asOf=2024-03-05T16:00:00Z")).TryGetProperty("care", out _).ShouldBeTrue();
        (await told.StatusAsync("asOf=2024-03-05T16:00:00Z")).TryGetProperty("care", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task a_case_of_which_nothing_was_known_yet_was_unknown()
    {
        var told = await ToldAsync();
        foreach (var past in new[] { "version=0", "position=0", "knownAt=2020-01-01T00:00:00Z" })
            foreach (var path in new[] { "", "/docket", "/compliance" })
                (await told.Recorder.GetAsync($"/cases/{told.Case}{path}?{past}")).ShouldBe(HttpStatusCode.NotFound, "case.unknown");
    }

    [Fact]
    public async Task a_version_that_the_case_has_not_reached_has_no_answer_that_would_stay()
    {
        var told = await ToldAsync();
        foreach (var path in new[] { "", "/docket", "/compliance" })
            (await told.Recorder.GetAsync($"/cases/{told.Case}{path}?version=99")).ShouldBe(HttpStatusCode.Conflict, "version.not-reached");
    }

    [Fact]
    public async Task the_docket_is_read_in_pages()
    {
        var told = await ToldAsync();
        var numbers = new List<long>();
        string? cursor = null;
        do
        {
            var page = await told.DocketAsync($"limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            var entries = page.Json.GetProperty("entries").EnumerateArray().ToArray();
            entries.Length.ShouldBeInRange(1, 2);
            numbers.AddRange(entries.Select(e => e.GetProperty("number").GetInt64()));
            cursor = page.Json.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        numbers.ShouldBe([1, 2, 3, 4, 5]);
    }

    [Theory]
    [InlineData("asOf=yesterday")]
    [InlineData("asOf=2024-03-05")]
    [InlineData("asOf=2024-03-05T16:00:00")]
    [InlineData("asOf=")]
    [InlineData("asOf=9999-12-31T23:59:59-14:00")]
    [InlineData("asOf=-9998-01-01T00:00:00%2B14:00")]
    [InlineData("at=10000-01-01T00:00:00Z")]
    [InlineData("knownAt=2024-13-05T16:00:00Z")]
    [InlineData("version=-1")]
    [InlineData("version=1.5")]
    [InlineData("version=9999999999999999999")]
    [InlineData("position=%D9%A1")]
    [InlineData("minPosition=x")]
    [InlineData("version=1&version=2")]
    [InlineData("asOf=2024-03-05T16:00:00Z&asOf=2024-03-05T16:00:00Z")]
    [InlineData("language=fr")]
    public async Task what_is_no_moment_is_refused(string query)
    {
        var told = await ToldAsync();
        foreach (var path in new[] { "", "/docket", "/compliance" })
            (await told.Recorder.GetAsync($"/cases/{told.Case}{path}?{query}")).ShouldBe(HttpStatusCode.BadRequest, "query.invalid");
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59.999999Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2024-02-29T23:59:60Z")]
    [InlineData("1883-11-18T12:03:57-07:52:58")]
    public async Task the_ends_of_time_are_answered_or_refused(string instant)
    {
        var told = await ToldAsync();
        foreach (var path in new[] { "", "/docket", "/compliance" })
            foreach (var moment in new[] { "asOf", "at", "knownAt" })
                ((int)(await told.Recorder.GetAsync($"/cases/{told.Case}{path}?{moment}={Uri.EscapeDataString(instant)}")).Status)
                    .ShouldBeInRange(200, 404);
    }

    private async Task<Told> ToldAsync()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var (custody, placed) = (CustodyAssumed(), PlacedInCare());
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), custody])).ShouldBeRecorded();
        var steps = new List<TestLedgerAnswer>
        {
            opened,
            (await recorder.RecordAsync(opened.Case, 2, placed)).ShouldBeRecorded(),
            (await recorder.RecordAsync(opened.Case, 3, Correction(placed, e => e["occurredAt"]!["date"] = Corrected))).ShouldBeRecorded(),
            (await recorder.RecordAsync(opened.Case, 4, Annulment((Guid)custody["id"]!))).ShouldBeRecorded(),
        };
        return new(
            recorder,
            opened.Case,
            (Guid)placed["id"]!,
            [.. steps.Select(Step.Of)]);
    }

    private static string[] Shown(TestLedgerAnswer docket) =>
    [
        .. docket.Json.GetProperty("entries").EnumerateArray().Select(e =>
            e.GetProperty("type").GetString() + (e.TryGetProperty("annulled", out _) ? " annulled" : "")
            + (e.TryGetProperty("original", out _) ? " corrected" : "")),
    ];

    private sealed record Step(long Version, long Position, string RecordedAt)
    {
        public static Step Of(TestLedgerAnswer recorded) => new(
            recorded.Version, recorded.Position, recorded.Json.GetProperty("entries")[0].GetProperty("recordedAt").GetString()!);
    }

    private sealed record Told(TestLedgerCaller Recorder, Guid Case, Guid Placed, Step[] Steps)
    {
        public string[][] Docket { get; } =
        [
            ["case-opened", "custody-assumed"],
            ["case-opened", "custody-assumed", "placed-in-care"],
            ["case-opened", "custody-assumed", "placed-in-care corrected", "entry-corrected"],
            ["case-opened", "custody-assumed annulled", "placed-in-care corrected", "entry-corrected", "entry-annulled"],
        ];

        public async Task<TestLedgerAnswer> DocketAsync(string query) =>
            (await Recorder.GetAsync($"/cases/{Case}/docket?{query}")).ShouldBeOk();

        public async Task<JsonElement> StatusAsync(string query) =>
            (await Recorder.GetAsync($"/cases/{Case}?{query}")).ShouldBeOk().Json.GetProperty("status");
    }
}
