using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Changes;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Web.Cases;

/// <summary>An entry that counts otherwise: what became of it, by which entries, and what it says otherwise.</summary>
public sealed record AmendedView(
    long Number, string Title, string Effect, IReadOnlyList<long> By, IReadOnlyList<ChangedFieldView> Fields, bool HasSealed);

/// <summary>A field of an entry before and after; a dash where it said nothing.</summary>
public sealed record ChangedFieldView(string Label, string Before, string After);

/// <summary>A line of the status before and after, with the entries that prove each side.</summary>
public sealed record ChangedAnswerView(string Label, IReadOnlyList<StatusLine> Before, IReadOnlyList<StatusLine> After);

/// <summary>Words what the record learnt of a case.</summary>
public sealed class ChangesView(Texts texts)
{
    private const string Nothing = "–";

    private readonly TimeText _time = new(texts);
    private readonly Naming _naming = new(texts);
    private readonly FieldReader _fields = new(texts, new Naming(texts));

    /// <summary>The entries new to the record, worded as in the docket.</summary>
    public IReadOnlyList<EntryView> Entries(ChangesShown shown) =>
        [.. new DocketView(texts).Of(shown.After).Where(entry => entry.Number > shown.Changes.Before.Version)];

    /// <summary>The entries that count otherwise.</summary>
    public IReadOnlyList<AmendedView> Amended(CaseChanges changes) => [.. changes.Amended.Select(amended => new AmendedView(
        amended.After.Number,
        Title(amended.After.Body),
        string.Join("; ", amended.Effects.Select(effect => texts.Word("changes.effect", WireName<AmendmentEffect>.Of(effect)))),
        [.. amended.By.Select(id => changes.After.Find(id)!.Number)],
        [.. Fields(amended)],
        amended.Fields.Any(field => IsSealed(field.Before) || IsSealed(field.After))))];

    /// <summary>The lines of the status that are not on both sides, by their labels.</summary>
    public IReadOnlyList<ChangedAnswerView> Status(CaseChanges changes)
    {
        var view = new StatusView(texts);
        var before = view.Of(Domain.Cases.Status.Of(changes.Before, changes.AsOf));
        var after = view.Of(Domain.Cases.Status.Of(changes.After, changes.AsOf));
        return
        [
            .. before.Concat(after).Select(line => line.Label).Distinct()
                .Select(label => new ChangedAnswerView(label, Only(label, before, after), Only(label, after, before)))
                .Where(answer => answer.Before.Count + answer.After.Count > 0),
        ];
    }

    private static StatusLine[] Only(string label, IReadOnlyList<StatusLine> these, IReadOnlyList<StatusLine> others) =>
        [.. these.Where(line => line.Label == label && !others.Contains(line))];

    private IEnumerable<ChangedFieldView> Fields(AmendedEntry amended)
    {
        var (before, after) = (Said(amended.Before.Current), Said(amended.After.Current));
        foreach (var label in before.Select(f => f.Label).Union(after.Select(f => f.Label)))
        {
            var (old, now) = (Text(before, label), Text(after, label));
            if (old != now)
                yield return new(label, old, now);
        }
    }

    private static string Text(IReadOnlyList<FieldView> fields, string label) =>
        string.Join("; ", fields.Where(field => field.Label == label).Select(field => field.Text)) is { Length: > 0 } text ? text : Nothing;

    private IReadOnlyList<FieldView> Said(Submitted said)
    {
        var envelope = said.Envelope;
        var (occurred, precision) = _time.Occurred(envelope.OccurredAt);
        return
        [
            new(texts["entry.occurred"], $"{occurred} ({precision})"),
            new(texts["entry.by"], _naming.Authority(envelope.By.Authority)),
            .. envelope.Place is { } place ? new FieldView[] { new(texts["entry.place"], _naming.Place(place)) } : [],
            .. _fields.Body(said),
            .. _fields.Knowledge(said),
        ];
    }

    private string Title(Entry body)
    {
        var type = EntryCatalogue.Of(body.GetType());
        return texts.Language == PageLanguage.Spanish ? type.TitleEs : type.TitleEn;
    }

    private static bool IsSealed(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty("sealed", out _);
}
