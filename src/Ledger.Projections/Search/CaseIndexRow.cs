using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using NodaTime;

namespace Ledger.Projections.Search;

/// <summary>
/// The row of a case in the index, folded from its whole chronicle each time, never patched. As of the moment at which everything
/// recorded has occurred, so that the row does not depend on a clock: nothing on the record lies more than minutes ahead.
/// </summary>
public sealed record CaseIndexRow
{
    /// <summary>The member names of the JSON are those of the columns.</summary>
    private static readonly JsonSerializerOptions Columns =
        new(LedgerJson.Options) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The case.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day on which the case was opened, in the zone of the place: the first it may have been.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The day on which the child was met.</summary>
    public DateOnly? EncounteredOn { get; init; }

    /// <summary>The day on which the child left.</summary>
    public DateOnly? ExitedOn { get; init; }

    /// <summary>Place of the last entry in the ledger.</summary>
    public required long Position { get; init; }

    /// <summary>The case number for people.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The stage, by its code.</summary>
    public required string Stage { get; init; }

    /// <summary>The sex, by its code.</summary>
    public string? Sex { get; init; }

    /// <summary>Age in years when the child was met.</summary>
    public short? Age { get; init; }

    /// <summary>Country in which the child is.</summary>
    public string? Country { get; init; }

    /// <summary>Subdivision in which the child is.</summary>
    public string? Subdivision { get; init; }

    /// <summary>Facility in which the child is.</summary>
    public string? Facility { get; init; }

    /// <summary>The country whose authority opened the case.</summary>
    public required string OpenedIn { get; init; }

    /// <summary>Countries of origin as ever asserted.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>True where the country of origin may see the case.</summary>
    public required bool OriginMaySee { get; init; }

    /// <summary>True where the case is restricted.</summary>
    public required bool Restricted { get; init; }

    /// <summary>The terms of the case, see <see cref="CaseTerm"/>.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>For each term what the authority is to the case; 0 where it names none.</summary>
    public required IReadOnlyList<short> Relations { get; init; }

    /// <summary>What a list shows.</summary>
    public required FoundCase Item { get; init; }

    /// <summary>The seven facts.</summary>
    public required SevenFacts Facts { get; init; }

    /// <summary>The row of a case.</summary>
    public static CaseIndexRow Of(Guid id, string caseNumber, CaseFile caseFile)
    {
        var facts = new Facts(caseFile, Instant.MaxValue);
        var status = Status.Of(caseFile, Instant.MaxValue);
        var access = CaseAccess.FactsOf(Domain.Cases.Relations.Of(caseFile));
        var whereabouts = Whereabouts.Of(facts);
        var opened = caseFile.Docket[0].OccurredAt;
        var encounter = facts.Last<ChildIdentified>()?.Entry.OccurredAt;
        var terms = CaseTerm.Of(status.Child?.Nationalities ?? [], access);
        var age = AgeOf(status.Child, encounter);
        return new()
        {
            Id = id,
            OpenedOn = Day(opened),
            EncounteredOn = encounter is null ? null : Day(encounter),
            ExitedOn = whereabouts.Exit is { } exit ? Day(exit.OccurredAt) : null,
            Position = caseFile.Position,
            CaseNumber = caseNumber,
            Stage = WireName<Stage>.Of(status.Stage),
            Sex = status.Child?.Sex is { } sex ? WireName<Sex>.Of(sex) : null,
            Age = age,
            Country = whereabouts.Place?.Country,
            Subdivision = whereabouts.Place?.Subdivision,
            Facility = whereabouts.Place?.Facility,
            OpenedIn = access.OpenedIn!,
            Origins = [.. access.CountriesOfOrigin.Order(StringComparer.Ordinal)],
            OriginMaySee = access.OriginMaySee,
            Restricted = access.Restricted,
            Terms = [.. terms.Select(t => t.Term)],
            Relations = [.. terms.Select(t => (short)t.Relation)],
            Item = new()
            {
                Case = id,
                CaseNumber = caseNumber,
                Version = caseFile.Version,
                Position = caseFile.Position,
                RecordedAt = caseFile.LastRecordedAt!.Value,
                Stage = status.Stage,
                OpenedOn = opened.Date,
                EncounteredOn = encounter?.Date,
                ExitedOn = whereabouts.Exit?.OccurredAt.Date,
                Nationalities = status.Child?.Nationalities ?? [],
                Sex = status.Child?.Sex,
                Age = age,
                Holder = status.Custody?.Holder,
                Place = whereabouts.Place,
            },
            Facts = SevenFacts.Of(facts, status, whereabouts),
        };
    }

    /// <summary>Rows as a JSON array whose members are the columns of the table.</summary>
    public static string ToJson(IReadOnlyList<CaseIndexRow> rows)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = LedgerJson.Options.Encoder }))
        {
            writer.WriteStartArray();
            foreach (var row in rows)
                row.Write(writer);
            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private void Write(Utf8JsonWriter writer)
    {
        // The columns in snake case, what a list shows in the names of the API.
        var columns = JsonSerializer.SerializeToNode(this with { Item = null!, Facts = null! }, Columns)!.AsObject();
        if (OpenedOn == DateOnly.MinValue)
            columns["opened_on"] = "-infinity";
        if (EncounteredOn == DateOnly.MinValue)
            columns["encountered_on"] = "-infinity";
        if (ExitedOn == DateOnly.MinValue)
            columns["exited_on"] = "-infinity";
        columns["item"] = JsonSerializer.SerializeToNode(Item, LedgerJson.Options);
        columns["facts"] = JsonSerializer.SerializeToNode(Facts, LedgerJson.Options);
        columns.WriteTo(writer);
    }

    /// <summary>As stated; else the least the month of birth allows: when unsure the child counts as the younger.</summary>
    private static short? AgeOf(ChildStatus? child, EventTime? encounter)
    {
        if (child?.AgeAtEncounter is { } stated)
            return (short)stated;
        if (child?.Birth?.Month is not { } month || encounter is null || Day(encounter) is var day && day == DateOnly.MinValue)
            return null;
        var born = DateOnly.ParseExact($"{month}-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddMonths(1);
        var years = day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0);
        return (short)Math.Max(years, 0);
    }

    /// <summary>The first day it may have been, in its own zone; before every other where that is unknown.</summary>
    private static DateOnly Day(EventTime time)
    {
        if (time.Earliest == Instant.MinValue)
            return DateOnly.MinValue;
        var day = time.Earliest.InZone(DateTimeZoneProviders.Tzdb[time.Zone]).Date;
        return day.Year < 1 ? DateOnly.MinValue : day.ToDateOnly();
    }
}
