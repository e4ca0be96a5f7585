namespace Ledger.Domain.Cases.Incidents;

/// <summary>Whether the child is missing or dead, and what became of the incidents reported.</summary>
public sealed record IncidentStatus
{
    /// <summary>How the child went missing, while nobody found the child.</summary>
    public Disappearance? Missing { get; init; }

    /// <summary>In what condition the child was found, after the last disappearance.</summary>
    public FoundCondition? Found { get; init; }

    /// <summary>The entry of the disappearance or of the finding.</summary>
    public Cited? WhereaboutsProof { get; init; }

    /// <summary>Of what the child died.</summary>
    public DeathCause? DeathCause { get; init; }

    /// <summary>The entry of the death.</summary>
    public Cited? DeathProof { get; init; }

    /// <summary>How many incidents were reported.</summary>
    public required int Reported { get; init; }

    /// <summary>How many of them no ended investigation names.</summary>
    public required int Open { get; init; }

    /// <summary>The last incident reported.</summary>
    public IncidentKind? Incident { get; init; }

    /// <summary>The entry of the last incident.</summary>
    public Cited? Proof { get; init; }

    /// <summary>How many official records were found false.</summary>
    public required int FalseRecords { get; init; }

    /// <summary>The entry of the last false record.</summary>
    public Cited? FalseRecordProof { get; init; }

    internal static IncidentStatus? Of(Facts facts)
    {
        var whereabouts = facts.All.LastOrDefault(e => e.Body is ChildMissing or ChildLocated);
        var death = facts.Last<ChildDied>();
        var reported = facts.Every<IncidentReported>().ToArray();
        var falsified = facts.Last<RecordFoundFalse>();
        if (whereabouts is null && death is null && reported.Length == 0 && falsified is null)
            return null;
        var ended = facts.Every<IncidentInvestigated>().Where(i => i.Body.InvestigationStep == InvestigationStep.Ended)
            .SelectMany(i => i.Entry.Current.Envelope.Refs ?? []).Select(r => r.Entry).ToHashSet();
        return new()
        {
            Missing = (whereabouts?.Body as ChildMissing)?.Disappearance,
            Found = (whereabouts?.Body as ChildLocated)?.Condition,
            WhereaboutsProof = whereabouts is null ? null : facts.Cite(whereabouts),
            DeathCause = death?.Body.DeathCause,
            DeathProof = facts.Cite(death),
            Reported = reported.Length,
            Open = reported.Count(r => !ended.Contains(r.Entry.Id)),
            Incident = reported.Length == 0 ? null : reported[^1].Body.Incident,
            Proof = reported.Length == 0 ? null : facts.Cite(reported[^1].Entry),
            FalseRecords = facts.Every<RecordFoundFalse>().Count(),
            FalseRecordProof = facts.Cite(falsified),
        };
    }
}
