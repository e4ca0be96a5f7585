using System.Text.RegularExpressions;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Cli;

/// <summary>What was typed after <c>import --withdraw</c>.</summary>
/// <param name="Batch">The SHA-256 of the file, or its beginning.</param>
/// <param name="Reason">Why the import was wrong.</param>
public sealed partial record WithdrawArguments(string Batch, AmendmentReason Reason)
{
    private const string Withdraw = "--withdraw";
    private const string Why = "--reason";

    /// <summary>True where an import is to be withdrawn.</summary>
    public static bool AreMeant(IReadOnlyList<string> args) => args.Contains(Withdraw);

    /// <summary>Reads the arguments; null where they are not understood. Settings of the host pass.</summary>
    public static WithdrawArguments? Read(IReadOnlyList<string> args)
    {
        string? batch = null;
        AmendmentReason? reason = null;
        for (var i = 0; i < args.Count; i++)
        {
            if (ImportArguments.IsSetting(args[i]))
                continue;
            if (i + 1 >= args.Count)
                return null;
            if (args[i] == Withdraw && batch is null && Id().IsMatch(args[i + 1]))
                batch = args[++i];
            else if (args[i] == Why && reason is null && WireName<AmendmentReason>.TryParse(args[i + 1], out var code))
                (reason, i) = (code, i + 1);
            else
                return null;
        }

        return batch is null ? null : new(batch, reason ?? AmendmentReason.ImportWithdrawn);
    }

    [GeneratedRegex(@"\A[0-9a-f]{8,64}\z")]
    private static partial Regex Id();
}
