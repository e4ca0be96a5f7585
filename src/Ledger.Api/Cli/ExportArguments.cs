using System.Globalization;
using System.Text.RegularExpressions;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Cli;

/// <summary>What was typed after <c>export</c>.</summary>
/// <param name="Out">The file to write.</param>
/// <param name="Cases">The cases; empty for all.</param>
/// <param name="Position">The position; null for the last settled one.</param>
/// <param name="Open">How sealed fields are opened; null where they stay sealed.</param>
public sealed record ExportArguments(string Out, IReadOnlyList<Guid> Cases, long? Position, OpenArguments? Open)
{
    private static readonly string[] Once = ["--out", "--position", "--purpose", "--role", "--to", "--authority", "--who"];

    /// <summary>Reads the arguments; null where they are not understood. Settings of the host pass.</summary>
    public static ExportArguments? Read(IReadOnlyList<string> args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var cases = new List<Guid>();
        var open = false;
        for (var i = 0; i < args.Count; i++)
        {
            if (ImportArguments.IsSetting(args[i]))
                continue;
            if (args[i] == "--open" && !open)
                open = true;
            else if (i + 1 < args.Count && Take(args[i], args[i + 1], values, cases))
                i++;
            else
                return null;
        }

        return Read(values, cases, open);
    }

    private static bool Take(string name, string value, Dictionary<string, string> values, List<Guid> cases)
    {
        if (name != "--case")
            return Once.Contains(name) && values.TryAdd(name, value);
        if (!Guid.TryParseExact(value, "D", out var id))
            return false;
        cases.Add(id);
        return true;
    }

    private static ExportArguments? Read(Dictionary<string, string> values, List<Guid> cases, bool open)
    {
        if (!values.Remove("--out", out var path))
            return null;
        long? position = null;
        if (values.Remove("--position", out var text))
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            position = number;
        }

        if (!open)
            return values.Count == 0 ? new(path, cases, position, null) : null;
        return OpenArguments.Of(values) is { } opening ? new(path, cases, position, opening) : null;
    }
}

/// <summary>How sealed fields are opened.</summary>
/// <param name="Caller">In whose name.</param>
/// <param name="Purpose">Why.</param>
/// <param name="To">The file with the recipient's public key.</param>
public sealed partial record OpenArguments(Caller Caller, Purpose Purpose, string To)
{
    /// <summary>Whoever sits at the terminal of the ledger, where nobody says who it is.</summary>
    private const string Terminal = "terminal";

    internal static OpenArguments? Of(Dictionary<string, string> values)
    {
        if (!WireName<Purpose>.TryParse(values.GetValueOrDefault("--purpose"), out var purpose)
            || !WireName<Role>.TryParse(values.GetValueOrDefault("--role"), out var role)
            || values.GetValueOrDefault("--to") is not { } to)
            return null;
        var authority = values.GetValueOrDefault("--authority");
        var who = values.GetValueOrDefault("--who", Terminal);
        return (authority is null || Patterns.Of(Pattern.Authority).IsMatch(authority)) && Id().IsMatch(who)
            ? new(new Caller { Id = who, Role = role, Authority = authority, Country = authority?.Split('-')[0] }, purpose, to)
            : null;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._:\-]{0,59}\z")]
    private static partial Regex Id();
}
