using System.Buffers.Binary;

namespace Ledger.Api.Vault;

/// <summary>What a ciphertext is bound to, so that moved elsewhere it no longer opens. Ids in the byte order of RFC 9562.</summary>
internal static class AdditionalData
{
    public const int OfDisclosures = 48;
    public const int OfKey = 36;

    public static void Disclosures(Span<byte> output, Guid @event, Guid subject, Guid keyId)
    {
        @event.TryWriteBytes(output, bigEndian: true, out _);
        subject.TryWriteBytes(output[16..], bigEndian: true, out _);
        keyId.TryWriteBytes(output[32..], bigEndian: true, out _);
    }

    public static void Key(Span<byte> output, Guid subject, Guid keyId, int epoch)
    {
        subject.TryWriteBytes(output, bigEndian: true, out _);
        keyId.TryWriteBytes(output[16..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(output[32..], epoch);
    }
}
