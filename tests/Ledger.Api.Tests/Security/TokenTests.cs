using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Security;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Api.Tests.Security;

public sealed class TokenTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    private static readonly DevelopmentIdentity Recorder = DevelopmentIdentities.Find("recorder-inm")!;

    [Fact]
    public async Task a_token_makes_its_caller()
    {
        var answer = await host.Client.AskAsync("/me", host.TokenOf("recorder-inm"));
        answer.Status.ShouldBe(200);
        answer.Text.ShouldBe("""{"id":"dev:recorder-inm","role":"recorder"}""");
    }

    [Fact]
    public async Task every_ready_identity_is_let_in()
    {
        foreach (var identity in DevelopmentIdentities.All)
            (await host.Client.AskAsync("/me", host.Issuer.Issue(identity))).Status.ShouldBe(200, identity.Id);
    }

    [Fact]
    public async Task without_a_token_nothing_answers()
    {
        var answer = await host.Client.AskAsync("/me");
        answer.Status.ShouldBe(401);
        answer.Code.ShouldBe("token.missing");
        answer.Message.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
    }

    [Fact]
    public async Task a_route_that_says_nothing_takes_a_token() => (await host.Client.AskAsync("/nowhere")).Code.ShouldBe("token.missing");

    [Fact]
    public async Task an_expired_token_is_named_as_such()
    {
        var token = host.Issuer.Issue(Recorder, DateTime.UtcNow.AddHours(-9), TimeSpan.FromHours(8));
        await Refused(token, "token.expired");
    }

    [Fact]
    public async Task a_token_of_tomorrow_is_not_valid_yet()
    {
        var token = host.Issuer.Issue(Recorder, DateTime.UtcNow.AddDays(1), TimeSpan.FromHours(8));
        await Refused(token, "token.expired");
    }

    [Fact]
    public async Task an_unsigned_token_is_refused() => await Refused(Forgery.Unsigned(host.TokenOf("recorder-inm")), "token.invalid");

    [Fact]
    public async Task a_public_key_is_never_taken_for_a_shared_secret()
    {
        var key = host.Issuer.VerificationKey;
        var token = host.TokenOf("recorder-inm");
        byte[][] secrets =
        [
            key.ECDsa.ExportSubjectPublicKeyInfo(),
            Encoding.ASCII.GetBytes(key.ECDsa.ExportSubjectPublicKeyInfoPem()),
        ];
        foreach (var secret in secrets) await Refused(Forgery.Hs256(token, secret, key.KeyId), "token.invalid");
    }

    [Fact]
    public async Task another_key_under_the_same_id_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var payload = Base64UrlEncoder.Decode(Forgery.Payload(host.TokenOf("recorder-inm")));
        await Refused(Forgery.Es256(Header(host.Issuer.VerificationKey.KeyId), payload, other), "token.invalid");
    }

    [Theory]
    [InlineData("iss", "https://elsewhere.example")]
    [InlineData("iss", null)]
    [InlineData("aud", "another-service")]
    [InlineData("aud", null)]
    [InlineData("exp", null)]
    [InlineData("sub", null)]
    [InlineData("sub", "ana@example.org")]
    [InlineData("sub", "Ana López")]
    [InlineData("role", null)]
    [InlineData("role", "Recorder")]
    [InlineData("role", "root")]
    [InlineData("authority", null)]
    [InlineData("authority", "inm")]
    [InlineData("country", null)]
    [InlineData("country", "Mexico")]
    [InlineData("authority_class", "0")]
    [InlineData("person", "somebody")]
    public async Task a_well_signed_token_with_another_content_is_refused(string claim, string? value) =>
        await Refused(Altered(claims => claims[claim] = value), "token.invalid");

    [Fact]
    public async Task a_token_with_two_roles_is_refused() =>
        await Refused(Altered(claims => claims["role"] = new JsonArray("recorder", "auditor")), "token.invalid");

    [Fact]
    public async Task a_token_of_another_type_is_refused() =>
        await Refused(Altered(_ => { }, """{"alg":"ES256","typ":"JWT"}"""), "token.invalid");

    [Theory]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    public async Task what_is_no_token_is_refused(string token) => await Refused(token, "token.invalid");

    [Fact]
    public async Task a_token_of_any_size_is_refused() => await Refused(new string('a', 20_000), "token.invalid");

    [Fact]
    public async Task a_token_known_from_a_moment_ago_is_refused_once_altered()
    {
        var token = host.TokenOf("recorder-inm");
        (await host.Client.AskAsync("/me", token)).Status.ShouldBe(200);
        var other = token[^2] == 'A' ? 'B' : 'A';
        await Refused($"{token[..^2]}{other}{token[^1]}", "token.invalid");
        (await host.Client.AskAsync("/me", token)).Status.ShouldBe(200);
    }

    private async Task Refused(string token, string code)
    {
        var answer = await host.Client.AskAsync("/me", token);
        answer.Status.ShouldBe(401);
        answer.Code.ShouldBe(code);
        answer.Message.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
    }

    private string Altered(Action<JsonObject> change, string? header = null)
    {
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(Forgery.Payload(host.TokenOf("recorder-inm"))))!.AsObject();
        change(claims);
        foreach (var gone in claims.Where(claim => claim.Value is null).Select(claim => claim.Key).ToArray()) claims.Remove(gone);
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(host.KeysFolder, "development-issuer.pem")));
        return Forgery.Es256(header ?? Header(host.Issuer.VerificationKey.KeyId), claims.ToJsonString(), key);
    }

    private static string Header(string keyId) => JsonSerializer.Serialize(new { alg = "ES256", typ = "at+jwt", kid = keyId });
}
