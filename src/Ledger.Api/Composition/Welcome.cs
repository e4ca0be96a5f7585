namespace Ledger.Api.Composition;

/// <summary>What the terminal says once the ledger is ready: where it is, who may try it, how to stop it.</summary>
internal static class Welcome
{
    public static async Task SayAsync(WebApplication app, Profile profile, TextWriter output)
    {
        var address = app.Urls.First();
        profile.Embedded?.AnnounceAddress(address);
        if (profile.Development is { } development)
            development.PrintIdentities(output);
        await output.WriteLineAsync($"""
            Libro abierto en · Ledger ready at  {address}
            Datos en · Data in                  {profile.Embedded?.DataFolder ?? "PostgreSQL (ConnectionStrings:Ledger)"}
            Para detenerlo · To stop it         Ctrl+C
            """);
    }
}
