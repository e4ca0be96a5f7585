using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

/// <summary>
/// As of, known at, version and position, alone and together, against a case folded by hand: a second reading of contract.md, KNOWN and
/// TIME, that shares no code with the product. The case has every kind of date there is, and amendments of amendments.
/// </summary>
public sealed class GoingBackTests(PostgresServer server, TestLedgerShared shared)
{
    private static readonly string[] AsOfs =
    [
        "2024-02-29T23:00:00Z", "2024-03-01T05:59:59Z", "2024-03-01T06:00:00Z", "2024-03-03T12:00:00Z", "2024-03-04T15:00:00Z",
        "2024-03-04T15:00:01Z", "2024-03-05T12:00:00Z", "2024-03-06T05:59:59Z", "2024-03-09T00:00:00Z", "2024-04-01T05:59:59.5Z",
        "2024-04-01T06:00:00Z", "2025-01-01T06:00:00Z", "2026-01-01T00:00:00Z",
    ];

    [Fact]
    public async Task any_combination_of_moments_answers_as_the_docket_folded_by_hand()
    {
        var told = await ToldAsync();
        var whole = await told.AskAsync("/docket", "");
        var byHand = new FoldedByHand([.. whole.GetProperty("entries").EnumerateArray()]);
        var limits = byHand.Entries.Select(e => (long?)e.Number).ToArray();
        await Gen.Select(Gen.OneOf<long?>([null, .. limits]), Gen.OneOf<long?>([null, .. limits]), Gen.OneOf<long?>([null, .. limits]),
                Gen.OneOf<string?>([null, .. AsOfs]))
            .SampleAsync(async (version, position, knownAt, asOf) =>
            {
                var (place, instant) = (Find(position), Find(knownAt));
                var question = string.Join('&', new[]
                {
                    version is null ? null : $"version={version}",
                    place is null ? null : $"position={place.Position}",
                    instant is null ? null : $"knownAt={instant.RecordedAt}",
                    asOf is null ? null : $"asOf={asOf}",
                }.OfType<string>());
                var known = byHand.Known(version, place?.Position, instant?.RecordedAt);

                var docket = await told.AskAsync("/docket", question);
                docket.GetProperty("version").GetInt64().ShouldBe(known.Count);
                docket.GetProperty("position").GetInt64().ShouldBe(known[^1].Position);
                docket.GetProperty("entries").EnumerateArray().Select(FoldedByHand.Line)
                    .ShouldBe(FoldedByHand.Docket(known, docket.GetProperty("asOf").GetString()!), question);

                var status = await told.AskAsync("", question);
                FoldedByHand.Line(status).ShouldBe(FoldedByHand.Status(known, status.GetProperty("asOf").GetString()!), question);
            }, iter: 120, threads: 1);

        FoldedByHand.Entry? Find(long? number) => number is null ? null : byHand.Entries.Single(e => e.Number == number);
    }

    [Fact]
    public async Task the_verdicts_on_any_past_are_those_on_a_case_of_which_nothing_else_was_ever_recorded()
    {
        var told = await ToldAsync();
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        const string Then = "asOf=2024-03-06T06:00:00Z&at=2024-05-01T00:00:00Z";
        for (var version = 1; version <= told.Entries.Count; version++)
        {
            var (ids, twin) = (new Dictionary<Guid, Guid>(), (TestLedgerAnswer?)null);
            foreach (var entry in told.Entries.Take(version))
            {
                var copy = Copied(entry, ids);
                twin = twin is null
                    ? (await recorder.OpenCaseAsync([copy])).ShouldBeRecorded()
                    : (await recorder.RecordAsync(twin.Case, twin.Version, copy)).ShouldBeRecorded();
            }

            var past = await told.AskAsync("/compliance", $"version={version}&{Then}");
            var alone = (await recorder.GetAsync($"/cases/{twin!.Case}/compliance?{Then}")).ShouldBeOk().Json;
            Verdicts(past).ShouldBe(Verdicts(alone), $"version {version}");
        }
    }

