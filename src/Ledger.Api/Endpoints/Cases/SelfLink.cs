using System.Globalization;
using System.Reflection;
using Ledger.Api.Problems;
using Ledger.Api.Security;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Privacy;
using NodaTime;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>
/// The link of an answer, which fixes everything the answer depends on: repeating it gives the same bytes, or a problem that names
/// what is no longer available.
/// </summary>
internal static class SelfLink
{
    /// <summary>The parameters that fix what is not of the case.</summary>
    public static string[] Names { get; } = [RequestLanguage.Parameter, "role", "policy", "software"];

    /// <summary>The version of this software.</summary>
    public static string Software { get; } =
        typeof(SelfLink).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The problem where a link asks for what is no longer, or not of this caller.</summary>
    public static Problem? Refuse(HttpRequest request, CallerContext context)
    {
        if (request.Query.TryGetValue(RequestLanguage.Parameter, out var language) && language != "es" && language != "en")
            return Problem.Of("query.invalid", errors: [new(RequestLanguage.Parameter, "query.invalid")]);
        if (IsOther("software", Software))
            return Problem.Of("link.software-gone");
        if (IsOther("policy", AccessPolicy.Version))
            return Problem.Of("link.policy-gone");
        return IsOther("role", WireName<Role>.Of(context.Caller.Role)) ? Problem.Of("link.role-other") : null;

        bool IsOther(string name, string mine) => request.Query.TryGetValue(name, out var asked) && asked != mine;
    }

    /// <summary>The link.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="path">The route below the case.</param>
    /// <param name="known">What fixes how much of the record counted.</param>
    /// <param name="further">What fixes the rest.</param>
    public static string Of(
        CaseQuestion question, string path, IEnumerable<(string Name, string Value)> known,
        params IEnumerable<(string Name, string Value)> further)
    {
        (string, string)[] answer =
        [
            ("asOf", Text(question.AsOf)),
            ("at", Text(question.At)),
            ("language", WireName<Language>.Of(question.Context.Language)),
            ("role", WireName<Role>.Of(question.Context.Caller.Role)),
            ("policy", AccessPolicy.Version),
            ("software", Software),
        ];
        var parameters = known.Concat(answer).Concat(further).Select(p => new KeyValuePair<string, string?>(p.Item1, p.Item2));
        return $"/cases/{question.CaseId}{path}{QueryString.Create(parameters)}";
    }

    /// <summary>A version is final at once, so it fixes a position too; the time known is echoed and so kept.</summary>
    public static IEnumerable<(string Name, string Value)> Known(
        long version, Instant? knownAt, string versionName = "version", string knownAtName = "knownAt")
    {
        yield return (versionName, version.ToString(CultureInfo.InvariantCulture));
        if (knownAt is { } instant)
            yield return (knownAtName, Text(instant));
    }

    private static string Text(Instant instant) => EventTimeText.Write(instant);
}
