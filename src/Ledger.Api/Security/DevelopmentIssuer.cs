using System.Security.Cryptography;
using Ledger.Api.Embedded;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Api.Security;

/// <summary>
/// Issues tokens to ready identities, for who tries the ledger on one machine. It can only be made from a running embedded PostgreSQL,
/// which never exists where a connection string is configured: no setting can bring it into a deployment.
/// </summary>
public sealed class DevelopmentIssuer : IDisposable
{
    /// <summary>A name, not an address: the port of the embedded profile may change while a token lives.</summary>
    public const string Issuer = "urn:child-protection-ledger:development-issuer";

    public const string Audience = "ledger";

    public const string TokenType = "at+jwt";

    private static readonly TimeSpan Life = TimeSpan.FromHours(8);

    private readonly ECDsa _key;
    private readonly TimeProvider _time;
    private readonly SigningCredentials _credentials;
    private readonly JsonWebTokenHandler _tokens = new() { SetDefaultTimesOnTokenCreation = false };

    private DevelopmentIssuer(ECDsa key, string keysFolder, TimeProvider time)
    {
        _key = key;
        _time = time;
        SessionKeysFolder = Path.Combine(keysFolder, "sessions");
        var publicKey = ECDsa.Create(key.ExportParameters(includePrivateParameters: false));
        VerificationKey = new(publicKey);
        var id = Base64UrlEncoder.Encode(VerificationKey.ComputeJwkThumbprint());
        VerificationKey.KeyId = id;
        _credentials = new(new ECDsaSecurityKey(key) { KeyId = id }, SecurityAlgorithms.EcdsaSha256);
    }

    internal ECDsaSecurityKey VerificationKey { get; }

    internal string SessionKeysFolder { get; }

    public static DevelopmentIssuer Of(EmbeddedPostgres embedded, TimeProvider time) => Open(embedded.KeysFolder, time);

    /// <summary>The key stays in the folder, so that a token outlives a restart.</summary>
    internal static DevelopmentIssuer Open(string keysFolder, TimeProvider time)
    {
        var path = Path.Combine(keysFolder, "development-issuer.pem");
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(path)) key.ImportFromPem(File.ReadAllText(path));
        else PrivateFile.Write(path, key.ExportPkcs8PrivateKeyPem());
        return new(key, keysFolder, time);
    }

    /// <summary>A token of eight hours.</summary>
    public string Issue(DevelopmentIdentity identity) => Issue(identity, _time.GetUtcNow().UtcDateTime, Life);

    internal string Issue(DevelopmentIdentity identity, DateTime from, TimeSpan life) => _tokens.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        IssuedAt = from,
        NotBefore = from,
        Expires = from + life,
        TokenType = TokenType,
        SigningCredentials = _credentials,
        Claims = identity.Claims(),
    });

    /// <summary>Tells who can be whom. The caller MUST pass standard output: tokens never reach a logger.</summary>
    public void PrintIdentities(TextWriter standardOutput)
    {
        standardOutput.WriteLine("Identidades listas, inventadas, con un token de 8 horas cada una");
        standardOutput.WriteLine("Ready identities, invented, with a token of 8 hours each");
        standardOutput.WriteLine();
        foreach (var identity in DevelopmentIdentities.All)
        {
            standardOutput.WriteLine($"  {identity.Id} · {identity.RoleName} · {identity.Name} · {identity.Authority ?? "-"}");
            standardOutput.WriteLine($"  {Issue(identity)}");
            standardOutput.WriteLine();
        }
    }

    public void Dispose() => _key.Dispose();
}
