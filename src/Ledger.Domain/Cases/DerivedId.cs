using System.Security.Cryptography;
using System.Text;

namespace Ledger.Domain.Cases;

/// <summary>
/// Ids that the ledger derives itself (UUID v5, RFC 9562, 5.5), so that doing the same twice yields the same id. Never of a person's
/// data: whoever knows the name can compute the id.
/// </summary>
public static class DerivedId
{
    private const int Length = 16;

    /// <summary>The namespace of URLs (RFC 9562, 6.6): origins of ledgers are names in it.</summary>
    private static readonly Guid Urls = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The namespace of everything that one ledger derives.</summary>
    /// <param name="origin">The name of the ledger.</param>
    public static Guid SpaceOf(string origin) => Of(Urls, origin);

    /// <summary>The id of a name in a namespace.</summary>
    public static Guid Of(Guid space, string name)
    {
        var size = Encoding.UTF8.GetByteCount(name);
        Span<byte> message = size <= 256 ? stackalloc byte[Length + size] : new byte[Length + size];
        space.TryWriteBytes(message, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, message[Length..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(message, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash[..Length], bigEndian: true);
    }
}
