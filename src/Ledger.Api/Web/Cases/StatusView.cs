using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Web.Cases;

/// <summary>One line of the status: what is so, and the entry that proves it.</summary>
public sealed record StatusLine(string Label, string Text, Cited? Proof);

/// <summary>Words the status, part by part, each with the entry it rests on.</summary>
public sealed class StatusView(Texts texts)
{
    private readonly Naming _naming = new(texts);

    public IReadOnlyList<StatusLine> Of(Status status) => [.. Lines(status)];

    private IEnumerable<StatusLine> Lines(Status status)
    {
        yield return new(texts["status-line.stage"], _naming.Stage(status.Stage), null);
        if (status.Child is { } child) yield return new(texts["status-line.child"], Child(child), child.Proof);
        if (status.Custody is { } custody)
            yield return new(texts["status-line.custody"],
                $"{_naming.Authority(custody.Holder)}; {Code("ground", custody.Ground)}", custody.Proof);
        if (status.Care is { ReferredTo: { } referred } referral)
            yield return new(texts["status-line.referred"], _naming.Authority(referred), referral.ReferralProof);
        if (status.Care is { Facility: { } facility } care)
            yield return new(texts["status-line.lodged"], Join(Code("facility", facility), care.Place), care.PlacementProof);
        foreach (var notice in status.Notices)
            yield return new(texts["status-line.notice"],
                notice.Recipient is { } told ? _naming.Authority(told) : Code("to", notice.To), notice.Proof);
        if (status.Interviews is { } interviews)
            yield return new(texts["status-line.interviews"],
                texts.Fill("status-line.interviews.text", interviews.Count, Code("purpose", interviews.LastPurpose)), interviews.Proof);
        if (status.BestInterests is { } best)
            yield return new(texts["status-line.best-interests"],
                $"{Code("option", best.Option)}; {_naming.Authority(best.Authority)}", best.Proof);
        foreach (var decision in status.Decisions)
            yield return new(texts["status-line.decision"],
                $"{Code("kind", decision.Kind)}: {Code("outcome", decision.Outcome)}; {_naming.Authority(decision.Authority)}",
                decision.Proof);
        if (status.Release is { } release)
            yield return new(texts["status-line.release"],
                Join($"{Code("relationship", release.Relationship)} ({Code("category", release.Category)})", release.Place), release.Proof);
        if (status.Return is { } returned)
            yield return new(texts["status-line.return"],
                $"{_naming.Country(returned.To)} ({Code("mode", returned.Mode)})", returned.Proof);
    }

    private string Child(ChildStatus child)
    {
        string?[] parts =
        [
            child.Sex is { } sex ? Code("sex", sex) : null,
            child.Birth is { } birth ? Birth(birth) : null,
            child.AgeAtEncounter is { } age ? texts.Fill("status-line.age", age) : null,
            child.Nationalities.Count > 0 ? string.Join(", ", child.Nationalities.Select(_naming.Country)) : null,
            child.Accompaniment is { } accompaniment ? Code("accompaniment", accompaniment) : null,
            child.Languages.Count > 0 ? texts.Fill("status-line.speaks", string.Join(", ", child.Languages.Select(_naming.Spoken))) : null
        ];
        var known = parts.OfType<string>().ToArray();
        return known.Length == 0 ? texts["status-line.unidentified"] : string.Join("; ", known);
    }

    private string Birth(BirthMonth birth)
    {
        var month = new TimeText(texts).Month(birth.Month);
        return texts.Fill(birth.Estimated ? "status-line.born-estimated" : "status-line.born", month);
    }

    private string Join(string text, Place? place) => place is null ? text : $"{text}, {_naming.Place(place)}";

    private string Code<T>(string field, T value)
        where T : struct, Enum => _naming.Code(field, WireName<T>.Of(value));
}
