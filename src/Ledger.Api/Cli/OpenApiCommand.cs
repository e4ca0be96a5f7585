using Ledger.Api.Composition;
using Ledger.Api.OpenApi;
using Ledger.Api.Schema;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ledger.Api.Cli;

/// <summary><c>openapi</c>: writes the document of the API, the same that <c>/openapi/v1.json</c> serves.</summary>
internal static class OpenApiCommand
{
    /// <summary>Writes the document; the exit code.</summary>
    public static async Task<int> RunAsync(Stream output, CancellationToken cancellation)
    {
        await using var database = new LedgerDatabase("Host=database.invalid");
        await using var app = DescribedHost.Build(database);
        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(LedgerDocument.Name)
            .GetOpenApiDocumentAsync(cancellation);
        await document.SerializeAsJsonAsync(output, OpenApiSpecVersion.OpenApi3_1, cancellation);
        return 0;
    }
}
