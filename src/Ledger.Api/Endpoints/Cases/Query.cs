using System.Globalization;
using Ledger.Api.Problems;
using Ledger.Domain.Cases;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>
/// The query parameters an endpoint knows; any other is refused, because a filter that is not understood must not look applied.
/// </summary>
/// <param name="known">Their names.</param>
internal sealed class Query(params string[] known)
{
    /// <summary>Beyond these an offset could lead out of what an instant can hold.</summary>
    private const int FirstYear = 1, LastYear = 9999;

    /// <summary>The problem where a parameter is unknown or given twice.</summary>
    public Problem? Refuse(HttpRequest request)
    {
        foreach (var (name, values) in request.Query)
        {
            if (Array.IndexOf(known, name) < 0)
                return Problem.Of("query.unknown-parameter");
            if (values.Count != 1)
                return Problem.Of("query.invalid", errors: [new(name, "query.invalid")]);
        }

        return null;
    }

    /// <summary>A flag; false where it is neither absent, true nor false.</summary>
    public static bool Flag(HttpRequest request, string name, out bool value)
    {
        var text = request.Query[name].ToString();
        value = text == "true";
        return text is "" or "true" or "false";
    }

    /// <summary>A whole number; false where it is there and none.</summary>
    public static bool Number(HttpRequest request, string name, out long? value)
    {
        value = null;
        if (request.Query[name].ToString() is not { Length: > 0 } text)
            return !request.Query.ContainsKey(name);
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        value = number;
        return true;
    }

    /// <summary>An RFC 3339 instant; false where it is there and none.</summary>
    public static bool Moment(HttpRequest request, string name, out Instant? value)
    {
        value = null;
        if (request.Query[name].ToString() is not { Length: > 0 } text)
            return !request.Query.ContainsKey(name);

        // A plus sign that was not escaped arrives as a space.
        var parsed = OffsetDateTimePattern.ExtendedIso.Parse(text.Replace(' ', '+'));
        if (!parsed.Success || parsed.Value.Year is <= FirstYear or >= LastYear)
            return false;
        value = parsed.Value.ToInstant();
        return true;
    }
}

/// <summary>The moments of a question about a case (contract.md, KNOWN and NOW).</summary>
/// <param name="Knowledge">How much of the record counts.</param>
/// <param name="AsOf">As it was on; null for now.</param>
/// <param name="At">The instant of judgement as asked; null for the default.</param>
/// <param name="MinPosition">At least this position of the ledger.</param>
/// <param name="From">How much of the record counted before, where two states of knowledge are asked for.</param>
internal sealed record Moments(Knowledge Knowledge, Instant? AsOf, Instant? At, long? MinPosition, Knowledge? From = null)
{
    private static readonly string[] Common = ["asOf", "at", "minPosition"];

    /// <summary>The names of the parameters.</summary>
    public static string[] Names { get; } = [.. Common, "version", "position", "knownAt"];

    /// <summary>The names of the parameters of a question between two states of knowledge.</summary>
    public static string[] NamesBetween { get; } =
        [.. Common, "fromVersion", "fromPosition", "fromKnownAt", "toVersion", "toPosition", "toKnownAt"];

    /// <summary>Up to which position the ledger must be settled before this can be answered; 0 for any.</summary>
    public long NeedsPosition => new[] { Knowledge.Position, From?.Position, MinPosition }.Max() ?? 0;

    /// <summary>Reads them; null where one is malformed.</summary>
    public static Moments? Read(HttpRequest request) =>
        Known(request, "version", "position", "knownAt") is { } known ? Read(request, known) : null;

    /// <summary>Reads them; null where one is malformed.</summary>
    public static Moments? ReadBetween(HttpRequest request) =>
        Known(request, "fromVersion", "fromPosition", "fromKnownAt") is { } from
        && Known(request, "toVersion", "toPosition", "toKnownAt") is { } to
            ? Read(request, to, from)
            : null;

    private static Moments? Read(HttpRequest request, Knowledge known, Knowledge? from = null) =>
        Query.Moment(request, "asOf", out var asOf) & Query.Moment(request, "at", out var at)
        & Query.Number(request, "minPosition", out var least)
            ? new(known, asOf, at, least, from)
            : null;

    private static Knowledge? Known(HttpRequest request, string version, string position, string knownAt) =>
        Query.Number(request, version, out var number) & Query.Number(request, position, out var place)
        & Query.Moment(request, knownAt, out var instant)
            ? new(number, place, instant)
            : null;
}
