using Ledger.Domain.Protocols;
using Ledger.Domain.Protocols.Reading;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Domain.Calendars;

/// <summary>Reads a calendar: YAML of the shape that packs have, with its errors by line and column.</summary>
public static class CalendarReader
{
    /// <summary>The calendar, or everything that is wrong with the file.</summary>
    /// <param name="file">The name by which errors call the file.</param>
    /// <param name="bytes">Its content, UTF-8.</param>
    public static (WorkingCalendar? Calendar, IReadOnlyList<PackError> Errors) Read(string file, ReadOnlyMemory<byte> bytes)
    {
        var errors = new ErrorSink(file);
        if (PackReader.Tree(bytes, errors) is not Members root || errors.Count > 0)
            return (null, errors.All);
        ShapeCheck.Check(root, CalendarShape.File, errors);
        if (errors.Count > 0)
            return (null, errors.All);
        PackReader.NoDuplicates(root.List("holidays"), errors);
        var holidays = root.List("holidays").Select(node => HolidayOf((Members)node, errors)).ToArray();
        var closures = root.List("closures").Select(node => ClosuresOf((Members)node, errors)).ToArray();
        if (errors.Count > 0)
            return (null, errors.All);
        return (new(
            root.Text("id"), root.Text("country"), root.Localized("title"), root.Localized("note"),
            root.Texts("weekend").Select(Nodes.CodeOf<IsoDayOfWeek>), holidays!, closures!), []);
    }

    private static Holiday? HolidayOf(Members holiday, ErrorSink errors)
    {
        if (RuleOf(holiday) is not { } day)
        {
            errors.Add(holiday, PackErrors.Combination, "one of date, weekly, easter, orthodoxEaster");
            return null;
        }

        if (holiday.Find("every") is { } every && holiday.Find("from") is null)
            errors.Add(every, PackErrors.Missing, "from");
        return new(
            holiday.Text("id"),
            holiday.Localized("title"),
            day,
            holiday.Find("shift") is null ? Shift.None : holiday.Code<Shift>("shift"),
            NumberOrNull(holiday, "from"),
            NumberOrNull(holiday, "until"),
            NumberOrNull(holiday, "every"),
            holiday.Flag("disputed"),
            holiday.Text("citation"),
            holiday.Code<Confidence>("confidence"));
    }

    private static DayRule? RuleOf(Members holiday)
    {
        var named = new[] { "date", "weekly", "easter", "orthodoxEaster" }.Where(name => holiday.Find(name) is not null).ToArray();
        if (named.Length != 1)
            return null;
        return named[0] switch
        {
            "date" => new DayRule.Fixed(int.Parse(holiday.Text("date")[..2], null), int.Parse(holiday.Text("date")[3..], null)),
            "weekly" => new DayRule.Weekly(
                holiday.Map("weekly").Number("nth"), holiday.Map("weekly").Code<IsoDayOfWeek>("weekday"), holiday.Map("weekly").Number("month")),
            var easter => new DayRule.FromEaster(holiday.Number(easter), easter == "orthodoxEaster"),
        };
    }

    private static Closures? ClosuresOf(Members closures, ErrorSink errors)
    {
        var days = new List<DayOff>();
        foreach (var node in closures.List("days").Cast<Leaf>())
            if (LocalDatePattern.Iso.Parse(node.Value) is { Success: true } parsed && parsed.Value.Year == closures.Number("year"))
                days.Add(new(parsed.Value, closures.Flag("disputed") ? DayKind.Disputed : DayKind.Off, "closure"));
            else
                errors.Add(node, PackErrors.Value, $"a day of {closures.Text("year")}");
        return new(closures.Number("year"), closures.Text("citation"), closures.Code<Confidence>("confidence"), days);
    }

    private static int? NumberOrNull(Members members, string name) => members.Find(name) is null ? null : members.Number(name);
}
