using Ledger.Domain.Protocols;
using Ledger.Domain.Protocols.Reading;
using NodaTime;

namespace Ledger.Domain.Calendars;

/// <summary>What a calendar's file looks like.</summary>
internal static class CalendarShape
{
    private static readonly Shape Line = new Shape.Text(@"[^\n]+", 500, "one line of text");
    private static readonly Shape Prose = new Shape.Text(@"[\s\S]+", 2_000, "text");
    private static readonly Shape Id = new Shape.Text("[a-z0-9][a-z0-9-]*", 60, "lower-case letters, digits, hyphens");
    private static readonly Shape Year = new Shape.Number(1, 9_999);
    private static readonly Shape Weekday = PackShape.Codes(
        Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None).ToArray());

    private static readonly Shape Text = PackShape.Map("text", PackShape.Must("es", Prose, "Spanish"), PackShape.Must("en", Prose, "English"));

    /// <summary>The whole file.</summary>
    public static Shape.Map File { get; } = PackShape.Map(
        "calendar",
        PackShape.Must("id", Id, "the calendar's id"),
        PackShape.Must("country", new Shape.Text("[A-Z]{2}", 2, "ISO 3166-1 alpha-2"), "whose it is"),
        PackShape.Must("title", Text, "what it is called"),
        PackShape.Must("note", Text, "what it rests on and leaves out"),
        PackShape.Must("weekend", PackShape.List(Weekday, 0, 7), "the days of the week that do not count"),
        PackShape.Must("holidays", PackShape.List(
            PackShape.Map(
                "holiday",
                PackShape.Must("id", Id, "unique in the calendar"),
                PackShape.Must("title", Text, "what it is called"),
                PackShape.May("date", new Shape.Text("(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", 5, "month and day: 09-16"), "a day of the year"),
                PackShape.May(
                    "weekly",
                    PackShape.Map(
                        "weekly",
                        PackShape.Must("nth", new Shape.Number(-1, 5), "which one; -1 for the last"),
                        PackShape.Must("weekday", Weekday, "the weekday"),
                        PackShape.Must("month", new Shape.Number(1, 12), "the month")),
                    "the nth weekday of a month"),
                PackShape.May("easter", new Shape.Number(-100, 100), "days after Easter Sunday"),
                PackShape.May("orthodoxEaster", new Shape.Number(-100, 100), "days after the Orthodox Easter Sunday"),
                PackShape.May("shift", PackShape.Codes(Enum.GetValues<Shift>()), "on which day it is kept"),
                PackShape.May("from", Year, "the first year"),
                PackShape.May("until", Year, "the last year"),
                PackShape.May("every", new Shape.Number(2, 100), "every so many years from the first on"),
                PackShape.May("disputed", new Shape.Flag(), "true where sources differ on whether it is a day off"),
                PackShape.Must("citation", Line, "the provision"),
                PackShape.Must("confidence", PackShape.Codes(Enum.GetValues<Confidence>()), "how sure")),
            0,
            60), "the holidays"),
        PackShape.May("closures", PackShape.List(
            PackShape.Map(
                "closures",
                PackShape.Must("year", Year, "the year"),
                PackShape.Must("citation", Line, "the decree"),
                PackShape.Must("confidence", PackShape.Codes(Enum.GetValues<Confidence>()), "how sure"),
                PackShape.May("disputed", new Shape.Flag(), "true where sources differ"),
                PackShape.Must("days", PackShape.List(new Shape.Text("[0-9]{4}-[0-9]{2}-[0-9]{2}", 10, "calendar date"), 0, 100), "the days")),
            0,
            100), "years of which the closures are known"));
}
