using System.Diagnostics;
using OpenTelemetry;

namespace Ledger.Api.Telemetry;

/// <summary>
/// Takes from a finished span what is not in <see cref="SafeTags"/>. Tags can be taken away; an event, such as the one with which
/// Npgsql tells an exception and its message, cannot, so a span with such an event is withheld and a clean copy under the same parent
/// goes out in its place.
/// </summary>
internal sealed class SpanRedaction : BaseProcessor<Activity>
{
    public const string SourceName = "Ledger.Redacted";

    private static readonly ActivitySource Copies = new(SourceName);

    public override void OnEnd(Activity data)
    {
        if (data.Source == Copies) return;
        var withheld = data.TagObjects.Where(tag => !SafeTags.Has(tag.Key)).Select(tag => tag.Key).ToArray();
        foreach (var name in withheld) data.SetTag(name, null);
        if (data.Status == ActivityStatusCode.Error) data.SetStatus(ActivityStatusCode.Unset).SetStatus(ActivityStatusCode.Error);
        if (data.Events.Any(told => told.Tags.Any(tag => !SafeTags.Has(tag.Key)))) Replace(data);
    }

    private static void Replace(Activity data)
    {
        data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        var parent = new ActivityContext(data.TraceId, data.ParentSpanId, ActivityTraceFlags.Recorded, isRemote: data.HasRemoteParent);
        using var copy = Copies.CreateActivity(data.DisplayName, data.Kind, parent, data.TagObjects);
        if (copy is null) return;
        copy.Start();
        copy.SetStartTime(data.StartTimeUtc);
        foreach (var told in data.Events)
            copy.AddEvent(new(told.Name, told.Timestamp, [.. told.Tags.Where(tag => SafeTags.Has(tag.Key))]));
        copy.SetStatus(data.Status);
        copy.SetEndTime(data.StartTimeUtc + data.Duration);
        copy.Stop();
    }
}
