using Ledger.Api.Schema;
using Ledger.Api.Vault;

namespace Ledger.Api.Composition;

/// <summary>The host, composed to be described and never started: there is no server, and nothing connects to a database.</summary>
internal static class DescribedHost
{
    /// <summary>The host with its routes.</summary>
    /// <param name="database">Any: it is not connected to.</param>
    public static WebApplication Build(LedgerDatabase database)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Security:Authority"] = "https://issuer.invalid",
            ["Security:Audience"] = "ledger",
        });
        var app = Server.Build(builder, database, development: null, new NoKeys(), new byte[32], several: true);

        // A host that starts does this last: only then are the routes described.
        IApplicationBuilder pipeline = app;
        pipeline.UseEndpoints(_ => { });
        return app;
    }
}
