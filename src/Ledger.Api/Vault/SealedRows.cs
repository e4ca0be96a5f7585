namespace Ledger.Api.Vault;

/// <summary>
/// What one transaction inserts into the vault, with the keys it made. After the commit call <see cref="Committed"/>; after a failure
/// <see cref="Failed"/>, and encrypt again: another transaction may have made a subject's key first.
/// </summary>
public sealed class SealedRows : IDisposable
{
    private readonly SubjectKeys _keys;
    private readonly SubjectKeyRing _ring;
    private readonly ILookup<Guid, byte[]> _hashes;

    internal SealedRows(SubjectKeys keys, SubjectKeyRing ring, IReadOnlyList<CiphertextRow> ciphertexts)
    {
        _keys = keys;
        _ring = ring;
        Ciphertexts = ciphertexts;
        _hashes = ciphertexts.ToLookup(row => row.Event, row => row.Hash);
    }

    /// <summary>The keys made for this transaction.</summary>
    public IReadOnlyList<KeyRow> Keys => _ring.New;

    /// <summary>The ciphertexts.</summary>
    public IReadOnlyList<CiphertextRow> Ciphertexts { get; }

    /// <summary>The hashes of an event's ciphertexts, ordered by subject id: <c>ct</c> of its core.</summary>
    public IReadOnlyList<byte[]> HashesOf(Guid @event) => [.. _hashes[@event]];

    /// <summary>The transaction is committed: its new keys may be used by others.</summary>
    public void Committed()
    {
        foreach (var row in Keys)
            _keys.Remember(_ring.Keys[row.Subject]);
    }

    /// <summary>The transaction failed: what memory says of its subjects may be wrong.</summary>
    public void Failed()
    {
        foreach (var subject in _ring.Keys.Keys)
            _keys.Forget(subject);
    }

    /// <summary>Overwrites the keys.</summary>
    public void Dispose() => _ring.Dispose();

    /// <summary>Never a key.</summary>
    public override string ToString() => $"{Keys.Count} keys, {Ciphertexts.Count} ciphertexts";
}
