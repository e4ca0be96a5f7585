using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Samples;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;

namespace Ledger.Domain.Tests.Cases.Schema;

public class SchemaCheckProperties
{
    private static readonly string[] Samples = [.. EntryCatalogue.All.Select(t => Encoding.UTF8.GetString(Sample.Of(t)))];

    /// <summary>What anybody may put in the place of any value.</summary>
    private static readonly string[] Odd =
    [
        "null", "true", "0", "-1", "1.5", "1e3", "9007199254740993", "1" + new string('0', 400), "\"\"", "\" \"", "\"x\"", "\"\\u0000\"",
        "\"\\ud800\"", "\"\\uffff\"", "[]", "[null]", "[[[[]]]]", "{}", "{\"\":0}", "{\"type\":\"returned\",\"v\":1}", "{\"zone\":\"UTC\"}",
        "{\"zone\":\"UTC\",\"date\":\"9999\"}", "{\"zone\":\"Pacific/Apia\",\"date\":\"2011-12-30\"}", "\"9999-12-31T23:59:59.999999Z\"",
        "\"2024-05-20T10:00:00.0000001Z\"", "\"018e0000-0000-5000-8000-000000000001\"", "\"2009-02-31\"", "\"HN\"", "\"hotel, shelter\"",
        "\"Hotel\"", "\"returned\"", "\"entry-corrected\"", "\"_\u202E\"", $"\"{new string('x', 9_000)}\"",
    ];

    [Fact]
    public void every_valid_entry_is_accepted() => Clear.Any.Sample(entry => Clear.Errors(Clear.Parse(entry)).ShouldBeEmpty());

    [Fact]
    public void whatever_is_accepted_becomes_a_type_and_nothing_ever_throws()
    {
        var accepted = 0;
        Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.UInt.Array[0, 3]).Sample((sample, mutations) =>
        {
            var json = mutations.Aggregate(Samples[sample], (text, seed) => Mutate(text, new Random((int)seed)));
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 128 });
            if (Clear.Errors(document.RootElement).Count > 0)
                return;
            Interlocked.Increment(ref accepted);
            var stored = Clear.Seal(document.RootElement);
            CanonicalJson.WhyNotIJson(stored).ShouldBeNull();
            var read = Clear.Read(stored);
            CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(read, LedgerJson.Options)).Length.ShouldBeGreaterThan(0);
            Decide.On(CaseFile.Empty, [read], new(Spec.Now, RecordedBy.System)).ShouldNotBeNull();
        }, iter: 20_000);
        accepted.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void what_is_stored_is_canonically_what_is_read_back() => Clear.Any.Sample(entry =>
    {
        var stored = Clear.Seal(Clear.Parse(entry));
        var written = JsonSerializer.SerializeToUtf8Bytes(Clear.Read(stored), LedgerJson.Options);
        CanonicalJson.Canonicalize(written).ShouldBe(CanonicalJson.Canonicalize(stored));
    });

    [Fact]
    public void no_error_repeats_what_was_sent() => Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.UInt).Sample((sample, seed) =>
    {
        var json = Replace(Samples[sample], new Random((int)seed), $"\"{Clear.Canary}\"", $"{Clear.Canary}name");
        foreach (var error in Clear.Errors(Clear.Parse(json)))
            $"{error.Pointer} {error.Code}".ShouldNotContain(Clear.Canary);
    });

    private static string Mutate(string json, Random random) => Replace(json, random, Odd[random.Next(Odd.Length)], "type");

    /// <summary>Replaces, removes, doubles or adds one member anywhere in the text.</summary>
    private static string Replace(string json, Random random, string value, string name)
    {
        const string Mark = "\"@@\"";
        try
        {
            var root = JsonNode.Parse(json)!;
            var objects = Objects(root).ToArray();
            var target = objects[random.Next(objects.Length)];
            var members = target.Select(m => m.Key).ToArray();
            var member = members.Length == 0 ? name : members[random.Next(members.Length)];
            switch (random.Next(5))
            {
                case 0:
                    target.Remove(member);
                    break;
                case 1:
                    target[name] = "@@";
                    break;
                default:
                    target[member] = "@@";
                    break;
            }

            return root.ToJsonString().Replace(Mark, value, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // An earlier mutation left what a node cannot hold; the text goes on as it is.
            return json;
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => [o, .. o.SelectMany(m => Objects(m.Value))],
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
