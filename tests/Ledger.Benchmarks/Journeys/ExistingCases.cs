using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Ledger.Benchmarks.Hosts;

namespace Ledger.Benchmarks.Journeys;

/// <summary>Cases that are there before a load begins, recorded over HTTP as anyone records.</summary>
internal static class ExistingCases
{
    /// <summary>How long a case is at the start.</summary>
    public const int EntriesEach = 10;

    private const int Loops = 8;

    /// <summary>The headers with which a load records.</summary>
    public static Dictionary<string, string> Headers(Served ledger) => new()
    {
        ["Authorization"] = $"Bearer {ledger.TokenOf("recorder-inm")}",
        ["Purpose"] = "care",
        ["If-Match"] = "*",
        ["Content-Type"] = "application/json",
    };

    /// <summary>The body of a request with these entries.</summary>
    public static string Body(params IEnumerable<JsonObject> entries) =>
        new JsonObject { ["entries"] = new JsonArray([.. entries]) }.ToJsonString();

    /// <summary>Opens cases of ten entries each; their ids.</summary>
    public static async Task<IReadOnlyList<Guid>> OpenAsync(Served ledger, int count)
    {
        using var http = new HttpClient { BaseAddress = ledger.Address };
        http.DefaultRequestHeaders.Add("Purpose", "care");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ledger.TokenOf("recorder-inm"));
        var ids = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToArray();
        await Parallel.ForEachAsync(
            ids.Index(), new ParallelOptions { MaxDegreeOfParallelism = Loops }, async (item, cancellation) =>
            {
                var entries = new Journey(new Random(item.Index)).Entries(Guid.CreateVersion7(), EntriesEach);
                var body = new JsonObject { ["id"] = item.Item.ToString(), ["entries"] = new JsonArray([.. entries]) };
                using var request = new HttpRequestMessage(HttpMethod.Post, "/cases")
                {
                    Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
                    Headers = { { "Idempotency-Key", item.Item.ToString() } },
                };
                using var answer = await http.SendAsync(request, cancellation);
                if (!answer.IsSuccessStatusCode)
                    throw new InvalidOperationException($"A case was refused: {await answer.Content.ReadAsStringAsync(cancellation)}");
            });
        return ids;
    }
}
