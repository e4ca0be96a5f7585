using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ledger.Api.Composition;
using Ledger.Api.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ledger.Browser.Tests;

/// <summary>The whole ledger on a PostgreSQL of its own, with one case of an invented child that a recorder opened over HTTP.</summary>
public sealed class LedgerHost : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"ledger-browser-{Guid.NewGuid():n}");
    private Profile? _profile;
    private WebApplication? _app;

    public string Address { get; private set; } = "";

    public Guid Case { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationManager();
        configuration["Embedded:DataFolder"] = _folder;
        _profile = await Profile.OpenAsync(configuration, _ => { }, CancellationToken.None);
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Logging:LogLevel:Default"] = "None";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = await Server.BuildAsync(builder, _profile);
        await _app.StartAsync();
        Address = _app.Urls.Single();
        Case = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_profile is not null) await _profile.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private async Task<Guid> OpenAsync()
    {
        using var client = new HttpClient { BaseAddress = new(Address) };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var token = _profile!.Development!.Issue(DevelopmentIdentities.Find("recorder-inm")!);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.Add("Purpose", "care");
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var body = new StringContent(Entries(Guid.NewGuid()), new MediaTypeHeaderValue("application/json"));
        using var answer = await client.PostAsync("/cases", body);
        answer.EnsureSuccessStatusCode();
        var opened = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("case").GetGuid();

        // The list of cases is a view that follows by itself.
        while (!(await client.GetStringAsync("/cases", patience.Token)).Contains($"{opened}", StringComparison.Ordinal))
            await Task.Delay(50, patience.Token);
        return opened;
    }

    private static string Entries(Guid child)
    {
        const string Acted = """
            "place": { "country": "MX", "subdivision": "MX-CHP" }, "by": { "authority": "MX-INM", "role": "child-protection-officer" }
            """;
        static string At(string date) => $$"""
            "v": 1, "occurredAt": { "date": "{{date}}", "zone": "America/Mexico_City" }, {{Acted}}
            """;
        return $$"""
            { "entries": [
              { "type": "case-opened", {{At("2026-03-02T10:15:00-06:00")}}, "child": "{{child}}", "reason": "encounter" },
              { "type": "child-identified", {{At("2026-03-02T10:40:00-06:00")}}, "name": "Canario Amarillo", "sex": "female",
                "nationalities": ["GT"], "accompaniment": "unaccompanied", "ageAtEncounter": 13 },
              { "type": "custody-assumed", {{At("2026-03-02T10:15:00-06:00")}}, "ground": "rescue" },
              { "type": "placed-in-care", {{At("2026-03-02T18:00:00-06:00")}}, "facility": "migration-station" },
              { "type": "notice-given", {{At("2026-03-04")}}, "to": "protection-authority", "recipient": "MX-PPNNA-CHP" }
            ] }
            """;
    }
}
