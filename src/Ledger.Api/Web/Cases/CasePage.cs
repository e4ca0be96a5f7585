using Ledger.Api.Endpoints.Cases;
using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Api.Web.Cases;

/// <summary>Everything the page of a case shows, as it was read; how it is worded is the page's affair.</summary>
public sealed record CasePage
{
    public required CaseId Id { get; init; }

    /// <summary>The case number for people, where the case has one.</summary>
    public string? Number { get; init; }

    public required CaseFile File { get; init; }

    public required Status Status { get; init; }

    public required Instant AsOf { get; init; }

    public Instant? KnownAt { get; init; }

    /// <summary>When the clocks of the rules were read.</summary>
    public required Instant At { get; init; }

    public required IReadOnlyList<VerdictView> Verdicts { get; init; }

    /// <summary>False where this visitor may not be told whether the protocol was kept: then there are no verdicts to show.</summary>
    public bool MayReadVerdicts { get; init; } = true;

    /// <summary>True where this visitor could open sealed fields, stating a purpose.</summary>
    public bool MayOpenSealed { get; init; }

    /// <summary>The other cases that this one names and this visitor may see, with their numbers.</summary>
    public IReadOnlyDictionary<CaseId, string> Others { get; init; } = new Dictionary<CaseId, string>();

    /// <summary>The cases that this one absorbed, with their entries by reference.</summary>
    internal IReadOnlyList<AbsorbedCase> Absorbed { get; init; } = [];

    /// <summary>What fixes this answer besides its moments: name and value, such as the pack and its hash.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FixedBy { get; init; } = [];
}
