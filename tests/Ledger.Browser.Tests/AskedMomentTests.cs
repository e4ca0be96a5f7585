using Ledger.Api.Web.Cases;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Browser.Tests;

public sealed class AskedMomentTests
{
    private static readonly DateTimeZone Mexico = DateTimeZoneProviders.Tzdb["America/Mexico_City"];

    [Theory]
    [InlineData("2026-03-02T10:15:00-06:00", "2026-03-02T16:15:00Z")]
    [InlineData("2026-03-02T16:15:00Z", "2026-03-02T16:15:00Z")]
    [InlineData("2026-03-02T10:15", "2026-03-02T16:15:00Z")]
    [InlineData("2026-03-02T10:15:30", "2026-03-02T16:15:30Z")]
    [InlineData("2026-03-02", "2026-03-03T05:59:59.999999Z")]
    public void a_moment_is_read_in_its_zone_and_a_day_means_its_end(string text, string expected)
    {
        AskedMoment.TryRead(text, Mexico, out var moment).ShouldBeTrue();
        moment!.Value.ShouldBe(InstantPattern.ExtendedIso.Parse(expected).Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void nothing_asked_is_no_moment(string? text)
    {
        AskedMoment.TryRead(text, Mexico, out var moment).ShouldBeTrue();
        moment.ShouldBeNull();
    }

    [Theory]
    [InlineData("ayer")]
    [InlineData("2026-02-30")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("-9998-01-01")]
    [InlineData("0001-01-01T00:00")]
    [InlineData("2026-03-02T10:15:00-99:00")]
    public void what_is_no_moment_of_a_record_is_refused(string text) =>
        AskedMoment.TryRead(text, Mexico, out _).ShouldBeFalse();
}
