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
    public static string Of(CaseQuestion question, string path, long version, params (string Name, string Value)[] further)
    {
        var parameters = new List<KeyValuePair<string, string?>>
        {
            new("version", version.ToString(CultureInfo.InvariantCulture)),
            new("asOf", Text(question.AsOf)),
            new("at", Text(question.At)),
            new("language", WireName<Language>.Of(question.Context.Language)),
            new("role", WireName<Role>.Of(question.Context.Caller.Role)),
            new("policy", AccessPolicy.Version),
            new("software", Software),
        };
        if (question.Moments.Knowledge.KnownAt is { } knownAt)
            parameters.Insert(2, new("knownAt", Text(knownAt)));
        parameters.AddRange(further.Select(f => new KeyValuePair<string, string?>(f.Name, f.Value)));
        return $"/cases/{question.CaseId}{path}{QueryString.Create(parameters)}";
    }

    private static string Text(Instant instant) => EventTimeText.Write(instant);
}
