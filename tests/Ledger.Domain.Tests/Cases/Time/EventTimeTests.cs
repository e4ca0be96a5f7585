using Ledger.Domain.Cases.Time;
using NodaTime.Text;

namespace Ledger.Domain.Tests.Cases.Time;

public class EventTimeTests
{
    [Theory]
    [InlineData("2024-05-20T10:11:12Z", "2024-05-20T10:11:12Z")]
    [InlineData("2024-05-20T10:11:12.5Z", "2024-05-20T10:11:12.5Z")]
    [InlineData("2024-05-20T10:11:12.123456Z", "2024-05-20T10:11:12.123456Z")]
    [InlineData("2024-05-20T10:11:12-06:00", "2024-05-20T16:11:12Z")]
    [InlineData("2024-05-20T10:11:12+05:45", "2024-05-20T04:26:12Z")]
    [InlineData("2024-05-20T00:00:00+18:00", "2024-05-19T06:00:00Z")]
    [InlineData("2024-05-20T23:59:59-18:00", "2024-05-21T17:59:59Z")]
    [InlineData("2024-02-29T00:00:00-00:00", "2024-02-29T00:00:00Z")]
    public void an_instant_is_exact_whatever_its_zone(string date, string instant)
    {
        var time = EventTime.Of(date, An.Zone);
        time.IsExact.ShouldBeTrue();
        time.Earliest.ShouldBe(InstantPattern.ExtendedIso.Parse(instant).Value);
        time.Date.ShouldBe(date);
    }

    [Theory]
    // Mexico kept daylight saving until October 2022; border municipalities such as Tijuana keep it. Guatemala has none.
    [InlineData("2016-02-09", "America/Mexico_City", "2016-02-09T06:00:00Z", "2016-02-10T05:59:59.999999Z")]
    [InlineData("2016-07", "America/Mexico_City", "2016-07-01T05:00:00Z", "2016-08-01T04:59:59.999999Z")]
    [InlineData("2016", "America/Mexico_City", "2016-01-01T06:00:00Z", "2017-01-01T05:59:59.999999Z")]
    [InlineData("2022-07-01", "America/Mexico_City", "2022-07-01T05:00:00Z", "2022-07-02T04:59:59.999999Z")]
    [InlineData("2022-10-30", "America/Mexico_City", "2022-10-30T05:00:00Z", "2022-10-31T05:59:59.999999Z")]
    [InlineData("2023-07-01", "America/Mexico_City", "2023-07-01T06:00:00Z", "2023-07-02T05:59:59.999999Z")]
    [InlineData("2023-07-01", "America/Tijuana", "2023-07-01T07:00:00Z", "2023-07-02T06:59:59.999999Z")]
    [InlineData("2023-03-12", "America/Tijuana", "2023-03-12T08:00:00Z", "2023-03-13T06:59:59.999999Z")]
    [InlineData("2023-11-05", "America/Tijuana", "2023-11-05T07:00:00Z", "2023-11-06T07:59:59.999999Z")]
    [InlineData("2023-07-01", "America/Guatemala", "2023-07-01T06:00:00Z", "2023-07-02T05:59:59.999999Z")]
    [InlineData("2018-03-25", "Europe/Madrid", "2018-03-24T23:00:00Z", "2018-03-25T21:59:59.999999Z")]
    [InlineData("2018-10-28", "Europe/Madrid", "2018-10-27T22:00:00Z", "2018-10-28T22:59:59.999999Z")]
    [InlineData("2016-02-01/2016-02-09", "America/Guatemala", "2016-02-01T06:00:00Z", "2016-02-10T05:59:59.999999Z")]
    [InlineData("2016-02/2016", "America/Guatemala", "2016-02-01T06:00:00Z", "2017-01-01T05:59:59.999999Z")]
    [InlineData("2016-02-09/2016-02-09", "America/Guatemala", "2016-02-09T06:00:00Z", "2016-02-10T05:59:59.999999Z")]
    [InlineData("2016-02-29", "UTC", "2016-02-29T00:00:00Z", "2016-02-29T23:59:59.999999Z")]
    // Midnight did not exist in Cuba that day, nor the whole of a day in Samoa: the day begins, or ends, at the change.
    [InlineData("2024-03-10", "America/Havana", "2024-03-10T05:00:00Z", "2024-03-11T03:59:59.999999Z")]
    [InlineData("2011-12-29", "Pacific/Apia", "2011-12-29T10:00:00Z", "2011-12-30T09:59:59.999999Z")]
    [InlineData("2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T09:59:59.999999Z")]
    public void a_date_is_a_span_in_its_zone(string date, string zone, string earliest, string latest)
    {
        var time = EventTime.Of(date, zone);
        EventTimeText.Write(time.Earliest).ShouldBe(earliest);
        EventTimeText.Write(time.Latest).ShouldBe(latest);
        time.Date.ShouldBe(date);
        time.IsUndated.ShouldBeFalse();
    }

