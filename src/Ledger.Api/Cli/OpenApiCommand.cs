using Ledger.Api.Composition;
using Ledger.Api.OpenApi;
using Ledger.Api.Schema;
using Ledger.Api.Vault;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ledger.Api.Cli;

/// <summary>
/// <c>openapi</c>: writes the document of the API, the same that <c>/openapi/v1.json</c> serves. The host is composed and never started:
/// there is no server, and nothing connects to a database.
/// </summary>
internal static class OpenApiCommand
{
    /// <summary>Writes the document; the exit code.</summary>
    public static async Task<int> RunAsync(Stream output, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Security:Authority"] = "https://issuer.invalid",
            ["Security:Audience"] = "ledger",
        });
        await using var database = new LedgerDatabase("Host=database.invalid");
        await using var app = Server.Build(builder, database, development: null, new NoKeys(), new byte[32], several: true);

        // A host that starts does this last: only then are the routes described.
        IApplicationBuilder pipeline = app;
        pipeline.UseEndpoints(_ => { });

        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(LedgerDocument.Name)
            .GetOpenApiDocumentAsync(cancellation);
        await document.SerializeAsJsonAsync(output, OpenApiSpecVersion.OpenApi3_1, cancellation);
        return 0;
    }

    /// <summary>Nothing is sealed or opened.</summary>
    private sealed class NoKeys : IEpochKeys
    {
        public int Current => throw new NotSupportedException();

        public ValueTask<WrappedKey> WrapAsync(ReadOnlyMemory<byte> dataKey, Guid subject, Guid keyId, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public ValueTask<byte[]> UnwrapAsync(WrappedKey key, Guid subject, Guid keyId, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
