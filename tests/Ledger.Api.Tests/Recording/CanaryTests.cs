using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Ledger.Api.Telemetry;
using Ledger.Api.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Recording;

/// <summary>
/// A text that stands in every sealed field, and in every place of a request where it does not belong, is found nowhere afterwards:
/// in no table, no file of the database, no log line at any level, no span, no answer but that of an opening.
/// </summary>
public sealed class CanaryTests(PostgresServer server)
{
    private const string Name = "Xochitl-Canaria-Tlalpan";
    private const string Birth = "1987-06-05";

    private readonly List<Activity> _spans = [];
    private readonly List<TestLedgerAnswer> _answers = [];

    [Fact]
    public async Task what_is_sealed_is_seen_nowhere()
    {
        await using var ledger = await TestLedger.StartAsync(server, new()
        {
            Logs = LogLevel.Trace,
            Compose = builder => builder.Services.AddOpenTelemetry()
                .WithTracing(traces => traces.AddLedgerSpans().AddInMemoryExporter(_spans)),
        });

        await UseAsync(ledger, half: 0);
        await UseAsync(ledger, half: 1);
        await MisuseAsync(ledger);
        await BreakAsync(ledger);

        ledger.App.Services.GetRequiredService<TracerProvider>().ForceFlush();
        _answers.Count.ShouldBeGreaterThan(100);
        foreach (var answer in _answers)
            Absent(answer.Text + string.Join('\n', answer.Headers.Select(h => $"{h.Key}: {string.Join(',', h.Value)}")), "answer");
        ledger.Logs.Lines.ShouldNotBeEmpty();
        foreach (var line in ledger.Logs.Lines)
            Absent(line, "log");
        _spans.Count.ShouldBeGreaterThan(50);
        foreach (var span in _spans.ToArray())
            Absent(Text(span), "span");
        await TestLedgerDump.SearchAsync(ledger, server, Forms(Name).Concat(Forms(Birth)), present: "MX-PPNNA-CHP");
    }

    /// <summary>Recorded, repeated, refused, tried, read and opened.</summary>
    private async Task UseAsync(TestLedger ledger, int half)
    {
        var recorder = ledger.As(Recorder);
        var entries = Planted(half);
        entries.Sum(e => TestLedgerSealed.PathsOf(e).Count()).ShouldBeGreaterThan(30);
        var key = TestLedgerCaller.NewKey();
        var opened = Seen(await recorder.OpenCaseAsync(entries, key)).ShouldBeRecorded();
        Seen(await recorder.OpenCaseAsync(entries, key)).ShouldBeRecorded();
        Seen(await recorder.OpenCaseAsync(entries)).ShouldBeRecorded();
        Seen(await recorder.OpenCaseAsync(Planted(half), key)).Code.ShouldBe("idempotency.key-reused");
        Seen(await recorder.OpenCaseAsync([.. entries.Select(Renamed)])).Code.ShouldBe("entry.id-reused");
        Seen(await recorder.SendAsync(HttpMethod.Post, "/cases?dryRun=true", TestLedgerCaller.Body(Planted(half), null))).ShouldBeOk();
        Seen(await recorder.RecordAsync(opened.Case, 1, [.. Planted(half).Skip(1)])).Code.ShouldBe("version.stale");
        Seen(await ledger.As("recorder-orr").RecordAsync(opened.Case, entries.Length, [.. Planted(half).Skip(1)])).Code.ShouldBe("case.unknown");
        foreach (var path in new[] { "", "/docket", "/compliance" })
            foreach (var caller in new[] { recorder, ledger.As("auditor") })
                foreach (var form in new[] { "application/json", "text/html" })
                    Seen(await caller.GetAsync($"/cases/{opened.Case}{path}", ("Accept", form)));
        foreach (var entry in entries)
            foreach (var path in TestLedgerSealed.PathsOf(entry))
                (await recorder.OpenFieldsAsync(opened.Case, ((Guid)entry["id"]!, path))).ShouldBeOk().Text
                    .ShouldContain(path.EndsWith("birthDate", StringComparison.Ordinal) ? Birth : Name);
    }

