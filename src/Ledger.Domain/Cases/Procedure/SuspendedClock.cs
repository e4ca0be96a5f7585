namespace Ledger.Domain.Cases.Procedure;

/// <summary>
/// A time limit that stands still: suspended, and not resumed since. Its own term does not end it before a record says so.
/// </summary>
public sealed record SuspendedClock
{
    /// <summary>On what ground.</summary>
    public required SuspensionGround SuspensionGround { get; init; }

    /// <summary>The procedure whose time limits stand still.</summary>
    public ProcedureKind? Procedure { get; init; }

    /// <summary>The rules whose time limits stand still, by id.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static IReadOnlyList<SuspendedClock> Of(Facts facts)
    {
        var standing = new List<(ClockSuspended Body, DocketEntry Entry)>();
        foreach (var entry in facts.All)
            if (entry.Body is ClockSuspended suspended)
                standing.Add((suspended, entry));
            else if (entry.Body is ClockResumed resumed)
                End(standing, resumed, entry.Current.Envelope.Refs ?? []);
        return
        [
            .. standing.Select(s => new SuspendedClock
            {
                SuspensionGround = s.Body.SuspensionGround,
                Procedure = s.Body.Procedure,
                Rules = s.Body.Rules ?? [],
                Proof = facts.Cite(s.Entry),
            }),
        ];
    }

    private static void End(List<(ClockSuspended Body, DocketEntry Entry)> standing, ClockResumed resumed, IReadOnlyList<Reference> refs)
    {
        if (standing.RemoveAll(s => refs.Any(r => r.Entry == s.Entry.Id)) == 0 && refs.Count == 0)
            standing.RemoveAll(s => s.Body.Procedure == resumed.Procedure && (s.Body.Rules ?? []).SequenceEqual(resumed.Rules ?? []));
    }
}
