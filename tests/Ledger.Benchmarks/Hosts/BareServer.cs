using Ledger.Api.Composition;
using Ledger.Api.Problems;
using Ledger.Api.Security;
using Ledger.Api.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Ledger.Benchmarks.Hosts;

/// <summary>
/// What a status read is measured against: the product's own server, logs, problems and authentication, and one endpoint that selects
/// a jsonb by its key and sends the bytes. No policy, no Wolverine, no frame around the answer.
/// </summary>
internal static class BareServer
{
    /// <summary>The argument with which this program serves.</summary>
    public const string Mode = "serve-bare";

    public const string Path = "/bare/";

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        await using var profile = await Profile.OpenAsync(builder.Configuration, Console.WriteLine, CancellationToken.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddTelemetry();
        builder.Services.AddProblems();
        builder.Services.AddSecurity(builder.Configuration, profile.Development);

        await using var app = builder.Build();
        app.UseProblems();
        app.UseRouting();
        app.MapSecurity();
        app.MapTelemetry();
        app.MapGet(Path + "{id:guid}", (Guid id, HttpContext http) => AnswerAsync(http, profile.Database.App, id));
        await app.StartAsync();
        profile.Development!.PrintIdentities(Console.Out);
        Console.WriteLine("Para detenerlo · To stop it         Ctrl+C");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext http, NpgsqlDataSource source, Guid id)
    {
        await using var command = source.CreateCommand("select data from ledger.mt_doc_casesummary where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync(http.RequestAborted);
        if (!await reader.ReadAsync(http.RequestAborted))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var json = reader.GetFieldValue<byte[]>(0);
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }
}
