using Ledger.Api.Composition;
using Ledger.Api.Embedded;
using Ledger.Api.Schema;

namespace Ledger.Api.Cli;

/// <summary>The commands of the terminal. Without one the ledger is served.</summary>
public static class Commands
{
    private const string Usage = """
        Uso · Usage:
          (nada · nothing)   sirve el libro · serve the ledger
          migrate            pone el esquema al día · bring the schema up to date
        """;

    /// <summary>Runs what the arguments say; the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return args.FirstOrDefault(a => !a.StartsWith('-') && !a.Contains('=')) switch
            {
                null => await Server.RunAsync(args),
                "migrate" => await MigrateAsync(args[1..]),
                _ => Explain(),
            };
        }
        catch (EmbeddedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 3;
        }
    }

    private static async Task<int> MigrateAsync(string[] args)
    {
        await using var profile = await Profile.OpenAsync(
            new ConfigurationManager().AddEnvironmentVariables().AddCommandLine(args).Build(), Console.WriteLine, CancellationToken.None);
        await new LedgerSchema(profile.Database).MigrateAsync(CancellationToken.None);
        return 0;
    }

    private static int Explain()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
