using System.Net.Sockets;
using Ledger.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ledger.Api.Tests.Problems;

/// <summary>A host on a free port whose routes fail in every way that a route can.</summary>
public sealed class ProblemHost : IAsyncLifetime
{
    public const string Secret = "Xochitl-canary";

    private WebApplication? _app;

    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1000);
        builder.Logging.ClearProviders();
        builder.Services.AddProblems();
        _app = builder.Build();
        _app.UseProblems();
        _app.UseRouting();
        _app.MapProblems();
        _app.MapGet("/fails", string () => throw new InvalidOperationException(Secret));
        var unreachable = new NpgsqlException(Secret, new SocketException());
        _app.MapGet("/unreachable", string () => throw new InvalidOperationException("x", unreachable));
        _app.MapGet("/duplicate", string () => throw new PostgresException(Secret, "ERROR", "ERROR", "23505", Secret));
        _app.MapGet("/shutdown", string () => throw new PostgresException(Secret, "FATAL", "FATAL", "57P01"));
        _app.MapGet("/refused", () => Problem.Of("entries.too-many", errors: [new("/entries", "entries.too-many")]));
        _app.MapGet("/bare/{status:int}", (int status) => Results.StatusCode(status));
        _app.MapPost("/body", (Body body) => body.Name);
        await _app.StartAsync();
        Client = new() { BaseAddress = new(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }

    private sealed record Body(string Name, int Age);
}
