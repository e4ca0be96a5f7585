using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Api.Security;

/// <summary>
/// Validates a token once and knows it again for a minute: verifying a signature costs more than the rest of a short request.
/// Only valid tokens are kept, and each is refused the moment it expires. A token whose claims make no caller is invalid.
/// </summary>
internal sealed class CachedTokenHandler : TokenHandler
{
    private const int LongestToken = 8192;

    private readonly JsonWebTokenHandler _inner = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };
    private readonly TimeProvider _time;
    private readonly TokenCache _cache;

    public CachedTokenHandler(TimeProvider time)
    {
        _time = time;
        _cache = new(time);
        MaximumTokenSizeInBytes = LongestToken;
    }

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var digest = TokenDigest.Of(token);
        if (_cache.Find(digest) is { } known && known.SecurityToken.ValidTo > _time.GetUtcNow().UtcDateTime) return known;

        var result = await _inner.ValidateTokenAsync(token, validationParameters);
        if (!result.IsValid) return result;
        if (CallerClaims.Read(result.ClaimsIdentity) is not { } caller)
            return new() { IsValid = false, Exception = new SecurityTokenValidationException("The claims make no caller.") };

        var valid = new TokenValidationResult
        {
            IsValid = true,
            ClaimsIdentity = new CallerIdentity(result.ClaimsIdentity, caller),
            SecurityToken = result.SecurityToken,
            Issuer = result.Issuer,
        };
        _cache.Add(digest, valid);
        return valid;
    }

    public override SecurityToken ReadToken(string token) => _inner.ReadToken(token);
}
