using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Api.Tests.Endpoints;

/// <summary>A case folded by hand from its whole docket, slowly and plainly: what contract.md says, word for word.</summary>
internal sealed class FoldedByHand(IReadOnlyList<JsonElement> docket)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Mexico_City"];

    public IReadOnlyList<Entry> Entries { get; } = [.. docket.Select(e => new Entry(e))];

    /// <summary>K: entries with number, position and time of recording not beyond those asked.</summary>
    public IReadOnlyList<Entry> Known(long? version, long? position, string? knownAt) =>
    [
        .. Entries.Where(e => (version is null || e.Number <= version) && (position is null || e.Position <= position)
            && (knownAt is null || Moment(e.RecordedAt) <= Moment(knownAt))),
    ];

    /// <summary>One line an entry: number, whether it is struck out or corrected, when it occurred, whether that is certain.</summary>
    public static IEnumerable<string> Docket(IReadOnlyList<Entry> known, string asOf) =>
        from entry in known
        let origin = Origin(known, entry)
        where Interval(Said(known, origin)).Earliest <= Moment(asOf)
        let said = Said(known, entry)
        let uncertain = !entry.Amends && IsUncertain(said, asOf)
        select Line(
            entry.Number, Annulling(known, entry) is not null, Correction(known, entry) is not null, said, uncertain,
            (Annulling(known, entry) ?? Correction(known, entry))?.Id);

    public static string Line(JsonElement entry) => entry.TryGetProperty("status", out var status)
        ? Line(status.GetProperty("stage").GetString(), Part(status, "custody", "proof"), Part(status, "care", "placementProof"))
        : Line(
            entry.GetProperty("number").GetInt64(), entry.TryGetProperty("annulled", out _), entry.TryGetProperty("original", out _),
            JsonObject.Create(entry)!, entry.TryGetProperty("uncertain", out _),
            entry.TryGetProperty("amendedBy", out var by) ? by.GetGuid() : null);

    /// <summary>Stage, custody and lodging as the last fact says that moves the child.</summary>
    public static string Status(IReadOnlyList<Entry> known, string asOf)
    {
        var facts = Ordered(known, asOf);
        var stage = facts.Select(f => StageOf(f.Said)).LastOrDefault(s => s is not null) ?? "none";
        var custody = facts.LastOrDefault(f => (string)f.Said["type"]! == "custody-assumed");
        var care = facts.LastOrDefault(f => (string)f.Said["type"]! == "placed-in-care");
        return Line(stage, Proof(custody, asOf), care is null ? "-" : $"{(string)care.Said["facility"]!} {Proof(care, asOf)}");
    }

    public static bool IsFact(JsonElement shown) =>
        !shown.TryGetProperty("annulled", out _) && !shown.TryGetProperty("amends", out _);

    /// <summary>What a shown entry says now, as a client would send it.</summary>
    public static JsonObject Said(JsonElement shown)
    {
        var said = JsonObject.Create(shown)!.DeepClone().AsObject();
        foreach (var added in new[]
                 {
                     "number", "recordedAt", "position", "recordedBy", "amends", "amendedBy", "annulled", "original", "uncertain", "import",
                     "register",
                 })
            said.Remove(added);
        return said;
    }

    private static string Line(long number, bool annulled, bool corrected, JsonObject said, bool uncertain, Guid? by) =>
        $"{number} {(annulled ? "annulled" : "")} {(corrected ? "corrected" : "")} {said["occurredAt"]!["date"]} {uncertain} {by}";

    private static string Line(string? stage, string custody, string care) => $"{stage} | {custody} | {care}";

    private static string Part(JsonElement status, string part, string proof)
    {
        if (!status.TryGetProperty(part, out var found) || !found.TryGetProperty(proof, out var cited))
            return "-";
        var facility = found.TryGetProperty("facility", out var kind) ? $"{kind.GetString()} " : "";
        return $"{facility}{cited.GetProperty("number").GetInt64()} {cited.GetProperty("uncertain").GetBoolean()}";
    }

    private static string Proof(Fact? fact, string asOf) =>
        fact is null ? "-" : $"{fact.Entry.Number} {IsUncertain(fact.Said, asOf)}";

    /// <summary>E: effective entries with earliest not later than as-of, by (earliest, latest), then number; undated ones by number.</summary>
    private static List<Fact> Ordered(IReadOnlyList<Entry> known, string asOf)
    {
        var facts = known.Where(e => !e.Amends && Annulling(known, e) is null).Select(e => new Fact(e, Said(known, e))).ToList();
        var dated = facts.Where(f => !IsUndated(f.Said))
            .OrderBy(f => Interval(f.Said).Earliest).ThenBy(f => Interval(f.Said).Latest).ThenBy(f => f.Entry.Number).ToList();
        foreach (var undated in facts.Where(f => IsUndated(f.Said)))
        {
            var before = dated.Where(f => f.Entry.Number < undated.Entry.Number).MaxBy(f => f.Entry.Number);
            dated.Insert(before is null ? 0 : dated.IndexOf(before) + 1, undated);
        }

        return [.. dated.Where(f => Interval(f.Said).Earliest <= Moment(asOf))];
    }

    private static string? StageOf(JsonObject said) => (string)said["type"]! switch
    {
        "case-opened" => "opened",
        "child-identified" => "identified",
        "custody-assumed" => "in-custody",
        "referred-to-care" => "referred",
        "placed-in-care" => "in-care",
        _ => null,
    };

    /// <summary>The annulment in force: one that is not itself annulled by one in force.</summary>
    private static Entry? Annulling(IReadOnlyList<Entry> known, Entry entry) =>
        known.LastOrDefault(a => a.Type == "entry-annulled" && a.Target == entry.Id && Annulling(known, a) is null);

    /// <summary>The last correction in force.</summary>
    private static Entry? Correction(IReadOnlyList<Entry> known, Entry entry) =>
        known.LastOrDefault(c => c.Type == "entry-corrected" && c.Target == entry.Id && Annulling(known, c) is null);

    private static JsonObject Said(IReadOnlyList<Entry> known, Entry entry) =>
        Correction(known, entry) is { } correction ? correction.First["replacement"]!.AsObject() : entry.First;

    private static Entry Origin(IReadOnlyList<Entry> known, Entry entry) =>
        entry.Amends ? Origin(known, known.Single(e => e.Id == entry.Target)) : entry;

    private static bool IsUndated(JsonObject said) => said["occurredAt"]!["date"] is null;

    private static bool IsUncertain(JsonObject said, string asOf) =>
        IsUndated(said) || (Interval(said).Earliest <= Moment(asOf) && Moment(asOf) < Interval(said).Latest);

    private static (Instant Earliest, Instant Latest) Interval(JsonObject said)
    {
        if (said["occurredAt"]!["date"] is not { } written)
            return (Instant.MinValue, Instant.MaxValue);
        var date = (string)written!;
        if (date.Contains('T', StringComparison.Ordinal))
            return (Moment(date), Moment(date));
        var ends = date.Split('/');
        return (ends[0] == ".." ? Instant.MinValue : Days(ends[0]).First, Days(ends[^1]).Last);
    }

    private static (Instant First, Instant Last) Days(string date)
    {
        var parts = date.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var first = new LocalDate(parts[0], parts.Length > 1 ? parts[1] : 1, parts.Length > 2 ? parts[2] : 1);
        var next = parts.Length switch { 1 => first.PlusYears(1), 2 => first.PlusMonths(1), _ => first.PlusDays(1) };
        return (Zone.AtStartOfDay(first).ToInstant(), Zone.AtStartOfDay(next).ToInstant() - Duration.FromTicks(10));
    }

    private static Instant Moment(string text) => OffsetDateTimePattern.ExtendedIso.Parse(text).Value.ToInstant();

    private sealed record Fact(Entry Entry, JsonObject Said);

    /// <summary>An entry as it was first recorded.</summary>
    internal sealed class Entry(JsonElement shown)
    {
        public Guid Id { get; } = shown.GetProperty("id").GetGuid();

        public long Number { get; } = shown.GetProperty("number").GetInt64();

        public long Position { get; } = shown.GetProperty("position").GetInt64();

        public string RecordedAt { get; } = shown.GetProperty("recordedAt").GetString()!;

        public string Type { get; } = shown.GetProperty("type").GetString()!;

        public bool Amends => Type is "entry-corrected" or "entry-annulled";

        /// <summary>What it said at first.</summary>
        public JsonObject First { get; } = JsonObject.Create(shown.TryGetProperty("original", out var original) ? original : shown)!;

        public Guid? Target { get; } = shown.TryGetProperty("amends", out var target) ? target.GetGuid() : null;
    }
}
