using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;

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

    private readonly Rule[][] _byTrigger;

    internal Pack(
        PackIdentity identity,
        string jurisdiction,
        Localized title,
        Localized explanation,
        IReadOnlyList<Rule> rules,
        IReadOnlyList<Overlay> overlays,
        ReadOnlyMemory<byte> bytes)
    {
        Identity = identity;
        Jurisdiction = jurisdiction;
        Title = title;
        Explanation = explanation;
        Rules = rules;
        Overlays = overlays;
        Bytes = bytes;
        _byTrigger = new Rule[EntryCatalogue.All.Count][];
        Array.Fill(_byTrigger, None);
        foreach (var rule in rules)
            foreach (var type in rule.Compiled.Trigger?.Indexes ?? [])
                _byTrigger[type] = [.. _byTrigger[type], rule];
        Caused = ByCause(rules);
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

    /// <summary>The orders of courts about them.</summary>
    public IReadOnlyList<Overlay> Overlays { get; }

    /// <summary>The file, as it was read: kept for ever, so that a verdict can be repeated.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>A rule by its id, or null.</summary>
    public Rule? Find(string rule) => Rules.FirstOrDefault(r => string.Equals(r.Id, rule, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => $"{Identity.Id} {Identity.Version}";

    /// <summary>The rules that the outcomes of others trigger: each after the one that it rests on.</summary>
    internal IReadOnlyList<Rule> Caused { get; }

    /// <summary>The rules that entries of a type trigger, by <see cref="EntryTypes.IndexOf"/>.</summary>
    internal Rule[] TriggeredBy(int type) => _byTrigger[type];

    private static List<Rule> ByCause(IReadOnlyList<Rule> rules)
    {
        var caused = new List<Rule>();
        var waiting = rules.Where(r => r.Compiled.Cause is not null).ToList();
        while (waiting.FindIndex(r => !waiting.Exists(w => w.Id == r.Compiled.Cause!.Rule)) is var next && next >= 0)
        {
            caused.Add(waiting[next]);
            waiting.RemoveAt(next);
        }

        return caused;
    }
}
