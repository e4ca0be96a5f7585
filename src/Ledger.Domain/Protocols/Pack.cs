using System.Collections.Frozen;

namespace Ledger.Domain.Protocols;

/// <summary>Which pack, exactly: rules are data, and a verdict names the bytes that it was judged by.</summary>
/// <param name="Id">The pack's id, e.g. <c>mx-2021</c>.</param>
/// <param name="Version">Its version, from 1.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record PackIdentity(string Id, int Version, string Sha256);

/// <summary>The rules of one jurisdiction and regime, compiled: indexed by the type of entry that triggers them. Immutable.</summary>
public sealed class Pack
{
    private static readonly Rule[] None = [];

    private readonly FrozenDictionary<Type, Rule[]> _byTrigger;

    internal Pack(
        PackIdentity identity,
        string jurisdiction,
        Localized title,
        Localized explanation,
        IReadOnlyList<Rule> rules,
        ReadOnlyMemory<byte> bytes)
    {
        Identity = identity;
        Jurisdiction = jurisdiction;
        Title = title;
        Explanation = explanation;
        Rules = rules;
        Bytes = bytes;
        _byTrigger = rules
            .SelectMany(rule => rule.Compiled.Trigger.Patterns.SelectMany(p => p.Types).Distinct().Select(type => (type, rule)))
            .GroupBy(pair => pair.type, pair => pair.rule)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>Id, version and hash.</summary>
    public PackIdentity Identity { get; }

    /// <summary>Whose law it is: ISO 3166-1 alpha-2.</summary>
    public string Jurisdiction { get; }

    /// <summary>What it is called.</summary>
    public Localized Title { get; }

    /// <summary>What it covers.</summary>
    public Localized Explanation { get; }

    /// <summary>The rules, in the order in which they are written.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The file, as it was read: kept for ever, so that a verdict can be repeated.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>A rule by its id, or null.</summary>
    public Rule? Find(string rule) => Rules.FirstOrDefault(r => string.Equals(r.Id, rule, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => $"{Identity.Id} {Identity.Version}";

    internal Rule[] TriggeredBy(Type body) => _byTrigger.GetValueOrDefault(body, None);
}
