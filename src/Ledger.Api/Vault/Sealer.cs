namespace Ledger.Api.Vault;

/// <summary>Encrypts the sealed fields of entries and gives the rows to insert in the transaction that records them.</summary>
/// <param name="keys">The subjects' keys.</param>
public sealed class Sealer(SubjectKeys keys)
{
    /// <summary>
    /// Encrypts everything that one transaction seals. One call a transaction: a subject's new key exists in the rows of its own call
    /// only, so two calls would make two.
    /// </summary>
    /// <param name="entries">The entries of the transaction; those without sealed fields may be among them.</param>
    /// <param name="at">The transaction's time, UTC.</param>
    /// <param name="cancellation">Stops waiting for the keys.</param>
    public async Task<SealResult> EncryptAsync(
        IReadOnlyCollection<EntryDisclosures> entries, DateTimeOffset at, CancellationToken cancellation)
    {
        var ring = await keys.ForAsync(entries.SelectMany(e => e.BySubject.Keys).ToHashSet(), at, cancellation);
        if (ring.Refused.Count > 0)
        {
            ring.Dispose();
            return new SealResult.Refused([.. ring.Refused.Select(r => new SealRefusal(r.Key, r.Value)).OrderBy(r => r.Subject)]);
        }

        return new SealResult.Encrypted(new SealedRows(keys, ring, [.. entries.SelectMany(entry => Encrypt(entry, ring))]));
    }

    private static IEnumerable<CiphertextRow> Encrypt(EntryDisclosures entry, SubjectKeyRing ring)
    {
        foreach (var (subject, disclosures) in entry.BySubject)
        {
            var key = ring.Keys[subject];
            yield return new(entry.Entry, subject, key.KeyId, DisclosureText.Encrypt(disclosures, entry.Entry, key));
        }
    }
}

/// <summary>What became of sealing.</summary>
public abstract record SealResult
{
    private SealResult()
    {
    }

    /// <summary>The rows to insert. The caller disposes them.</summary>
    public sealed record Encrypted(SealedRows Rows) : SealResult;

    /// <summary>Nothing was encrypted: these subjects take no more data.</summary>
    public sealed record Refused(IReadOnlyList<SealRefusal> Subjects) : SealResult;
}

/// <summary>Why a subject takes no more data.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Code">A stable code.</param>
public sealed record SealRefusal(Guid Subject, string Code)
{
    /// <summary>Code: the subject's data is blocked (<em>bloqueo</em>); two persons can unblock it.</summary>
    public const string Blocked = "subject.blocked";

    /// <summary>Code: the subject's data was shredded; a new key would undo the erasure.</summary>
    public const string Shredded = "subject.shredded";
}
