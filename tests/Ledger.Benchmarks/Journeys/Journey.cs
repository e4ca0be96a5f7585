using System.Globalization;
using System.Text.Json.Nodes;

namespace Ledger.Benchmarks.Journeys;

/// <summary>Entries of an invented journey through Mexico, as a client submits them: in clear, in order of occurrence.</summary>
/// <param name="random">What varies between journeys.</param>
internal sealed class Journey(Random random)
{
    private const string Note = "Nota inventada: viaja con una mochila verde, habla poco español y pide llamar a su tía.";
    private static readonly string[] Origins = ["HN", "GT", "SV", "NI", "EC", "VE"];
    private static readonly TimeSpan Offset = TimeSpan.FromHours(-6);

    private DateTimeOffset _now = new DateTimeOffset(2025, 1, 6, 8, 0, 0, Offset);

    /// <summary>One entry with a sealed note.</summary>
    public static JsonObject Noted() => new Journey(new Random(1)).Notice("protection-authority", "MX-PPNNA-CHP", Note);

    /// <summary>The first entries of a journey, at least three.</summary>
    public IReadOnlyList<JsonObject> Entries(Guid child, int count)
    {
        _now += TimeSpan.FromMinutes(random.Next(600 * 24 * 60));
        var entries = new List<JsonObject>(count)
        {
            Entry("case-opened", new() { ["child"] = child.ToString(), ["reason"] = "encounter" }),
            Identified(),
            Entry("custody-assumed", new() { ["ground"] = "migration-control" }),
        };
        for (var i = entries.Count; i < count; i++)
            entries.Add(i == count - 1 && count > 30 ? Returned() : Further(i));
        return entries;
    }

    private JsonObject Further(int number) => (number % 9) switch
    {
        3 => Notice("protection-authority", "MX-PPNNA-CHP", Note),
        4 => Notice("consular-authority", "GT-MINEX", note: null),
        5 => Entry("referred-to-care", new() { ["to"] = "MX-SEDIF-CHP", ["recordIssued"] = true }),
        6 => Placed(),
        7 => Interview("initial"),
        8 => Notice("care-authority", "MX-SEDIF-CHP", note: null),
        0 => Determined(),
        1 => Entry("decision-issued", new() { ["kind"] = "migration", ["outcome"] = "stay", ["summary"] = Note }),
        _ => Interview("best-interests"),
    };

    private JsonObject Identified() => Entry("child-identified", new()
    {
        ["name"] = $"Persona Inventada {random.Next(100_000)}",
        ["birthDate"] = "2011-08-19",
        ["birth"] = new JsonObject { ["month"] = "2011-08", ["estimated"] = false, ["source"] = "child" },
        ["sex"] = random.Next(2) == 0 ? "female" : "male",
        ["nationalities"] = new JsonArray(Origins[random.Next(Origins.Length)]),
        ["languages"] = new JsonArray("es"),
        ["accompaniment"] = "unaccompanied",
    });

    private JsonObject Notice(string to, string recipient, string? note)
    {
        var body = new JsonObject { ["to"] = to, ["recipient"] = recipient, ["means"] = "electronic", ["acknowledged"] = true };
        if (note is not null)
            body["note"] = note;
        return Entry("notice-given", body);
    }

    private JsonObject Placed() => Entry("placed-in-care", new()
    {
        ["facility"] = random.Next(4) == 0 ? "migration-station" : "social-assistance-centre",
        ["closed"] = false,
        ["separateFromAdults"] = true,
    });

    private JsonObject Interview(string purpose) => Entry("interview-conducted", new()
    {
        ["purpose"] = purpose,
        ["language"] = "es",
        ["interpreter"] = false,
        ["childFriendly"] = true,
        ["account"] = Note,
    });

    private JsonObject Determined() => Entry("best-interests-determined", new()
    {
        ["option"] = "reunification-elsewhere",
        ["weighed"] = new JsonArray("return", "reunification-elsewhere"),
        ["panelSize"] = 3,
        ["reasoning"] = Note,
    });

    private JsonObject Returned() => Entry(
        "returned", new() { ["to"] = "HN", ["mode"] = "assisted", ["receivedBy"] = "HN-SENAF" });

    /// <summary>One of six is known by its day only, as in real files.</summary>
    private JsonObject Entry(string type, JsonObject body)
    {
        _now += TimeSpan.FromMinutes(random.Next(10, 24 * 60));
        body.Insert(0, "type", type);
        body.Insert(1, "v", 1);
        body["occurredAt"] = new JsonObject
        {
            ["date"] = _now.ToString(random.Next(6) == 0 ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            ["zone"] = "America/Mexico_City",
        };
        body["place"] = new JsonObject { ["country"] = "MX", ["subdivision"] = "MX-CHP", ["municipality"] = "07089" };
        body["by"] = new JsonObject
        {
            ["authority"] = "MX-INM",
            ["role"] = "child-protection-officer",
            ["qualifications"] = new JsonArray("opi"),
        };
        return body;
    }
}
