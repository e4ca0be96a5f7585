using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ledger.Domain.Protocols;

/// <summary>How much too late something was done; an interval, because times may be uncertain.</summary>
/// <param name="Least">The least it can have been.</param>
/// <param name="Most">The most it can have been; null when nothing bounds it.</param>
public sealed record Lateness([property: JsonIgnore] Duration Least, [property: JsonIgnore] Duration? Most)
{
    /// <summary>The least, as an ISO 8601 duration: <c>PT6H30M</c>.</summary>
    public string AtLeast => Text(Least);

    /// <summary>The most, as an ISO 8601 duration.</summary>
    public string? AtMost => Most is { } most ? Text(most) : null;

    private static string Text(Duration duration)
    {
        var hours = (long)Math.Floor(duration.TotalHours);
        var seconds = duration.Seconds + duration.SubsecondNanoseconds / 1_000_000_000m;
        var text = "PT"
            + (hours == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{hours}H"))
            + (duration.Minutes == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{duration.Minutes}M"))
            + (seconds == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{seconds:0.######}S"));
        return text == "PT" ? "PT0S" : text;
    }
}
