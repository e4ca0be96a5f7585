using Ledger.Api.OpenApi;
using Ledger.Api.Problems;
using Ledger.Api.Samples;
using Ledger.Api.Schema;
using Ledger.Api.Security;
using Ledger.Api.Telemetry;
using Ledger.Api.Vault;
using Ledger.Api.Web;

namespace Ledger.Api.Composition;

/// <summary>Composes the modules and serves; nothing else.</summary>
public static class Server
{
    /// <summary>Serves until it is told to stop.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        await using var profile = await Profile.OpenAsync(builder.Configuration, Console.WriteLine, CancellationToken.None);
        await using var app = await BuildAsync(builder, profile);
        await app.StartAsync();
        if (profile.Embedded is not null)
            await app.Services.GetRequiredService<SampleCases>().RecordAsync(TimeProvider.System, CancellationToken.None);
        await Welcome.SayAsync(app, profile, Console.Out);
        await Task.WhenAny(app.WaitForShutdownAsync(), profile.Embedded?.Ended ?? Task.Delay(Timeout.Infinite));
        await app.StopAsync();
        return profile.Embedded is { Ended.IsCompleted: true } ? 1 : 0;
    }

    /// <summary>The host on an opened profile; tests call it too.</summary>
    public static async Task<WebApplication> BuildAsync(WebApplicationBuilder builder, Profile profile)
    {
        var epochs = await VaultStart.OpenFilesAsync(profile.KeysFolder, profile.Database.Vault, CancellationToken.None);
        var fingerprints = RecordModule.FingerprintKey(profile.KeysFolder);
        return Build(builder, profile.Database, profile.Development, epochs, fingerprints, profile.IsShared);
    }

    /// <summary>The host over what is given; nothing connects before it starts.</summary>
    internal static WebApplication Build(
        WebApplicationBuilder builder,
        LedgerDatabase database,
        DevelopmentIssuer? development,
        IEpochKeys epochs,
        byte[] fingerprintKey,
        bool several)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
        });
        builder.AddTelemetry();
        builder.Services.AddProblems();
        builder.Services.AddSecurity(builder.Configuration, development);
        builder.Services.AddOpenApi(LedgerDocument.Name, options => options.AddDocumentTransformer<LedgerDocument>());
        builder.Services.AddWeb();
        builder.AddRecord(database, epochs, fingerprintKey, several);

        var app = builder.Build();
        app.UseProblems();
        app.Use(app.Services.GetRequiredService<LastPosition>().InvokeAsync);
        app.UseWeb();
        app.UseRouting();
        app.MapSecurity();
        app.MapTelemetry();
        app.MapProblems();
        app.MapOpenApi().AllowAnonymous();
        app.MapRecord();
        app.MapWeb();
        return app;
    }
}
