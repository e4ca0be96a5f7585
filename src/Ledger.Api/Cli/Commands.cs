using Ledger.Api.Composition;
using Ledger.Api.Embedded;
using Ledger.Api.Schema;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Cli;

/// <summary>The commands of the terminal. Without one the ledger is served.</summary>
public static class Commands
{
    private const string Usage = """
        Uso · Usage:
          (nada · nothing)   sirve el libro · serve the ledger
          audit              juzga todos los casos · judge every case
          rebuild            rehace el índice de casos · rebuild the index of cases
          migrate            pone el esquema al día · bring the schema up to date
          entries            escribe el catálogo de asientos · write the catalogue of entries
          import             importa un archivo de otro registro o de otro libro · import a file of another register or ledger
          imports            lista las importaciones · list the imports
          export             exporta casos · export cases
          openapi            escribe el documento OpenAPI · write the OpenAPI document
        """;

    /// <summary>Runs what the arguments say; the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return args.FirstOrDefault(a => !a.StartsWith('-') && !a.Contains('=')) switch
            {
                null => await Server.RunAsync(args),
                "audit" => await WithDatabaseAsync(
                    args[1..], database => AuditCommand.RunAsync(database, Console.Out, CancellationToken.None)),
                "rebuild" => await WithDatabaseAsync(
                    args[1..], database => RebuildCommand.RunAsync(database, Console.Out, CancellationToken.None)),
                "migrate" => await WithDatabaseAsync(args[1..], _ => Task.FromResult(0)),
                "entries" => Entries(),
                "import" => await TransferTerminal.ImportAsync(After("import", args)),
                "imports" => await TransferTerminal.ListAsync(After("imports", args)),
                "export" => await TransferTerminal.ExportAsync(After("export", args)),
                "openapi" => await OpenApiCommand.RunAsync(Console.OpenStandardOutput(), CancellationToken.None),
                _ => Explain(),
            };
        }
        catch (EmbeddedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 3;
        }
    }

    private static string[] After(string command, string[] args) => [.. args.Where((_, i) => i != Array.IndexOf(args, command))];

    /// <summary>Opening the profile brings the schema up to date.</summary>
    private static async Task<int> WithDatabaseAsync(string[] args, Func<LedgerDatabase, Task<int>> run)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables()
            .AddCommandLine([.. args.Where(a => a.StartsWith("--", StringComparison.Ordinal) && a.Contains('='))]).Build();
        await using var profile = await Profile.OpenAsync(configuration, Console.Error.WriteLine, CancellationToken.None);
        return await run(profile.Database);
    }

    /// <summary>The page of entry types, from the domain alone: no database is needed or touched.</summary>
    private static int Entries()
    {
        Console.Out.Write(CataloguePage.Write());
        return 0;
    }

    private static int Explain()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
