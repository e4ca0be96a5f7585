using System.Buffers;
using System.Security.Cryptography;

namespace Ledger.Domain.Integrity;

/// <summary>
/// The JSON Canonicalization Scheme (RFC 8785), restricted to I-JSON (RFC 7493) without floating point. The restriction is what makes
/// the canonical form survive PostgreSQL: <c>jsonb</c> rewrites <c>1e2</c> to <c>100</c>, reorders names and drops duplicates, and
/// none of that changes the canonical form of what passes <see cref="WhyNotIJson"/>.
/// </summary>
public static class CanonicalJson
{
    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaxDepth = 32;

    /// <summary>The largest integer, positive or negative: 2^53 - 1.</summary>
    public const long MaxInteger = (1L << 53) - 1;

    /// <summary>The first fault of a text, or null when it can be canonicalized.</summary>
    /// <param name="utf8Json">The text, UTF-8, without byte order mark.</param>
    /// <param name="maxBytes">The longest text to accept.</param>
    public static IJsonFault? WhyNotIJson(ReadOnlySpan<byte> utf8Json, int maxBytes = int.MaxValue)
    {
        if (utf8Json.Length > maxBytes)
            return new(IJsonFault.TooLarge, "");
        var pass = new CanonicalPass(utf8Json);
        try
        {
            return pass.Run();
        }
        finally
        {
            pass.Dispose();
        }
    }

    /// <summary>The canonical form.</summary>
    /// <exception cref="NotIJsonException">It is not I-JSON; callers MUST ask <see cref="WhyNotIJson"/> of outside input.</exception>
    public static byte[] Canonicalize(ReadOnlySpan<byte> utf8Json)
    {
        var pass = new CanonicalPass(utf8Json);
        try
        {
            return pass.Canonical().ToArray();
        }
        finally
        {
            pass.Dispose();
        }
    }

    /// <summary>Writes the canonical form.</summary>
    /// <exception cref="NotIJsonException">It is not I-JSON; nothing was written.</exception>
    public static void Canonicalize(ReadOnlySpan<byte> utf8Json, IBufferWriter<byte> output)
    {
        var pass = new CanonicalPass(utf8Json);
        try
        {
            output.Write(pass.Canonical());
        }
        finally
        {
            pass.Dispose();
        }
    }

    /// <summary>SHA-256 of the canonical form, without keeping the form.</summary>
    /// <exception cref="NotIJsonException">It is not I-JSON.</exception>
    public static byte[] Sha256(ReadOnlySpan<byte> utf8Json)
    {
        var pass = new CanonicalPass(utf8Json);
        try
        {
            return SHA256.HashData(pass.Canonical());
        }
        finally
        {
            pass.Dispose();
        }
    }
}
