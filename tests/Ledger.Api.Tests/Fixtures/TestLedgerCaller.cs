using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Ledger.Api.Tests.Fixtures;

/// <summary>Someone who asks the ledger over HTTP, with a token and a purpose.</summary>
public sealed class TestLedgerCaller(HttpClient http, string? token, string? purpose)
{
    public TestLedgerCaller For(string? otherPurpose) => new(http, token, otherPurpose);

    public Task<TestLedgerAnswer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Opens a case with a key of its own unless one is given.</summary>
    public Task<TestLedgerAnswer> OpenCaseAsync(IReadOnlyList<JsonObject> entries, string? key = null, Guid? id = null) =>
        SendAsync(HttpMethod.Post, "/cases", Body(entries, id), ("Idempotency-Key", key ?? NewKey()));

    /// <summary>Records on a case; <paramref name="version"/> is what If-Match says.</summary>
    public Task<TestLedgerAnswer> RecordAsync(Guid caseId, string version, IReadOnlyList<JsonObject> entries, string? key = null) =>
        SendAsync(
            HttpMethod.Post, $"/cases/{caseId}/entries", Body(entries, null),
            ("If-Match", version == "*" ? version : $"\"{version}\""), ("Idempotency-Key", key ?? NewKey()));

    public Task<TestLedgerAnswer> RecordAsync(Guid caseId, long version, params JsonObject[] entries) =>
        RecordAsync(caseId, $"{version}", entries);

    public Task<TestLedgerAnswer> OpenFieldsAsync(Guid caseId, params (Guid Entry, string Path)[] fields) =>
        SendAsync(HttpMethod.Post, $"/cases/{caseId}/openings", Text(new JsonObject
        {
            ["fields"] = new JsonArray([.. fields.Select(f => new JsonObject { ["entry"] = f.Entry, ["path"] = f.Path })]),
        }.ToJsonString()));

    public async Task<TestLedgerAnswer> SendAsync(
        HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        if (purpose is not null)
            request.Headers.Add("Purpose", purpose);
        foreach (var (name, value) in headers)
            (request.Headers.TryAddWithoutValidation(name, value) || content?.Headers.TryAddWithoutValidation(name, value) != false)
                .ShouldBeTrue();
        using var response = await http.SendAsync(request);
        return new(response, await response.Content.ReadAsByteArrayAsync());
    }

    public static HttpContent Text(string json) => Bytes(Encoding.UTF8.GetBytes(json));

    public static HttpContent Bytes(byte[] body, string type = "application/json") =>
        new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    public static string NewKey() => Guid.NewGuid().ToString();

    public static HttpContent Body(IReadOnlyList<JsonObject> entries, Guid? id)
    {
        var body = new JsonObject { ["entries"] = new JsonArray([.. entries.Select(e => e.DeepClone())]) };
        if (id is { } chosen)
            body["id"] = chosen;
        return Text(body.ToJsonString());
    }
}
