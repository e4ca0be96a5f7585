using System.Security.Cryptography;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Vault;

/// <summary>
/// The sealed fields of one entry while they are still in clear: made while the entry is JSON, before its version is known, and
/// encrypted in the transaction that records it.
/// </summary>
/// <param name="entry">The entry, which is the event.</param>
public sealed class EntryDisclosures(Guid entry)
{
    private readonly SortedDictionary<Guid, List<Disclosure>> _bySubject = [];

    /// <summary>The entry.</summary>
    public Guid Entry { get; } = entry;

    /// <summary>The disclosures by subject, in the order of the subjects' ids.</summary>
    internal IReadOnlyDictionary<Guid, List<Disclosure>> BySubject => _bySubject;

    /// <summary>Takes a field over and returns the digest that the entry keeps; fits the sealing pass.</summary>
    public string Add(ClearField field)
    {
        Span<byte> salt = stackalloc byte[Disclosure.SaltLength];
        RandomNumberGenerator.Fill(salt);
        var disclosure = Disclosure.Of(salt, field.Path, field.Value);
        Keep(field.Of, disclosure);
        return disclosure.Digest;
    }

    /// <summary>Takes a disclosure over that was made elsewhere, so that the digest the entry holds stays the same.</summary>
    public void Keep(SubjectId of, Disclosure disclosure)
    {
        if (!_bySubject.TryGetValue(of.Value, out var disclosures))
            _bySubject.Add(of.Value, disclosures = []);
        disclosures.Add(disclosure);
    }

    /// <summary>Never a value.</summary>
    public override string ToString() => $"sealed fields of {Entry}";
}
