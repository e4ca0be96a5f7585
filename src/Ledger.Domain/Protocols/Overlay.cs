using System.Text.Json.Serialization;
using Ledger.Domain.Protocols.Judging;

namespace Ledger.Domain.Protocols;

/// <summary>
/// What a court ordered about rules: it suspends them or adds them, for a class of cases, a place and a span of days, or for the case in
/// which the order is recorded (domain/protocols.md, F 21).
/// </summary>
public sealed record Overlay
{
    internal Overlay(CompiledOverlay compiled) => Compiled = compiled;

    /// <summary>Its id in the pack.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required Localized Title { get; init; }

    /// <summary>What it does and for whom.</summary>
    public required Localized Explanation { get; init; }

    /// <summary>The decision, as lawyers cite it.</summary>
    public required string Citation { get; init; }

    /// <summary>How sure we are of what it says.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Where we read it.</summary>
    public required string Source { get; init; }

    /// <summary>On which days it holds.</summary>
    public required Effective Effective { get; init; }

    /// <summary>The rules of its pack that do not apply while it holds.</summary>
    public required IReadOnlyList<string> Suspends { get; init; }

    /// <summary>The rules of its pack that apply only while it holds.</summary>
    public required IReadOnlyList<string> Adds { get; init; }

    [JsonIgnore]
    internal CompiledOverlay Compiled { get; }
}
