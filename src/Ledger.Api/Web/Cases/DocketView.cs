using Ledger.Api.Endpoints.Cases;
using Ledger.Api.Web.Registers;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;

namespace Ledger.Api.Web.Cases;

/// <summary>
/// Words the docket: the same entries as the API gives, by number, struck-out ones and amendments included, with the verdicts
/// they prove.
/// </summary>
public sealed class DocketView(Texts texts)
{
    private readonly TimeText _time = new(texts);
    private readonly Naming _naming = new(texts);
    private readonly RecognitionWords _recognition = new(texts);
    private readonly FieldReader _fields = new(texts, new Naming(texts));

    public IReadOnlyList<EntryView> Of(CasePage page) =>
        [.. GetDocketEndpoint.Shown(page.File, page.AsOf).Select(entry => Of(entry, page))];

    /// <summary>The cases that were absorbed, with their entries by reference.</summary>
    public IReadOnlyList<AbsorbedView> Absorbed(CasePage page) =>
    [
        .. page.Absorbed.Select(absorbed => new AbsorbedView(
            page.File.Find(absorbed.By)!.Number,
            OtherCaseView.Of(absorbed.Case, page.Others),
            [
                .. absorbed.Entries.Select(e => new ReferenceView(
                    e.Number, _naming.Entry(e.Type), _time.Occurred(e.OccurredAt).Words, $"/cases/{absorbed.Case}#entry-{e.Number}")),
            ])),
    ];

    private EntryView Of(DocketEntry entry, CasePage page)
    {
        var (occurred, precision) = _time.Occurred(entry.OccurredAt);
        var envelope = entry.Current.Envelope;
        var by = entry.By;
        var said = RegisterCheck.Of(entry.Current);
        return new()
        {
            Number = entry.Number,
            Title = Title(entry.Body),
            Occurred = occurred,
            Precision = precision,
            Written = entry.OccurredAt.Date,
            Zone = entry.OccurredAt.Zone,
            Recorded = _time.Moment(entry.Recorded.RecordedAt, TimeText.Zone(entry.OccurredAt.Zone)),
            Delay = _time.Delay(entry.OccurredAt, entry.Recorded.RecordedAt),
            Place = envelope.Place is { } place ? _naming.Place(place) : null,
            By = by.Unit is null ? _naming.Authority(by.Authority) : $"{_naming.Authority(by.Authority)}, {by.Unit}",
            ByMark = _recognition.Mark(said, "by.authority"),
            PlaceMarks = _recognition.PlaceMarks(said),
            Capacity = string.Join(", ", [_naming.Code("by.role", by.Role), .. by.Qualifications?.Select(Qualification) ?? []]),
            RecordedBy = RecordedBy(entry.Recorded),
            Fields = [.. _fields.Body(entry.Current), .. _fields.Knowledge(entry.Current)],
            Before = entry.CorrectedBy is null ? [] : Before(entry),
            Corrected = AmendedBy(entry.CorrectedBy, page.File),
            Annulled = AmendedBy(entry.AnnulledBy, page.File),
            Amends = entry.Body is IAmends amends ? page.File.Find(amends.Target)?.Number : null,
            Refs =
            [
                .. envelope.Refs?.Select(link => (texts[$"ref.{link.As}"], page.File.Find(link.Entry)?.Number)) ?? [],
                .. _fields.Pointers(entry.Current).Select(pointer => (pointer.Label, page.File.Find(pointer.Entry)?.Number)),
            ],
            Other = entry.Body is IJoinsCase joins ? OtherCaseView.Of(joins.LinkedCase, page.Others) : null,
            Uncertain = entry.IsFact && entry.IsUncertain(page.AsOf),
            Verdicts = [.. page.Verdicts.Where(verdict => verdict.Proof.Contains(entry.Id))]
        };
    }

    private string Title(Entry body)
    {
        var type = EntryCatalogue.Of(body.GetType());
        return texts.Language == PageLanguage.Spanish ? type.TitleEs : type.TitleEn;
    }

    private string Qualification(string code) => _naming.Code("by.qualifications", code);

    private List<FieldView> Before(DocketEntry entry)
    {
        var said = entry.Recorded.Submitted;
        var (occurred, _) = _time.Occurred(said.Envelope.OccurredAt);
        return
        [
            new(texts["entry.occurred"], occurred),
            new(texts["entry.by"], _naming.Authority(said.Envelope.By.Authority)),
            .. _fields.Body(said)
        ];
    }

    private AmendedBy? AmendedBy(EntryId? amendment, CaseFile file) =>
        amendment is { } id && file.Find(id) is { } found
            ? new(found.Number, found.Body switch
            {
                EntryCorrected correction => Reason(correction.Reason),
                EntryAnnulled annulment => Reason(annulment.Reason),
                _ => ""
            })
            : null;

    private string Reason(AmendmentReason reason) => _naming.Code("reason", WireName<AmendmentReason>.Of(reason));

    private string RecordedBy(Recorded recorded)
    {
        if (recorded.Import is { } import) return texts.Fill("entry.imported", import.Source, import.Line);
        var who = recorded.RecordedBy;
        var role = texts.Word("role", who.Role);
        return who.Authority is { } authority ? $"{role}, {_naming.Authority(authority)} ({who.Subject})" : $"{role} ({who.Subject})";
    }
}
