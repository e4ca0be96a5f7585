using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Api.Tests.Security;

/// <summary>Tokens made by hand, as an attacker makes them.</summary>
internal static class Forgery
{
    public static string Payload(string token) => token.Split('.')[1];

    public static string Unsigned(string token) => $"{Encode("""{"alg":"none","typ":"at+jwt"}""")}.{Payload(token)}.";

    /// <summary>Takes the public key for a shared secret.</summary>
    public static string Hs256(string token, byte[] publicKey, string keyId)
    {
        var signed = $"{Encode($$"""{"alg":"HS256","typ":"at+jwt","kid":"{{keyId}}"}""")}.{Payload(token)}";
        return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(publicKey, Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string Es256(string header, string payload, ECDsa key)
    {
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64UrlEncoder.Encode(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private static string Encode(string json) => Base64UrlEncoder.Encode(json);
}
