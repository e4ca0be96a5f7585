using Ledger.Api.Web;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ledger.Api.Security;

/// <summary>What the host composes of this folder: tokens, page sessions, and a closed door where a route says nothing.</summary>
public static class SecurityModule
{
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">Its configuration.</param>
    /// <param name="development">
    /// The issuer of the embedded profile; null everywhere else. There is no setting that makes one: only the composition of the
    /// embedded profile can, because it takes a running embedded PostgreSQL.
    /// </param>
    public static IServiceCollection AddSecurity(
        this IServiceCollection services, IConfiguration configuration, DevelopmentIssuer? development)
    {
        var options = configuration.GetSection(SecurityOptions.Section).Get<SecurityOptions>() ?? new();
        Refuse(options, development);

        services.TryAddSingleton(TimeProvider.System);
        services.AddAuthentication(Schemes.Either)
            .AddPolicyScheme(Schemes.Either, null, either => either.ForwardDefaultSelector = Schemes.Select)
            .AddJwtBearer(Schemes.Bearer, bearer => Bearer.Configure(bearer, options, development))
            .AddCookie(Schemes.Session, PageSession.Configure);
        services.AddOptions<JwtBearerOptions>(Schemes.Bearer)
            .PostConfigure<TimeProvider>((bearer, time) => bearer.TokenHandlers.Add(new CachedTokenHandler(time)));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddDataProtection().SetApplicationName("ledger");
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>((keys, loggers) => Keep(keys, options, development, loggers));
        if (development is not null) services.AddSingleton(development).AddSingleton<IReadyIdentities, ReadySignIn>();
        return services;
    }

    /// <summary>MUST come after UseProblems and UseRouting and before every route.</summary>
    public static WebApplication MapSecurity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        if (app.Services.GetService<DevelopmentIssuer>() is { } development) DevelopmentEndpoints.Map(app, development);
        return app;
    }

    private static void Refuse(SecurityOptions options, DevelopmentIssuer? development)
    {
        if (development is not null && options.Authority is not null)
            throw new InvalidOperationException(
                "Security:Authority is configured: its tokens are taken, and the development issuer must not exist beside it.");
        if (development is null && (string.IsNullOrWhiteSpace(options.Authority) || string.IsNullOrWhiteSpace(options.Audience)))
            throw new InvalidOperationException(
                "Nobody could sign in: configure Security:Authority, the OIDC issuer, and Security:Audience, this ledger's name there.");
    }

    private static void Keep(
        KeyManagementOptions keys, SecurityOptions options, DevelopmentIssuer? development, ILoggerFactory loggers)
    {
        var folder = options.SessionKeysFolder ?? development?.SessionKeysFolder;
        keys.XmlRepository = folder is null
            ? new EphemeralKeys()
            : new FileSystemXmlRepository(Directory.CreateDirectory(folder, PrivateFile.Folder), loggers);
    }
}
