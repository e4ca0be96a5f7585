using System.Text.Json;
using Ledger.Api.Security;
using Ledger.Domain.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Api.Tests.Security;

public sealed class DevelopmentIssuerTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    [Fact]
    public void there_is_an_identity_for_each_role() =>
        DevelopmentIdentities.All.Select(identity => identity.Role).Distinct().ShouldBe(Enum.GetValues<Role>(), ignoreOrder: true);

    [Fact]
    public void a_token_outlives_a_restart()
    {
        using var again = DevelopmentIssuer.Open(host.KeysFolder, TimeProvider.System);
        again.VerificationKey.KeyId.ShouldBe(host.Issuer.VerificationKey.KeyId);
    }

    [Fact]
    public void the_key_is_its_owners_alone() => File.GetUnixFileMode(Path.Combine(host.KeysFolder, "development-issuer.pem"))
        .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

    [Fact]
    public void tokens_go_where_they_are_told_to_go()
    {
        using var output = new StringWriter();
        host.Issuer.PrintIdentities(output);
        foreach (var identity in DevelopmentIdentities.All) output.ToString().ShouldContain(identity.Id);
        output.ToString().Split('\n').Count(line => line.Trim().StartsWith("eyJ", StringComparison.Ordinal))
            .ShouldBe(DevelopmentIdentities.All.Count);
    }

    [Fact]
    public async Task the_published_key_verifies_a_token_and_holds_no_secret()
    {
        var discovery = JsonDocument.Parse((await host.Client.AskAsync("/dev/.well-known/openid-configuration")).Text).RootElement;
        var keys = (await host.Client.AskAsync(new Uri(discovery.GetProperty("jwks_uri").GetString()!).PathAndQuery)).Text;
        keys.ShouldNotContain("\"d\"");
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(host.TokenOf("auditor"), new()
        {
            ValidIssuer = discovery.GetProperty("issuer").GetString(),
            ValidAudience = DevelopmentIssuer.Audience,
            IssuerSigningKeys = new JsonWebKeySet(keys).GetSigningKeys(),
        });
        result.IsValid.ShouldBeTrue();
    }

    [Fact]
    public void a_deployment_without_an_issuer_does_not_start() =>
        Should.Throw<InvalidOperationException>(() => new ServiceCollection().AddSecurity(Configured([]), null))
            .Message.ShouldContain("Security:Authority");

    [Fact]
    public void a_configured_issuer_and_the_development_issuer_exclude_each_other() =>
        Should.Throw<InvalidOperationException>(() => new ServiceCollection().AddSecurity(
            Configured(new() { ["Security:Authority"] = "https://id.example", ["Security:Audience"] = "ledger" }), host.Issuer));

    [Fact]
    public void a_deployment_with_an_issuer_knows_no_ready_identities() => new ServiceCollection().AddSecurity(
            Configured(new() { ["Security:Authority"] = "https://id.example", ["Security:Audience"] = "ledger" }), null)
        .ShouldNotContain(service => service.ServiceType == typeof(Ledger.Api.Web.IReadyIdentities));

    private static IConfiguration Configured(Dictionary<string, string?> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
