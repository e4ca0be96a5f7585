using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// The order of a court as it holds in a case: on its days; and, where it holds only in cases in which it is recorded, from that entry on
/// until one that lifts it.
/// </summary>
internal sealed class StandingOrder
{
    private readonly Hearing _hearing;
    private readonly List<(DocketEntry From, DocketEntry? To)>? _recorded;

    private StandingOrder(Overlay overlay, Hearing hearing)
    {
        Overlay = overlay;
        _hearing = hearing;
        if (overlay.Compiled.When is not { } when)
            return;
        _recorded = [];
        var scene = hearing.SceneOf(null);
        for (var i = hearing.Next(when, 0); i >= 0; i = hearing.Next(when, i + 1))
            if (when.Matches(hearing.Facts[i], scene) == Truth.True)
                _recorded.Add((hearing.Facts[i], EndOf(overlay, i, hearing)));
    }

    public Overlay Overlay { get; }

    /// <summary>The orders of a pack that hold, or may, in a case.</summary>
    public static StandingOrder[] Of(Pack pack, Hearing hearing) => [.. pack.Overlays.Select(overlay => new StandingOrder(overlay, hearing))];

    /// <summary>Whether a rule that orders add may apply to what an entry says.</summary>
    public static Truth Admits(IReadOnlyList<StandingOrder> orders, Rule rule, DocketEntry entry)
    {
        Truth? added = null;
        foreach (var order in orders)
            if (order.Overlay.Adds.Contains(rule.Id, StringComparer.Ordinal))
                added = (added ?? Truth.False).Or(order.HoldsFor(entry));
        return added ?? Truth.True;
    }

    /// <summary>Whether an order suspends a rule at the act that it judges; where it may, nothing is said.</summary>
    public static bool Suspends(IReadOnlyList<StandingOrder> orders, Draft draft)
    {
        // The clock of a duty stands still while the order holds, and what lasts or is forbidden is judged act by act.
        if (draft.Rule.Kind is RuleKind.Obligation or RuleKind.Prohibition)
            return false;
        foreach (var order in orders)
        {
            if (!order.Overlay.Suspends.Contains(draft.Rule.Id, StringComparer.Ordinal)
                || order.HoldsFor(draft.Trigger) is var holds && holds == Truth.False)
                continue;
            draft.Overlay = order.Overlay.Id;
            if (order.Recorded(draft.Trigger) is { } entry)
                draft.Prove(entry, EvidenceRole.Suspends);
            if (holds == Truth.True)
                draft.Conclude(Outcome.Suspended);
            else
                draft.Undetermined([new("occurredAt", draft.Trigger.Id, draft.Trigger.Number)]);
            return true;
        }

        return false;
    }

    /// <summary>Whether an order suspends a prohibition at an act, or may.</summary>
    public static bool Suspends(IReadOnlyList<StandingOrder> orders, Draft draft, DocketEntry act)
    {
        foreach (var order in orders)
            if (order.Overlay.Suspends.Contains(draft.Rule.Id, StringComparer.Ordinal) && order.HoldsFor(act) != Truth.False)
            {
                draft.Overlay = order.Overlay.Id;
                return true;
            }

        return false;
    }

    /// <summary>Whether it is meant for what an entry says: the place, who acted, the child.</summary>
    public Truth MeantFor(DocketEntry entry)
    {
        var applies = Overlay.Compiled.Applies;
        var truth = applies.Territory(entry.Current.Envelope.Place).And(applies.By(entry));
        return truth != Truth.False && (applies.AsksNationality || applies.AsksAccompaniment)
            ? truth.And(Child.Applies(applies, _hearing.Facts, Array.IndexOf(_hearing.Facts, entry), entry, _hearing))
            : truth;
    }

    /// <summary>The times during which it stops the clock of a duty that an entry triggered.</summary>
    public IEnumerable<Pause> Pauses(DocketEntry trigger)
    {
        var zone = trigger.OccurredAt.Zone;
        var from = Overlay.Compiled.Period.Began(zone) is var (began, last) ? new Span(began, last) : Span.Ever;
        var to = Overlay.Compiled.Period.Ended(zone) is var (end, latest) ? new Span(end, latest) : Span.Never;
        if (_recorded is null)
            return [new(from, to, null)];
        return _recorded.Select(r => new Pause(
            Span.Max(from, Span.Of(r.From.OccurredAt)), r.To is null ? to : Span.Min(to, Span.Of(r.To.OccurredAt)), r.From));
    }

    private Truth HoldsFor(DocketEntry entry)
    {
        var truth = MeantFor(entry).And(Overlay.Compiled.Period.Includes(entry.OccurredAt, out _));
        if (_recorded is null || truth == Truth.False)
            return truth;
        var any = Truth.False;
        foreach (var (from, to) in _recorded)
            any = any.Or((from.Id == entry.Id ? Truth.True : Order.Before(from, entry))
                .And(to is null ? Truth.True : Order.Before(to, entry).Not()));
        return truth.And(any);
    }

    private DocketEntry? Recorded(DocketEntry entry) =>
        _recorded?.Where(r => Order.Before(r.From, entry) != Truth.False).Select(r => r.From).FirstOrDefault();

    private static DocketEntry? EndOf(Overlay overlay, int index, Hearing hearing)
    {
        if (overlay.Compiled.Until is { } until)
            for (var i = hearing.Next(until, index + 1); i >= 0; i = hearing.Next(until, i + 1))
                if (until.Matches(hearing.Facts[i], hearing.SceneOf(hearing.Facts[index])) == Truth.True)
                    return hearing.Facts[i];
        return null;
    }
}