    /// <summary>The same text wherever a client may put it by mistake.</summary>
    private async Task MisuseAsync(TestLedger ledger)
    {
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var child = ChildIdentified(Name).ToJsonString();
        string[] bodies =
        [
            Name, $"\"{Name}\"", $"{{\"entries\":\"{Name}\"}}", $"{{\"{Name}\":1}}", $"{{\"entries\":[{child},{{\"type\":\"{Name}\"}}]}}",
            $"{{\"entries\":[{child}", $"{{\"entries\":[{child}]}}{Name}", $"{{\"entries\":[{{\"{Name}\":{{\"{Name}\":[\"{Name}\"]}}}}]}}",
            .. Wrong(child).Select(entry => $"{{\"entries\":[{entry}]}}"),
        ];
        foreach (var body in bodies)
        {
            (string, string)[] headers = [("If-Match", "\"1\""), ("Idempotency-Key", TestLedgerCaller.NewKey())];
            foreach (var path in new[] { "/cases", $"/cases/{opened.Case}/entries", $"/cases/{opened.Case}/openings" })
                foreach (var type in new[] { "application/json", "text/plain", $"application/{Name}" })
                {
                    var answer = await recorder.SendAsync(HttpMethod.Post, path, TestLedgerCaller.Bytes(Encoding.UTF8.GetBytes(body), type), headers);
                    ((int)Seen(answer).Status).ShouldBeInRange(400, 422, answer.Text);
                }
        }

        foreach (var path in new[] { $"/cases/{Name}", $"/{Name}", $"/problems/{Name}", $"/cases/{Name}/docket", $"/assets/{Name}" })
            foreach (var form in new[] { "application/json", "text/html" })
                Seen(await recorder.GetAsync(path, ("Accept", form)));
        foreach (var name in new[] { Name, "asOf", "version", "cursor", "limit", "packs", "language", "role", "policy", "software", "coverage" })
            foreach (var path in new[] { "", "/docket", "/compliance" })
                Seen(await recorder.GetAsync($"/cases/{opened.Case}{path}?{name}={Name}")).Status.ShouldNotBe(System.Net.HttpStatusCode.OK);
        foreach (var header in new[]
                 {
                     "Purpose", "If-Match", "Accept-Language", "Accept", "Authorization", "Cookie", "User-Agent", "Referer", "X-Forwarded-For",
                     "traceparent", "baggage", "tracestate", "Accept-Encoding", "Content-Encoding", "X-Correlation-ID", Name,
                 })
        {
            Seen(await recorder.GetAsync($"/cases/{opened.Case}", (header, Name)));
            Seen(await ledger.AsNobody().SendAsync(
                HttpMethod.Post, $"/cases/{opened.Case}/entries", TestLedgerCaller.Text(child), (header, Name), ("Idempotency-Key", $"{Name} 1")));
        }
    }

    /// <summary>And where the ledger itself fails in the middle.</summary>
    private async Task BreakAsync(TestLedger ledger)
    {
        var recorder = ledger.As(Recorder);
        foreach (var table in new[] { "ledger.mt_events", "vault.ciphertexts", "tlog.cores", "ledger.idempotency", "ledger.mt_doc_casesummary" })
        {
            await ledger.TellAsync($"alter table {table} rename to hidden");
            ((int)Seen(await recorder.OpenCaseAsync(Planted())).Status).ShouldBeGreaterThanOrEqualTo(500);
            await ledger.TellAsync($"alter table {table[..table.IndexOf('.')]}.hidden rename to {table[(table.IndexOf('.') + 1)..]}");
        }

        await ledger.TellAsync("alter table vault.ciphertexts add constraint never check (length(sealed) < 0) not valid");
        ((int)Seen(await recorder.OpenCaseAsync(Planted())).Status).ShouldBeGreaterThanOrEqualTo(500);
        await ledger.TellAsync("alter table vault.ciphertexts drop constraint never");
        (await recorder.OpenCaseAsync(Planted())).ShouldBeRecorded();
    }

