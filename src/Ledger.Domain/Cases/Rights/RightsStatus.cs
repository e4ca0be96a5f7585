namespace Ledger.Domain.Cases.Rights;

/// <summary>What the child was told of rights, and in which language an interpreter helps.</summary>
public sealed record RightsStatus
{
    /// <summary>Everything the child was ever told of.</summary>
    public IReadOnlyList<RightsTopic> Topics { get; init; } = [];

    /// <summary>The entry of the last time.</summary>
    public Cited? InformedProof { get; init; }

    /// <summary>The language of the last interpreter (ISO 639).</summary>
    public string? InterpreterLanguage { get; init; }

    /// <summary>The entry of the interpreter.</summary>
    public Cited? InterpreterProof { get; init; }

    internal static RightsStatus? Of(Facts facts)
    {
        var informed = facts.Last<RightsInformed>();
        var interpreter = facts.Last<InterpreterAssigned>();
        return informed is null && interpreter is null
            ? null
            : new()
            {
                Topics = [.. facts.Every<RightsInformed>().SelectMany(r => r.Body.Topics).Distinct().Order()],
                InformedProof = informed is { } i ? facts.Cite(i.Entry) : null,
                InterpreterLanguage = interpreter?.Body.Language,
                InterpreterProof = interpreter is { } p ? facts.Cite(p.Entry) : null,
            };
    }
}
