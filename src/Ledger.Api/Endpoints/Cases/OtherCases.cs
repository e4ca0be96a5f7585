using System.Text.Json.Nodes;
using Ledger.Api.Security;
using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>
/// The other cases that a case names, as one reader may know of them. A reader who may not see the other case is told that there is a link
/// and of which kind, never with which case or child: an authority of the country of origin that sees one of two siblings must not learn
/// from it of the other.
/// </summary>
/// <param name="seen">Those that the reader may see, with their numbers. All others are hidden, those that are not there included.</param>
internal sealed class OtherCases(IReadOnlyDictionary<CaseId, string> seen)
{
    private const string LinkedCase = "linkedCase";

    /// <summary>The members in which an entry names another case.</summary>
    private static readonly string[] Names = [LinkedCase, "case"];

    /// <summary>What an entry says of that case besides: its child, its authorities, the nationalities told there.</summary>
    private static readonly string[] Besides = ["person", "authorities", "nationalities"];

    /// <summary>Those that the reader may see, with their numbers.</summary>
    public IReadOnlyDictionary<CaseId, string> Seen => seen;

    /// <summary>True where an answer written as JSON names another case, so that it is not to be given out as it lies in the view.</summary>
    public static bool AreNamedIn(ReadOnlySpan<byte> json) => json.IndexOf("\"linkedCase\""u8) >= 0;

    /// <summary>Asks the policy about every other case that this one names.</summary>
    public static async Task<OtherCases> ReadAsync(
        CaseFile caseFile, CallerContext context, CaseReader reader, CancellationToken cancellation)
    {
        var named = caseFile.OtherCases().Select(other => other.Value).ToArray();
        if (named.Length == 0)
            return new(new Dictionary<CaseId, string>());
        var summaries = await reader.SummariesAsync(named, cancellation);
        return new(summaries
            .Where(s => AccessPolicy.Sees(context.Caller, CaseAccess.FactsOf(s.Value.Relations), context.Purpose))
            .ToDictionary(s => new CaseId(s.Key), s => s.Value.CaseNumber));
    }

    /// <summary>The status without what the reader may not know of.</summary>
    public Status Of(Status status) => status with
    {
        Links =
        [
            .. status.Links.Select(link => link.LinkedCase is { } other && seen.ContainsKey(other)
                ? link
                : link with { LinkedCase = null, Person = null, Withheld = AccessCodes.CaseUnknown }),
        ],
        Merges =
        [
            .. status.Merges.Select(merge => merge.LinkedCase is { } other && seen.ContainsKey(other)
                ? merge
                : merge with { LinkedCase = null, Withheld = AccessCodes.CaseUnknown }),
        ],
    };

    /// <summary>Takes out of an answer what the reader may not know of, and says so in its place.</summary>
    public void Mask(JsonNode? node)
    {
        if (node is JsonArray items)
            foreach (var item in items)
                Mask(item);
        if (node is not JsonObject members)
            return;
        foreach (var (_, member) in members)
            Mask(member);
        foreach (var name in Names)
            if (members[name] is JsonValue value && value.TryGetValue(out Guid other) && !seen.ContainsKey(new(other)))
            {
                members.Remove(name);
                if (name == LinkedCase)
                    foreach (var besides in Besides)
                        members.Remove(besides);
                members["withheld"] = AccessCodes.CaseUnknown;
            }
    }
}
