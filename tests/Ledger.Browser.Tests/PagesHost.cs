using Ledger.Api.Web;
using Ledger.Api.Web.Cases;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(Ledger.Browser.Tests.PagesHost))]

namespace Ledger.Browser.Tests;

/// <summary>The pages alone on a free port: no database, ready identities of its own.</summary>
public sealed class PagesHost : IAsyncLifetime
{
    private WebApplication? _app;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options => options.LoginPath = "/sign-in");
        builder.Services.AddAuthorization();
        builder.Services.AddWeb();
        builder.Services.AddSingleton<IReadyIdentities, SampleIdentities>();
        builder.Services.AddSingleton<ICaseReader, SampleCases>();
        _app = builder.Build();
        _app.UseWeb();
        _app.UseRouting();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapWeb();
        await _app.StartAsync();
        Address = _app.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
