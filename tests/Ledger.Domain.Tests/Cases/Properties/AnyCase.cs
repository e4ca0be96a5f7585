using CsCheck;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Incidents;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Tests.Cases.Schema;
using NodaTime;

namespace Ledger.Domain.Tests.Cases.Properties;

/// <summary>Cases made of any entries of any type.</summary>
internal static class AnyCase
{
    private static readonly string?[] Dates =
    [
        null, "2016", "2016-02", "2016-02-09", "2016-02-10", "2016-02-01/2016-02-20", "../2016-02-09", "2016-02-09T10:00:00Z",
        "2016-02-09T11:00:00Z", "2031",
    ];

    /// <summary>Any sealed body of any type that does not amend.</summary>
    public static Gen<Entry> Fact { get; } =
        Gen.OneOf(EntryCatalogue.All.Where(t => !t.Amends && t.Chapter != Chapter.Ledger).ToArray())
            .SelectMany(Clear.Of)
            .Select(json => Clear.Read(Clear.Seal(Clear.Parse(json))).Body);

    /// <summary>
    /// What nobody would record: amendments of what is not there, of amendments, of themselves and of what comes later, circles of
    /// afters, an opening in the middle, times that overlap or are unknown.
    /// </summary>
    public static Gen<Recorded[]> Nonsense { get; } = Entry(40).Array[0, 30].Select(Number);

    /// <summary>
    /// An opening and facts whose times are known and do not overlap, of which some are corrected or annulled, one amendment of an
    /// entry at most: what the order of recording must not matter to.
    /// </summary>
    public static Gen<Submitted[]> Told { get; } =
        Gen.Select(
            Fact.Where(f => f is not (IOpens or IAboutRecord)).Array[1, 12], Fact.Where(f => f is not (IOpens or IAboutRecord)).Array[12],
            Gen.Int[0, 5].Array[12])
            .Select((facts, replacements, fates) =>
            {
                var entries = new List<Submitted> { An.Opening(1, "2016-01-01") };
                for (var i = 0; i < facts.Length; i++)
                    entries.Add(Submitted.Of(Envelope(i + 2, Day(i)), facts[i]));
                for (var i = 0; i < facts.Length; i++)
                    if (fates[i] == 0)
                        entries.Add(An.Annulment(100 + i, of: i + 2));
                    else if (fates[i] == 1 && facts[i] is not IJoinsCase && replacements[i].GetType() == facts[i].GetType())
                        entries.Add(An.Correction(100 + i, of: i + 2, Submitted.Of(Envelope(0, Day(i + 50)), replacements[i])));
                return entries.ToArray();
            });

    /// <summary>The same without what stops later facts: every entry of it may be recorded.</summary>
    public static Gen<Submitted[]> Recordable { get; } = Told.Where(told => told.All(e => e.Body is not (ICloses or ChildDied)));

    /// <summary>Numbers entries as they come.</summary>
    public static Recorded[] Number(Submitted[] entries) => An.Recorded(entries);

    public static Recorded[] Number(Func<int, Submitted>[] entries) => An.Recorded([.. entries.Select((entry, i) => entry(i))]);

    private static string Day(int n) => new LocalDate(2016, 2, 1).PlusDays(n).ToString("uuuu-MM-dd", null);

    private static Gen<Func<int, Submitted>> Entry(int ids) =>
        Gen.Select(Fact, Gen.OneOf(Dates), Gen.Int[0, 3], Gen.Int[0, ids], Gen.Int[0, ids]).Select(
            (fact, date, kind, target, after) => new Func<int, Submitted>(number => Submitted.Of(
                Envelope(number, date) with { After = after < ids / 2 ? An.Id(after) : null },
                kind switch
                {
                    0 => new EntryAnnulled { Annuls = An.Id(target), Reason = AmendmentReason.Duplicate },
                    1 => new EntryCorrected
                    {
                        Corrects = An.Id(target),
                        Reason = AmendmentReason.Duplicate,
                        Replacement = Submitted.Of(Envelope(0, date) with { Id = null, After = An.Id(after) }, fact),
                    },
                    _ => fact,
                })));

    private static Envelope Envelope(int id, string? date) =>
        new() { Id = An.Id(id), OccurredAt = EventTime.Of(date, An.Zone), By = new() { Authority = "MX-INM", Role = "officer" } };
}
