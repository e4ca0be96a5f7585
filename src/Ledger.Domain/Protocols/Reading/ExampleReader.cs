using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>
/// Makes a worked example recordable entries: they pass the same check as those of a client. Ids that are not written are counted, so
/// that an example is the same wherever it is run.
/// </summary>
internal static class ExampleReader
{
    private static readonly RecordedBy Author = new("example", "example", null);

    public static WorkedExample? Read(Members example, ErrorSink errors)
    {
        var before = errors.Count;
        var at = At(example, errors);
        var given = example.List("given").Select((node, i) => Entry((Members)node, i, errors)).ToArray();
        var coverage = example.List("coverage").Select(node => Declared((Members)node, errors)).ToArray();
        if (errors.Count > before)
            return null;
        var recorded = given.Select((entry, i) => new Recorded(entry!, i + 1, at, i + 1, Author)).ToArray();
        return new(
            example.Text("id"),
            example.Localized("title"),
            recorded,
            Coverage.Of(coverage!),
            at,
            [.. example.List("expect").Cast<Members>().Select(e => new ExpectedVerdict(
                e.Code<Outcome>("outcome"), e.Find("word") is null ? null : e.Code<Word>("word")))]);
    }

    private static Instant At(Members example, ErrorSink errors)
    {
        if (Dates.Read(example.Text("at")) is var (earliest, latest) && earliest == latest)
            return earliest;
        errors.Add(example.Find("at")!, PackErrors.Value, "RFC 3339 instant with offset");
        return default;
    }

    private static Submitted? Entry(Members node, int index, ErrorSink errors)
    {
        if (node.TextOrNull("type") is not { } name || !EntryCatalogue.Knows(name))
        {
            errors.Add(
                node.Find("type") ?? node, PackErrors.UnknownEntry, string.Join(", ", EntryCatalogue.All.Select(t => t.Name).Distinct()));
            return null;
        }

        var version = int.TryParse(node.TextOrNull("v"), NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 0;
        if (EntryCatalogue.Find(name, version) is not { } type)
        {
            errors.Add(node.Find("v") ?? node, PackErrors.Example, "v");
            return null;
        }

        var json = (JsonObject)EntryJson.Of(node, type.Fields);
        json["id"] ??= $"00000000-0000-4000-8000-{index + 1:d12}";
        var found = new List<SchemaError>();
        SchemaCheck.Entry(JsonSerializer.SerializeToElement(json), "", found);
        foreach (var error in found)
            errors.Add(EntryJson.At(node, error.Pointer), PackErrors.Example, $"{error.Pointer} {error.Code}");
        return found.Count > 0 ? null : json.Deserialize<Submitted>(LedgerJson.Options);
    }

    private static CoverageDeclared? Declared(Members node, ErrorSink errors)
    {
        var fields = FieldSet.OfObject(typeof(CoverageDeclared));
        var json = JsonSerializer.SerializeToElement(EntryJson.Of(node, fields));
        var found = new List<SchemaError>();
        SchemaCheck.Object(json, fields, "", found);
        foreach (var error in found)
            errors.Add(EntryJson.At(node, error.Pointer), PackErrors.Example, $"coverage-declared {error.Pointer} {error.Code}");
        return found.Count > 0 ? null : json.Deserialize<CoverageDeclared>(LedgerJson.Options);
    }
}
