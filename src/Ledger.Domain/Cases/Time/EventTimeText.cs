using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Domain.Cases.Time;

/// <summary>
/// Reads the accepted forms of a date: RFC 3339 with offset, and the subset of EDTF (ISO 8601-2) that contract.md, TIME
/// lists.
/// </summary>
public static class EventTimeText
{
    /// <summary>Code: the date is none of the accepted forms.</summary>
    public const string DateInvalid = "occurred.date-invalid";

    /// <summary>Code: the zone is not an IANA name known to the pinned tz database.</summary>
    public const string ZoneUnknown = "occurred.zone-unknown";

    private static readonly Duration Microsecond = Duration.FromTicks(10);
    private static readonly InstantPattern Written = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFF'Z'");
    private static readonly LocalDate Oldest = new(1900, 1, 1);

    /// <summary>The calendar ends with year 9999; the end of a day is computed from the next, in any offset.</summary>
    private static readonly LocalDate Newest = new(9998, 12, 31);

    /// <summary>An instant as RFC 3339 in UTC with at most six fractional digits.</summary>
    public static string Write(Instant instant) => Written.Format(instant);

    /// <summary>The first and the last instant that a date may mean in a zone.</summary>
    /// <exception cref="FormatException">The message is <see cref="DateInvalid"/>.</exception>
    public static (Instant Earliest, Instant Latest) Read(string date, DateTimeZone zone)
    {
        if (date.Contains('T', StringComparison.Ordinal))
        {
            var instant = Instant(date);
            return (instant, instant);
        }

        var slash = date.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            var (first, last) = Days(date);
            return Span(Start(first, zone), End(last, zone));
        }

        var end = Days(date.AsSpan(slash + 1)).Last;
        if (date.AsSpan(0, slash) is "..")
            return (NodaTime.Instant.MinValue, End(end, zone));
        var start = Days(date.AsSpan(0, slash)).First;
        return Span(Start(start, zone), End(end, zone));
    }

    /// <summary>Empty where the bounds are the wrong way round, or all there is is a day that the zone left out.</summary>
    private static (Instant, Instant) Span(Instant earliest, Instant latest) => earliest < latest ? (earliest, latest) : throw Invalid();

    /// <summary>The first instant of a day; where the zone leaves midnight or the whole day out, the instant of the change.</summary>
    private static Instant Start(LocalDate day, DateTimeZone zone)
    {
        var midnight = zone.MapLocal(day.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }

    private static Instant End(LocalDate day, DateTimeZone zone) => Start(day.PlusDays(1), zone) - Microsecond;

    private static (LocalDate First, LocalDate Last) Days(ReadOnlySpan<char> text)
    {
        var (first, last) = text.Length switch
        {
            4 => (Day(Digits(text), 1, 1), Day(Digits(text), 12, 31)),
            7 when text[4] == '-' => Month(Digits(text[..4]), Digits(text[5..])),
            10 when text[4] == '-' && text[7] == '-' => One(Day(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]))),
            _ => throw Invalid(),
        };
        return first >= Oldest && last <= Newest ? (first, last) : throw Invalid();

        static (LocalDate, LocalDate) One(LocalDate day) => (day, day);
        static (LocalDate, LocalDate) Month(int year, int month)
        {
            var first = Day(year, month, 1);
            return (first, first.PlusMonths(1).PlusDays(-1));
        }
    }

    private static LocalDate Day(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : throw Invalid();

    private static Instant Instant(ReadOnlySpan<char> text)
    {
        // yyyy-mm-ddThh:mm:ss[.f{1,6}](Z|+hh:mm|-hh:mm); no leap second, no lower case, at most microseconds.
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
            throw Invalid();
        var day = Day(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]));
        var (hour, minute, second) = (Digits(text[11..13]), Digits(text[14..16]), Digits(text[17..19]));
        if (hour > 23 || minute > 59 || second > 59 || day < Oldest || day > Newest)
            throw Invalid();

        var rest = text[19..];
        var micros = 0;
        if (rest[0] == '.')
        {
            var length = rest[1..].IndexOfAnyExceptInRange('0', '9');
            if (length is < 1 or > 6)
                throw Invalid();
            micros = Digits(rest.Slice(1, length));
            for (var i = length; i < 6; i++)
                micros *= 10;
            rest = rest[(1 + length)..];
        }

        var local = day.At(new LocalTime(hour, minute, second)).PlusTicks(micros * 10L);
        return local.WithOffset(OffsetOf(rest)).ToInstant();
    }

    private static Offset OffsetOf(ReadOnlySpan<char> text)
    {
        if (text is "Z")
            return Offset.Zero;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':')
            throw Invalid();
        var (hours, minutes) = (Digits(text[1..3]), Digits(text[4..6]));
        if (hours > 18 || minutes > 59 || (hours == 18 && minutes > 0))
            throw Invalid();
        var seconds = (hours * 60 + minutes) * 60;
        return Offset.FromSeconds(text[0] == '-' ? -seconds : seconds);
    }

    private static int Digits(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Invalid();

    private static FormatException Invalid() => new(DateInvalid);
}