    [Fact]
    public async Task the_verdicts_on_a_day_do_not_know_what_occurred_later()
    {
        var told = await ToldAsync();
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        foreach (var asOf in AsOfs.Where(moment => string.CompareOrdinal(moment, "2024-03-01T06:00:00Z") >= 0))
        {
            var docket = await told.AskAsync("/docket", $"asOf={asOf}");
            var effective = docket.GetProperty("entries").EnumerateArray().Where(FoldedByHand.IsFact).ToArray();
            var (ids, numbers) = (new Dictionary<Guid, Guid>(), new Dictionary<long, long>());
            var plain = effective.Select((entry, i) =>
            {
                numbers[i + 1] = entry.GetProperty("number").GetInt64();
                return Copied(FoldedByHand.Said(entry), ids);
            }).ToArray();
            var twin = (await recorder.OpenCaseAsync(plain)).ShouldBeRecorded().Case;

            var past = Verdicts(await told.AskAsync("/compliance", $"asOf={asOf}&at=2024-05-01T00:00:00Z"));
            var alone = Verdicts(
                (await recorder.GetAsync($"/cases/{twin}/compliance?asOf={asOf}&at=2024-05-01T00:00:00Z")).ShouldBeOk().Json, numbers);
            past.Where(v => !v.Contains(" annulled ", StringComparison.Ordinal)).Order().ShouldBe(alone.Order(), asOf);
        }
    }

    private async Task<Told> ToldAsync()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var (opened, identified, custody) = (Dated(CaseOpened(), "2024-03-01"), Dated(ChildIdentified(), "2024-03-01T09:00:00-06:00"),
            Dated(CustodyAssumed(), "2024-03"));
        var (placed, hotel, undated) = (PlacedInCare("2024-03-04T09:00:00-06:00"), Dated(PlacedInCare(), "2024-03-02/2024-03-05"),
            Dated(PlacedInCare(), null));
        var (notice, late) = (Dated(Of("notice-given"), "../2024-03-09"), Dated(Of("referred-to-care"), "2024"));
        hotel["facility"] = "hotel";
        undated["facility"] = "hospital";
        var struck = Annulment(Id(placed));
        JsonObject[][] acts =
        [
            [opened, identified],
            [custody],
            [placed, hotel],
            [undated],
            [Correction(placed, e => e["occurredAt"]!["date"] = "2024-03-03")],
            [notice, late],
            [struck],
            [Correction(hotel, e => (e["facility"], e["occurredAt"]!["date"]) = ("shelter", "2024-03-05"))],
            [Annulment(Id(struck))],
            [Annulment(Id(custody))],
            [Correction(hotel, e => Dated(e, null)["facility"] = "foster-family")],
        ];
        TestLedgerAnswer? last = null;
        foreach (var act in acts)
            last = last is null
                ? (await recorder.OpenCaseAsync(act)).ShouldBeRecorded()
                : (await recorder.RecordAsync(last.Case, last.Version, act)).ShouldBeRecorded();
        return new(recorder, last!.Case, [.. acts.SelectMany(a => a)]);
    }

    private static Guid Id(JsonObject entry) => (Guid)entry["id"]!;

    private static JsonObject Dated(JsonObject entry, string? date)
    {
        if (date is null)
            entry["occurredAt"]!.AsObject().Remove("date");
        else
            entry["occurredAt"]!["date"] = date;
        return entry;
    }

    /// <summary>The same words under ids of its own.</summary>
    private static JsonObject Copied(JsonObject entry, Dictionary<Guid, Guid> ids)
    {
        var copy = entry.DeepClone().AsObject();
        copy["id"] = ids[Id(entry)] = Guid.CreateVersion7();
        foreach (var name in new[] { "corrects", "annuls" })
            if (copy[name] is { } target)
                copy[name] = ids[(Guid)target];
        return Unsealed(copy);
    }

    /// <summary>Without what only the vault could open.</summary>
    private static JsonObject Unsealed(JsonObject said)
    {
        foreach (var (name, inner) in said.Where(m => m.Value is JsonObject).Select(m => (m.Key, m.Value!.AsObject())).ToArray())
            if (inner.ContainsKey("sealed"))
                said.Remove(name);
            else
                Unsealed(inner);
        return said;
    }

    private static string[] Verdicts(JsonElement compliance, Dictionary<long, long>? numbers = null) =>
    [
        .. compliance.GetProperty("verdicts").EnumerateArray().Select(v => string.Join(' ',
            v.GetProperty("rule").GetString(),
            v.GetProperty("outcome").GetString(),
            v.TryGetProperty("trigger", out var trigger) ? $"{Number(trigger, numbers)}" : "-",
            string.Join(',', v.GetProperty("proof").EnumerateArray().Select(e => Number(e, numbers))))),
    ];

    private static long Number(JsonElement evidence, Dictionary<long, long>? numbers) =>
        evidence.GetProperty("number").GetInt64() is var number && numbers is null ? number : numbers![number];

    private sealed record Told(TestLedgerCaller Recorder, Guid Case, IReadOnlyList<JsonObject> Entries)
    {
        public async Task<JsonElement> AskAsync(string path, string question) =>
            (await Recorder.GetAsync($"/cases/{Case}{path}?{question}")).ShouldBeOk().Json;
    }
}
