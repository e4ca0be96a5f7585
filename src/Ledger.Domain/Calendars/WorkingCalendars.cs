using System.Collections.Frozen;
using System.Reflection;

namespace Ledger.Domain.Calendars;

/// <summary>The calendars of working days that ship with this software.</summary>
public static class WorkingCalendars
{
    private const string Folder = "calendars/";

    private static readonly Lazy<FrozenDictionary<string, WorkingCalendar>> ById = new(
        () => Load().ToFrozenDictionary(c => c.Id, StringComparer.Ordinal));

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<WorkingCalendar> All => [.. ById.Value.Values.OrderBy(c => c.Id, StringComparer.Ordinal)];

    /// <summary>A calendar by its id, or null.</summary>
    public static WorkingCalendar? Find(string id) => ById.Value.GetValueOrDefault(id);

    private static IEnumerable<WorkingCalendar> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var (calendar, errors) = CalendarReader.Read(name[Folder.Length..], bytes);
            yield return calendar ?? throw new InvalidOperationException(string.Join('\n', errors));
        }
    }
}
