using Ledger.Api.Problems;
using Ledger.Api.Security;
using Ledger.Api.Web;
using Ledger.Domain.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ledger.Api.Tests.Security;

/// <summary>The doors of the ledger on a free port, with one case behind them, which INM has and a notice to PPNNA names.</summary>
public sealed class SecurityHost : IAsyncLifetime
{
    private readonly string _keys = Directory.CreateTempSubdirectory("ledger-keys-").FullName;
    private WebApplication? _app;

    internal DevelopmentIssuer Issuer { get; private set; } = null!;

    public HttpClient Client { get; private set; } = new();

    public string KeysFolder => _keys;

    public static CaseFacts Case { get; } = new()
    {
        Assigned = new HashSet<string> { "MX-INM" },
        Receiving = new HashSet<string> { "MX-PPNNA-CHP", "GT-MINEX" },
        OpenedIn = "MX",
        CountriesOfOrigin = new HashSet<string> { "GT" },
    };

    public EndpointDataSource Routes => _app!.Services.GetRequiredService<EndpointDataSource>();

    public async ValueTask InitializeAsync()
    {
        Issuer = DevelopmentIssuer.Open(_keys, TimeProvider.System);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddProblems().AddSecurity(builder.Configuration, Issuer);
        _app = builder.Build();
        _app.UseProblems();
        _app.UseRouting();
        _app.MapSecurity();
        _app.MapProblems();
        _app.MapGet("/me", (CallerContext caller) => Results.Json(new { caller.Caller.Id, role = WireName<Role>.Of(caller.Caller.Role) }));
        _app.MapPost("/me", (CallerContext caller) => caller.Caller.Id);
        _app.MapGet("/cases/known/{act}", (CallerContext caller, Act act) => caller.Authorize(act, Case) ?? Results.Ok());
        _app.MapGet("/cases/unknown/{act}", (CallerContext caller, Act act) => caller.Authorize(act, CaseFacts.Unknown) ?? Results.Ok());
        _app.MapGet("/cases", (CallerContext caller) => caller.Authorize(Act.ListCases) ?? Results.Ok());
        _app.MapPost("/sign-in/{id}", async (HttpContext http, IReadyIdentities ready, string id) =>
            await ready.SignInAsync(http, id) ? Results.Ok() : Results.NotFound()).AllowAnonymous();
        await _app.StartAsync();
        Client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(_app.Urls.Single()) };
    }

    public string TokenOf(string identity) => Issuer.Issue(DevelopmentIdentities.Find(identity)!);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        Issuer.Dispose();
        Directory.Delete(_keys, recursive: true);
    }
}
