using CsCheck;
using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Domain.Tests.Cases.Properties;

public class CaseFileProperties
{
    private static readonly Gen<Instant> Instants =
        Gen.Long[0, 60L * 24 * 60 * 1000].Select(ms => Instant.FromUtc(2016, 1, 10, 0, 0) + Duration.FromMilliseconds(ms));

    private static readonly Duration Microsecond = Duration.FromTicks(10);

    [Fact]
    public void status_is_the_same_after_any_order_of_recording() =>
        Gen.Select(AnyCase.Told, Gen.UInt, Instants).Sample((told, seed, asOf) =>
        {
            var facts = told.TakeWhile(e => e.Body is not IAmends).Skip(1).ToArray();
            var amendments = told.Where(e => e.Body is IAmends).ToArray();
            var random = new Random((int)seed);
            random.Shuffle(facts);
            random.Shuffle(amendments);

            var asTold = CaseFile.Of(AnyCase.Number(told));
            var shuffled = CaseFile.Of(AnyCase.Number([told[0], .. facts, .. amendments]));
            shuffled.Chronicle.Select(e => e.Id).ShouldBe(asTold.Chronicle.Select(e => e.Id));
            Compared.Text(shuffled, asOf).ShouldBe(Compared.Text(asTold, asOf));
        });

    [Fact]
    public void an_amendment_may_be_recorded_any_time_after_its_entry() =>
        Gen.Select(AnyCase.Told, Gen.UInt, Instants).Sample((told, seed, asOf) =>
        {
            var random = new Random((int)seed);
            var order = told.Where(e => e.Body is not IAmends).ToList();
            foreach (var amendment in told.Where(e => e.Body is IAmends))
            {
                var target = order.FindIndex(e => e.Id == ((IAmends)amendment.Body).Target);
                order.Insert(random.Next(target + 1, order.Count + 1), amendment);
            }

            Compared.Text(CaseFile.Of(AnyCase.Number([.. order])), asOf).ShouldBe(Compared.Text(CaseFile.Of(AnyCase.Number(told)), asOf));
        });

    [Fact]
    public void the_fold_is_total() => Gen.Select(AnyCase.Nonsense, Instants).Sample((recorded, asOf) =>
    {
        var file = CaseFile.Of(recorded);
        Status.Of(file, asOf).ShouldNotBeNull();
        file.NextChange(asOf);
        file.Docket.Select(e => e.Number).ShouldBe(recorded.Select(r => r.Number));
        file.Chronicle.Select(e => e.Id).ShouldBe(file.Docket.Where(e => e.IsFact).Select(e => e.Id), ignoreOrder: true);
    });

    [Fact]
    public void with_further_entries_is_the_case_file_of_all() =>
        Gen.Select(AnyCase.Nonsense, Gen.Int[0, 30], Instants).Sample((recorded, cut, asOf) =>
        {
            var at = Math.Min(cut, recorded.Length);
            var grown = CaseFile.Of(recorded[..at]).With(recorded[at..]);
            var whole = CaseFile.Of(recorded);
            grown.Docket.ShouldBe(whole.Docket);
            grown.Chronicle.ShouldBe(whole.Chronicle);
            grown.Version.ShouldBe(whole.Version);
            Compared.Text(grown, asOf).ShouldBe(Compared.Text(whole, asOf));
        });

    [Fact]
    public void the_same_entries_make_the_same_status() => Gen.Select(AnyCase.Nonsense, Instants).Sample((recorded, asOf) =>
        Compared.Text(CaseFile.Of(recorded), asOf).ShouldBe(Compared.Text(CaseFile.Of([.. recorded]), asOf)));

    [Fact]
    public void an_entry_that_may_stand_behind_another_does() => AnyCase.Nonsense.Sample(recorded =>
    {
        var facts = CaseFile.Of(recorded).Chronicle;
        var place = facts.Select((e, i) => (e.Id, i)).ToDictionary(p => p.Id, p => p.i);
        foreach (var entry in facts)
            if (entry.Current.Envelope.After is { } after && place.ContainsKey(after) && !InCircle(entry.Id, facts)
                && facts[place[after]].OccurredAt.Overlaps(entry.OccurredAt))
                place[entry.Id].ShouldBeGreaterThan(place[after]);
    });

    [Fact]
    public void nothing_changes_before_the_next_change() =>
        Gen.Select(AnyCase.Nonsense, Instants, Gen.Double[0, 1]).Sample((recorded, asOf, share) =>
        {
            var file = CaseFile.Of(recorded);
            var last = file.NextChange(asOf) is { } next ? next - Microsecond : asOf + Duration.FromDays(10_000);
            var between = asOf + ((last - asOf) * share);
            Compared.Text(file, last).ShouldBe(Compared.Text(file, asOf));
            Compared.Text(file, between).ShouldBe(Compared.Text(file, asOf));
        });

    [Fact]
    public void facts_only_ever_accumulate_with_time() => Gen.Select(AnyCase.Nonsense, Instants, Instants).Sample((recorded, one, other) =>
    {
        var file = CaseFile.Of(recorded);
        var (earlier, later) = one < other ? (one, other) : (other, one);
        file.AsOf(earlier).Except(file.AsOf(later)).ShouldBeEmpty();
    });

    private static bool InCircle(EntryId start, IReadOnlyList<DocketEntry> facts)
    {
        var byId = facts.ToDictionary(e => e.Id);
        var at = start;
        for (var steps = 0; steps <= facts.Count; steps++)
        {
            if (!byId.TryGetValue(at, out var entry) || entry.Current.Envelope.After is not { } after)
                return false;
            if (after == start)
                return true;
            at = after;
        }

        // Hangs on a circle that it is not part of.
        return false;
    }
}
