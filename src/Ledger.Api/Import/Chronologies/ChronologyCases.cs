using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ledger.Api.Import.Files;
using Ledger.Api.Import.Maps;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Api.Import.Chronologies;

/// <summary>Makes one case a child of a chronology.</summary>
internal sealed partial class ChronologyCases(SourceFile file, Chronology chronology, TableFile table, ReadingGround ground) : ICaseReader
{
    /// <summary>Entries are held against their types as clients submit them, and no client may choose a derived id.</summary>
    private static readonly Guid Stand = new("00000000-0000-4000-8000-000000000000");

    private readonly List<Reject> _rejects = [];
    private int _child;

    public long Position { get; private set; }

    public ReadCase? Next()
    {
        if (_child == table.Children.Count)
            return null;
        _child++;
        _rejects.Clear();
        Position = file.Length * _child / table.Children.Count;
        var disclosures = new List<EntryDisclosures>();
        var entries = new List<(Submitted Entry, long Line)> { (Opening(), 1) };
        Add(entries, disclosures, "identified", Identified(), document: null, 1);
        EntryId? before = null;
        foreach (var fact in chronology.Events)
            foreach (var row in table.Events.Where(row => row.Seq == fact.Seq && row.Concerns(_child)))
            {
                Add(entries, disclosures, Text(fact.Seq), Fact(fact, row, before), DocumentOf(fact, row), fact.Line);
                before = entries[^1].Entry.Id;
            }

        return _rejects.Count > 0 ? new(_child + 1, null, [.. _rejects]) : Decided(entries, disclosures);
    }

    public void Dispose()
    {
    }

    private ReadCase Decided(List<(Submitted Entry, long Line)> entries, List<EntryDisclosures> disclosures)
    {
        var source = ChronologyTable.Shipped.Source;
        var recording = new Domain.Cases.Recording(ground.JudgedAt, ground.RecordedBy, new ImportedFrom(source, file.Sha256, 1));
        return Decide.On(CaseFile.Empty, [.. entries.Select(e => e.Entry)], recording) switch
        {
            Decision.Accepted(var accepted) => new(_child + 1, new ImportedCase(IdOf("case"), _child + 1, [
                .. accepted.Select((entry, i) => entry with { Import = new(source, file.Sha256, entries[i].Line) }),
            ])
            {
                Disclosures = disclosures,
            }, []),
            Decision.Refused(var reasons) => new(_child + 1, null, [
                .. reasons.Select(r => new Reject(entries[r.Index].Line, null, r.Refusal.Code)),
            ]),
            _ => throw new InvalidOperationException("A decision that is neither."),
        };
    }

    /// <summary>Nobody published when a case was opened, nor that one was: it is undated, and stands first by its number.</summary>
    private Submitted Opening() => Submitted.Of(
        new Envelope
        {
            Id = new(IdOf("opened")),
            OccurredAt = EventTime.Of(null, chronology.Zone),
            By = By(table.Opened).Deserialize<By>(LedgerJson.Options)!,
            Place = Place(table.Opened).Deserialize<Place>(LedgerJson.Options),
            Source = new Source { Kind = SourceKind.Publication },
        },
        new CaseOpened { Child = new(IdOf("child")), Reason = OpeningReason.Register });

    private JsonObject Identified()
    {
        var entry = table.Children[_child - 1].DeepClone().AsObject();
        entry["type"] = "child-identified";
        entry["v"] = 1;
        if (table.Children.Count == 1 && Age().Match(chronology.AgeOrBirth) is { Success: true } age)
            entry["ageAtEncounter"] = int.Parse(age.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        if (table.Children.Count == 1 && Claimed().Match(chronology.AgeOrBirth) is { Success: true } claimed)
        {
            entry["birthDate"] = claimed.Groups[1].Value;
            entry["birth"] = new JsonObject { ["month"] = claimed.Groups[1].Value[..7], ["estimated"] = false, ["source"] = "child" };
        }

        return Enveloped(entry, table.Opened, new JsonObject { ["zone"] = chronology.Zone }, chronology.Citation);
    }

    private JsonObject Fact(ChronologyEvent fact, TableEvent row, EntryId? before)
    {
        var entry = Enveloped(
            row.Entry.DeepClone().AsObject(), row, Time(fact), string.Join(", ", new[] { chronology.Citation, fact.ReadIn, fact.Paragraph }
                .OfType<string>()));
        entry["note"] = fact.Conflict is null ? fact.What : $"{fact.What} ({fact.Conflict})";
        if (fact.IsRelative && before is { } after)
            entry["after"] = after.Value;
        return entry;
    }

    private static JsonObject Enveloped(JsonObject entry, TableAct act, JsonObject time, string reference)
    {
        entry["occurredAt"] = time;
        entry["by"] = By(act);
        entry["place"] = Place(act);
        entry["source"] = new JsonObject { ["kind"] = "publication", ["reference"] = reference };
        return entry;
    }

    /// <summary>Checks an entry as a client's, seals it and gives it the ids that are derived for it.</summary>
    private void Add(
        List<(Submitted Entry, long Line)> entries,
        List<EntryDisclosures> disclosures,
        string key,
        JsonObject entry,
        string? document,
        long line)
    {
        if (document is not null)
            entry["source"]!["document"] = Stand;
        var errors = new List<SchemaError>();
        if (SchemaCheck.Entry(JsonSerializer.SerializeToElement(entry), "", errors) is not { } type)
        {
            _rejects.AddRange(errors.Select(error => new Reject(line, error.Pointer, error.Code)));
            return;
        }

        if (document is not null)
            entry["source"]!["document"] = DerivedId.Of(ground.Space, $"{file.Sha256}/{document}");
        var id = new EntryId(IdOf(key));
        disclosures.Add(new(id.Value));
        var json = SealingPass.Seal(
            JsonSerializer.SerializeToElement(entry), type, id, new(IdOf("child")), disclosures[^1].Add);
        entries.Add(((Submitted)JsonSerializer.Deserialize(json, type.StoredType, LedgerJson.Options)!, line));
    }

    /// <summary>An order on a group is the same document in every case of the group.</summary>
    private static string? DocumentOf(ChronologyEvent fact, TableEvent row) =>
        row.Order ? $"document/{Text(fact.Seq)}" : fact.ReadIn is { } source ? $"source/{source}" : null;

    private static JsonObject Time(ChronologyEvent fact)
    {
        var time = new JsonObject { ["zone"] = fact.Zone };
        if (fact.Occurred is { } occurred)
            time["date"] = fact.Precision == "minute" ? Minute(occurred, fact.Zone) : occurred;
        return time;
    }

    /// <summary>A minute of a clock, with the offset that the zone had: the contract's times have seconds.</summary>
    private static string Minute(string local, string zone)
    {
        var read = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local);
        return read.Success && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known
            ? OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>")
                .Format(read.Value.InZoneLeniently(known).ToOffsetDateTime())
            : local;
    }

    private static JsonObject By(TableAct act)
    {
        var parts = act.By.Split(' ');
        return new() { ["authority"] = parts[0], ["role"] = parts[1] };
    }

    private static JsonObject Place(TableAct act) => act.Place.Length == 2
        ? new() { ["country"] = act.Place }
        : new() { ["country"] = act.Place[..2], ["subdivision"] = act.Place };

    private Guid IdOf(string what) => DerivedId.Of(ground.Space, $"{file.Sha256}/{Text(_child)}/{what}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([0-9]{1,2}) years")]
    private static partial Regex Age();

    [GeneratedRegex(@"\Aclaimed ((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})\z")]
    private static partial Regex Claimed();
}
