using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Ledger.Api.Tests.Fixtures;

/// <summary>An answer as it came over the wire.</summary>
public sealed class TestLedgerAnswer(HttpResponseMessage response, byte[] body)
{
    public HttpStatusCode Status { get; } = response.StatusCode;

    public HttpResponseHeaders Headers { get; } = response.Headers;

    public HttpContentHeaders ContentHeaders { get; } = response.Content.Headers;

    public byte[] Body { get; } = body;

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The code of a problem.</summary>
    public string? Code => Body.Length > 0 && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    public Guid Case => Json.GetProperty("case").GetGuid();

    public long Version => Json.GetProperty("version").GetInt64();

    public long Position => Json.GetProperty("position").GetInt64();

    public string Self => Json.GetProperty("self").GetString()!;

    public IReadOnlyList<Guid> EntryIds => [.. Json.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetGuid())];

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.Single() : null;

    /// <summary>The pointers and codes of a problem's parts.</summary>
    public IReadOnlyList<(string Pointer, string Code)> Errors =>
    [
        .. Json.GetProperty("errors").EnumerateArray()
            .Select(e => (e.GetProperty("pointer").GetString()!, e.GetProperty("code").GetString()!)),
    ];

    public TestLedgerAnswer ShouldBe(HttpStatusCode status, string? code = null)
    {
        Status.ShouldBe(status, Text);
        if (code is not null)
            Code.ShouldBe(code, Text);
        return this;
    }

    public TestLedgerAnswer ShouldBeRecorded() => ShouldBe(HttpStatusCode.Created);

    public TestLedgerAnswer ShouldBeOk() => ShouldBe(HttpStatusCode.OK);
}