    /// <summary>
    /// One of each type, of one half of the types because a request has at most a hundred entries, with the text in every sealed field there
    /// is, and a correction of each whose replacement has it too.
    /// </summary>
    private static JsonObject[] Planted(int half = 0)
    {
        JsonObject[] every = [.. OneOfEach().Where(e => !TestLedgerSealed.TypeOf(e).Amends)];
        var middle = every.Length / 2;
        JsonObject[] facts = [.. (half == 0 ? every[..middle] : [every[0], .. every[middle..]]).Select(Plant)];
        var corrections = facts.Skip(1).Select(fact => Plant(Correction(fact, _ => { })));
        return [.. facts, .. corrections, Plant(Annulment((Guid)facts[^1]["id"]!))];
    }

    private static JsonObject Plant(JsonObject entry)
    {
        var type = TestLedgerSealed.TypeOf(entry);
        foreach (var field in type.Fields.Sealed.Where(f => f.IsSealed))
            entry[field.Name] = field.Name == "birthDate" ? Birth : $"{Name} {field.Name}";
        entry["source"] = new JsonObject { ["kind"] = "document", ["reference"] = $"{Name} reference" };
        if (entry["replacement"] is JsonObject replacement)
            Plant(replacement);
        return entry;
    }

    private static JsonObject Renamed(JsonObject entry)
    {
        var other = entry.DeepClone().AsObject();
        other["note"] = $"{Name} renamed";
        return other;
    }

    /// <summary>The entry with the text where each of its members stands, and as a member of each kind that is not its own.</summary>
    private static IEnumerable<string> Wrong(string entry)
    {
        foreach (var (name, _) in JsonNode.Parse(entry)!.AsObject())
        {
            string[] values =
                [$"\"{Name}\"", $"{{\"{Name}\":\"{Name}\"}}", $"[\"{Name}\"]", $"{{\"sealed\":\"{Name}\",\"of\":\"{Name}\"}}", $"\"{Name}\\u0000\""];
            foreach (var value in values)
            {
                var wrong = JsonNode.Parse(entry)!.AsObject();
                wrong[name] = "@";
                wrong["v"] = name == "v" ? "@" : 2;
                yield return wrong.ToJsonString().Replace("\"@\"", value, StringComparison.Ordinal);
                if (name is "v" or "note" or "name")
                    continue;
                wrong["v"] = 1;
                yield return wrong.ToJsonString().Replace("\"@\"", value, StringComparison.Ordinal);
            }
        }
    }

    private TestLedgerAnswer Seen(TestLedgerAnswer answer)
    {
        _answers.Add(answer);
        return answer;
    }

    private static void Absent(string text, string where)
    {
        foreach (var form in Forms(Name).Concat(Forms(Birth)))
            text.Contains(form, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{where}: {text}");
    }

    /// <summary>As text, hexadecimal, and base64 at each of the three places in which it may begin.</summary>
    private static IEnumerable<string> Forms(string secret)
    {
        yield return secret;
        yield return Convert.ToHexString(Encoding.UTF8.GetBytes(secret));
        for (var skipped = 0; skipped < 3; skipped++)
        {
            var whole = Encoding.UTF8.GetBytes(secret[skipped..]);
            yield return Convert.ToBase64String(whole.AsSpan(0, whole.Length / 3 * 3));
        }
    }

    private static string Text(Activity span) => string.Join('\n',
    [
        span.DisplayName, span.OperationName, span.StatusDescription, span.TraceStateString, span.Id,
        .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
        .. span.Baggage.Select(item => $"{item.Key}={item.Value}"),
        .. span.Events.SelectMany(told => told.Tags.Select(tag => $"{told.Name} {tag.Key}={tag.Value}")),
        .. span.Links.SelectMany(link => link.Tags ?? []).Select(tag => $"{tag.Key}={tag.Value}"),
    ]);
}
