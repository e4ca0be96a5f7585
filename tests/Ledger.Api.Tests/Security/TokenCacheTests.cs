using Ledger.Api.Security;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Api.Tests.Security;

public sealed class TokenCacheTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void a_token_is_known_again_until_at_most_a_minute_later()
    {
        var cache = new TokenCache(_time);
        var digest = TokenDigest.Of("token");
        var kept = new TokenValidationResult();
        cache.Add(digest, kept);
        cache.Find(digest).ShouldBeSameAs(kept);
        _time.Advance(TimeSpan.FromSeconds(31));
        cache.Find(digest).ShouldBeSameAs(kept);
        _time.Advance(TimeSpan.FromSeconds(29));
        cache.Find(digest).ShouldBeNull();
    }

    [Fact]
    public void a_flood_of_tokens_takes_bounded_memory()
    {
        var cache = new TokenCache(_time);
        for (var i = 0; i < 5 * TokenCache.Most; i++) cache.Add(TokenDigest.Of($"token {i}"), new());
        cache.Count.ShouldBeLessThanOrEqualTo(TokenCache.Most);
        cache.Find(TokenDigest.Of($"token {(5 * TokenCache.Most) - 1}")).ShouldNotBeNull();
    }

    [Fact]
    public void tokens_that_differ_in_one_character_are_two() => TokenDigest.Of("a.b.c").ShouldNotBe(TokenDigest.Of("a.b.d"));
}
