using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Ledger.Api.Security;

/// <summary>SHA-256 of a token: enough to know it again, useless to who reads the memory it stays in.</summary>
internal readonly record struct TokenDigest(UInt128 High, UInt128 Low)
{
    private const int OnStack = 4096;

    public static TokenDigest Of(string token)
    {
        var bytes = token.Length <= OnStack ? stackalloc byte[token.Length] : new byte[token.Length];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.Latin1.GetBytes(token, bytes)], hash);
        return MemoryMarshal.Read<TokenDigest>(hash);
    }
}
