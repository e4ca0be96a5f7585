using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Web.Cases.StatusParts;

/// <summary>What the lines of the status are worded with.</summary>
/// <param name="texts">The language.</param>
/// <param name="others">The other cases that the visitor may see, with their numbers.</param>
internal sealed class StatusWords(Texts texts, IReadOnlyDictionary<CaseId, string> others)
{
    public Texts Texts => texts;

    public Naming Naming { get; } = new(texts);

    /// <summary>A line whose label is the text <c>status-line.{label}</c>.</summary>
    public StatusLine Line(string label, string text, Cited? proof) => new(texts[$"status-line.{label}"], text, proof);

    /// <summary>Another case as the visitor may know it.</summary>
    public OtherCaseView Other(CaseId? other) => OtherCaseView.Of(other, others);

    public string Code<T>(string field, T value)
        where T : struct, Enum => Naming.Code(field, WireName<T>.Of(value));

    /// <summary>What is so, and where.</summary>
    public string At(string text, Place? place) => place is null ? text : $"{text}, {Naming.Place(place)}";

    public string Time(EventTime time) => new TimeText(texts).Occurred(time).Words;

    /// <summary>What is known of several things; what is not known is left out.</summary>
    public static string Known(params IEnumerable<string?> parts) => string.Join("; ", parts.OfType<string>());
}