    [Fact]
    public void not_later_than_a_day_has_no_beginning()
    {
        var time = EventTime.Of("../2016-02-09", "UTC");
        time.Earliest.ShouldBe(NodaTime.Instant.MinValue);
        EventTimeText.Write(time.Latest).ShouldBe("2016-02-09T23:59:59.999999Z");
    }

    [Fact]
    public void an_unknown_date_may_be_any_time()
    {
        var time = EventTime.Of(null, "UTC");
        time.IsUndated.ShouldBeTrue();
        time.Overlaps(EventTime.Of("2016", "UTC")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("2016-12-31t23:59:59Z")]
    [InlineData("2016-12-31T23:59:59z")]
    [InlineData("2016-12-31T23:59:59.1234567Z")]
    [InlineData("2016-12-31T23:59:59.Z")]
    [InlineData("2016-12-31T23:59:59,5Z")]
    [InlineData("2016-12-31T24:00:00Z")]
    [InlineData("2016-12-31T23:60:00Z")]
    [InlineData("2016-12-31T23:59:59")]
    [InlineData("2016-12-31T23:59Z")]
    [InlineData("2016-12-31 23:59:59Z")]
    [InlineData("2016-12-31T23:59:59+1:00")]
    [InlineData("2016-12-31T23:59:59+0100")]
    [InlineData("2016-12-31T23:59:59+18:01")]
    [InlineData("2016-12-31T23:59:59+01:60")]
    [InlineData("2016-12-31T23:59:59ZZ")]
    [InlineData("2016-12-31T23:59:59[UTC]")]
    [InlineData("2016-13-01")]
    [InlineData("2016-00-01")]
    [InlineData("2016-13")]
    [InlineData("2016-02-30")]
    [InlineData("2015-02-29")]
    [InlineData("2016-02-00")]
    [InlineData("2016-2-9")]
    [InlineData("16-02-09")]
    [InlineData("20160209")]
    [InlineData("2016-W06")]
    [InlineData("-2016-02-09")]
    [InlineData("-2016")]
    [InlineData("+2016")]
    [InlineData("0000")]
    [InlineData("1899-12-31")]
    [InlineData("9999")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59-18:00")]
    [InlineData("1900/9999")]
    [InlineData("2016-02-09/..")]
    [InlineData("../..")]
    [InlineData("..")]
    [InlineData("2016-02-09/2016-02-08")]
    [InlineData("2016-02-09/2016-02-10/2016-02-11")]
    [InlineData("2016-02-09T00:00:00Z/2016-02-10T00:00:00Z")]
    [InlineData("2016?")]
    [InlineData("2016-02~")]
    [InlineData("201X")]
    [InlineData(" 2016")]
    [InlineData("2016 ")]
    [InlineData("２０１６")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("T")]
    public void anything_else_is_refused(string date) => Code(date, "UTC").ShouldBe(EventTimeText.DateInvalid);

    [Fact]
    public void a_day_that_a_zone_left_out_never_was() => Code("2011-12-30", "Pacific/Apia").ShouldBe(EventTimeText.DateInvalid);

    [Theory]
    [InlineData("Mexico/Mexico_City")]
    [InlineData("america/mexico_city")]
    [InlineData("UTC-06:00")]
    [InlineData("-06:00")]
    [InlineData("Central Standard Time (Mexico)")]
    [InlineData("")]
    public void a_zone_has_an_iana_name(string zone) => Code("2016", zone).ShouldBe(EventTimeText.ZoneUnknown);

    [Fact]
    public void the_zone_matters_even_where_the_date_is_unknown() => Code(null, "Nowhere").ShouldBe(EventTimeText.ZoneUnknown);

    [Fact]
    public void no_refusal_repeats_what_was_sent() => Code("Maria", "UTC").ShouldNotContain("Maria");

    private static string Code(string? date, string zone) => Should.Throw<FormatException>(() => EventTime.Of(date, zone)).Message;
}
