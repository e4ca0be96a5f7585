using CsCheck;
using Ledger.Domain.Cases.Time;
using NodaTime;

namespace Ledger.Domain.Tests.Cases.Time;

public class EventTimeProperties
{
    private static readonly string[] Zones = [.. DateTimeZoneProviders.Tzdb.Ids];

    private static readonly Gen<string> Dates =
        Gen.Select(Gen.Int[1890, 2100], Gen.Int[0, 14], Gen.Int[0, 33], Gen.OneOf("{0:0000}", "{0:0000}-{1:00}", "{0:0000}-{1:00}-{2:00}"))
            .Select((year, month, day, form) => string.Format(null, form, year, month, day));

    private static readonly Gen<string> Texts = Gen.Frequency(
        (4, Dates),
        (3, Gen.Select(Dates, Dates).Select((a, b) => $"{a}/{b}")),
        (1, Dates.Select(d => $"../{d}")),
        (3, Gen.Select(Dates, Gen.OneOf("T00:00:00Z", "T23:59:59.999999+14:00", "T12:60:00Z", "Tgarbage", "T")).Select((d, t) => d + t)),
        (2, Gen.String[Gen.Char["0123456789-/.:TZtz+ \u0660\0"], 0, 32]),
        (1, Gen.String));

    [Fact]
    public void a_date_is_read_or_refused_with_a_code_and_nothing_else() =>
        Gen.Select(Texts, Gen.OneOf(Zones)).Sample((text, zone) =>
        {
            try
            {
                var time = EventTime.Of(text, zone);
                return time.Earliest <= time.Latest && time.Date == text;
            }
            catch (FormatException e)
            {
                return e.Message == EventTimeText.DateInvalid;
            }
        });

    [Fact]
    public void any_text_is_a_zone_or_refused_with_a_code() => Gen.String.Sample(zone =>
    {
        try
        {
            return EventTime.Of("2016", zone).Zone == zone;
        }
        catch (FormatException e)
        {
            return e.Message == EventTimeText.ZoneUnknown;
        }
    });

    [Fact]
    public void the_days_of_a_zone_leave_no_gap_and_do_not_overlap()
    {
        var day = Gen.Int[0, 50_000].Select(n => new LocalDate(1901, 1, 1).PlusDays(n));
        Gen.Select(day, Gen.OneOf(Zones)).Sample((day, zone) =>
        {
            if (Read(day, zone) is not { } today || Read(day.PlusDays(1), zone) is not { } tomorrow)
                return;
            tomorrow.Earliest.ShouldBe(today.Latest + Duration.FromTicks(10));
        });

        static EventTime? Read(LocalDate day, string zone)
        {
            try
            {
                return EventTime.Of(NodaTime.Text.LocalDatePattern.Iso.Format(day), zone);
            }
            catch (FormatException)
            {
                // A day that the zone left out.
                return null;
            }
        }
    }

    [Fact]
    public void an_instant_written_is_the_instant_read() =>
        Gen.Long[0, 4_000_000_000_000_000].Select(us => Instant.FromUnixTimeTicks(us * 10)).Sample(instant =>
            EventTime.At(instant, An.Zone).Earliest == instant && EventTime.At(instant, An.Zone).IsExact);
}
