namespace Ledger.Domain.Cases.Rescue;

/// <summary>How an authority last met the child.</summary>
public sealed record EncounterStatus
{
    /// <summary>How they met.</summary>
    public required EncounterKind Encounter { get; init; }

    /// <summary>The authority that met the child, by code.</summary>
    public required string Authority { get; init; }

    /// <summary>True where the child is a national of a country that borders the one of the encounter.</summary>
    public bool? Contiguous { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static EncounterStatus? Of(Facts facts) =>
        facts.Last<EncounterRecorded>() is var (encounter, entry)
            ? new()
            {
                Encounter = encounter.Encounter,
                Authority = entry.By.Authority,
                Contiguous = encounter.Contiguous,
                Proof = facts.Cite(entry),
            }
            : null;
}
