using System.Globalization;

namespace Ledger.Api.Embedded;

internal static class FileOwner
{
    /// <summary>Number of the user who owns the file; .NET does not tell.</summary>
    public static uint Of(string path)
    {
        string[] question = [Account.Tool("stat"), "--dereference", "--format=%u", "--", path];
        var said = Command.RunAsync(question, CancellationToken.None).GetAwaiter().GetResult();
        return said.Succeeded
            ? uint.Parse(said.Output.Trim(), CultureInfo.InvariantCulture)
            : throw new IOException(said.Said);
    }
}
