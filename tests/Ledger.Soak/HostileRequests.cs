using System.Text;

namespace Ledger.Soak;

/// <summary>Requests that no client of ours would send, from almost right to no HTTP at all.</summary>
/// <param name="random">Decides everything, so that a seed repeats a run.</param>
/// <param name="tokens">Tokens by identity.</param>
/// <param name="own">A case that hostile requests may record on.</param>
/// <param name="foreign">Cases of others, which only an authority without a part in them asks for.</param>
internal sealed class HostileRequests(Random random, IReadOnlyDictionary<string, string> tokens, Guid own, Func<Guid[]> foreign)
{
    private const string Canary = HostileBodies.Canary;

    /// <summary>Whoever sends more may find the connection closed before the answer is read.</summary>
    private const int MostTaken = 60 * 1024;

    private const string Stranger = "recorder-orr";

    private static readonly string[] Methods =
        ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUETZAL", "get", "G\0T"];

    private static readonly string[] Purposes =
        ["care", "audit", "oversight", "emergency", "CARE", "care,audit", "", Canary, "1", "statistics", "integration"];

    private static readonly string[] Matches =
    [
        "*", "\"1\"", "1", "W/\"1\"", "\"1\", \"2\"", "\"99999999999999999999\"", "-1", "\"\"", "\"", "\"0\"", "\"9223372036854775807\"", "1e3",
        "\"1-abc\"", Canary, "\"*\"", "**",
    ];

    private static readonly string[] Queries =
    [
        "", "?", "?dryRun=true", "?dryRun=maybe", "?verdicts=true", "?verdicts", "?dryRun=true&dryRun=false", "?asOf=2026-01-01T00:00:00Z",
        "?asOf=", "?asOf=9999-12-31T23:59:59Z", "?asOf=0001-01-01T00:00:00Z", "?asOf=2026-02-30T00:00:00Z", "?knownAt=x", "?at=-1",
        "?version=0", "?version=1", "?version=99999999999999999999", "?version=-1", "?position=9223372036854775807", "?minPosition=1",
        "?position=abc", "?limit=0", "?limit=201", "?limit=1", "?cursor=zzz", "?cursor=9223372036854775807", "?packs=none", "?packs=,,,",
        "?coverage=9223372036854775807", "?language=xx", "?role=auditor", "?policy=0", "?software=9", $"?{Canary}=1", $"?asOf={Canary}",
        "?%00=%00", "?a[]=1", "?=1", "?&&&", "?%ff=%fe", "?asOf=%ED%A0%80", "?version=1&version=2", "?knownAt=2026-01-01T00:00:00+99:00",
    ];

    private static readonly string[] Paths =
    [
        "/", "//", "/cases", "/cases/", "/cases//docket", "/cases/0", "/cases/%00", "/cases/..%2f..%2fetc%2fpasswd", "/cases/../../etc/passwd",
        $"/cases/{Canary}", "/cases/{5b0c0f0e-5f5e-4c53-9a3e-0d0c9a6d1f03}", "/cases/5b0c0f0e5f5e4c539a3e0d0c9a6d1f03", "/cases/%ff%fe",
        "/problems", "/problems/", "/problems/body.malformed", $"/problems/{Canary}", "/problems/%2e%2e", "/health/live", "/health/ready",
        "/health/ready?x=1", "/openapi/v1.json", "/openapi/v2.json", "/openapi/%00.json", "/assets/..%2f..%2fappsettings.json", "/assets/x",
        "/sign-in", "/sign-in?returnUrl=https://example.org", "/sign-out", "/dev/jwks", "/dev/.well-known/openid-configuration", "/status/500",
        "/status/x", "/tlog/checkpoint", "/dead-letters", "/favicon.ico", "/%", "/%zz", "/\u00f1", "/a?b#c", "/;", "/con", "*",
        "http://example.org/", "https://127.0.0.1/cases", "cases", "/cases/00000000-0000-0000-0000-000000000000",
        "/cases/6ba7b810-9dad-31d1-80b4-00c04fd430c8", "/cases/00000000-0000-0000-0000-000000000000/docket",
    ];

    private static readonly string[] MediaTypes =
    [
        "application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "application/json; charset=" + Canary,
        "text/json", "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data", "application/problem+json",
        "multipart/form-data; boundary=x", "application/", "/", "application/json, application/json", Canary,
    ];

    private readonly HostileBodies _bodies = new(random);

    /// <summary>The next.</summary>
    public RawRequest Next() => random.Next(20) switch
    {
        < 8 => Recording(),
        < 10 => Opening(),
        < 13 => Reading(),
        < 15 => OddHeaders(),
        < 17 => OddPath(),
        17 => Form(),
        18 => Oversize(),
        _ => Broken(),
    };

    private RawRequest Recording()
    {
        var (id, identity) = Case();
        var opens = random.Next(3) == 0;
        return Post(
            (opens ? "/cases" : $"/cases/{id}/entries") + (random.Next(4) == 0 ? Pick(Queries) : ""),
            _bodies.Entries(opens),
            $"Authorization: Bearer {tokens[identity]}", Purpose(), Key(), Match());
    }

    private RawRequest Opening()
    {
        var (id, identity) = Case();
        return Post($"/cases/{id}/openings", _bodies.Openings(), $"Authorization: Bearer {tokens[identity]}", Purpose());
    }

    private RawRequest Reading()
    {
        var id = random.Next(3) == 0 ? Pick(foreign()) : own;
        var path = $"/cases/{id}{Pick("", "/docket", "/compliance", "/openings", "/entries", "/nothing")}{Pick(Queries)}";
        var accept = $"Accept: {Pick("*/*", "application/json", "text/html")}";
        return Request("GET", path, [], [$"Authorization: Bearer {Pick([.. tokens.Values])}", Purpose(), accept]);
    }

    private RawRequest OddHeaders()
    {
        var header = random.Next(24) switch
        {
            0 => "Authorization:",
            1 => "Authorization: Bearer",
            2 => $"Authorization: Bearer {Canary}",
            3 => $"Authorization: Bearer {Cut(tokens["auditor"])}",
            4 => $"Authorization: Bearer {Flipped(tokens["auditor"])}",
            5 => "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
            6 => "Authorization: Basic cXVldHphbDpjYW5hcnk=",
            7 => $"Authorization: Bearer {tokens["auditor"]}\r\nAuthorization: Bearer {tokens["child"]}",
            8 => $"Authorization: Bearer {new string('a', 20_000)}",
            9 => $"Cookie: ledger-session={Canary}; ledger-antiforgery=%00; language=xx; {Canary}",
            10 => $"Cookie: {new string(';', 500)}",
            11 => $"Accept-Language: {Pick("xx", "es;q=2", "es,en;q=x", Canary, "*", new string('e', 5_000))}",
            12 => $"Accept: {Pick("application/xml", "text/html;q=x", Canary, "*/*;q=0", "text/html")}",
            13 => $"X-Correlation-ID: {Pick(Canary, new string('x', 3_000), "\u0001", "a\tb")}",
            14 => $"traceparent: {Pick(Canary, "00-0-0-00", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")}\r\nbaggage: {Canary}={Canary}",
            15 => "Expect: 100-continue",
            16 => "Content-Encoding: gzip",
            17 => "Transfer-Encoding: gzip, chunked",
            18 => $"X-Long: {new string('x', 40_000)}",
            19 => string.Concat(Enumerable.Range(0, 200).Select(i => $"X-{i}: {i}\r\n")).TrimEnd(),
            20 => "no colon",
            21 => "X-Control: a\u0001b\u007fc",
            22 => $"X-Latin: {Canary} \u00f1\u00ff",
            _ => "Upgrade: h2c\r\nConnection: Upgrade\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
        };
        var token = header.StartsWith("Authorization", StringComparison.Ordinal) ? "X-None: 1" : $"Authorization: Bearer {tokens["auditor"]}";
        return random.Next(2) == 0
            ? Request("GET", $"/cases/{own}{Pick("", "/docket")}", [], [token, "Purpose: audit", header]) with { MustBeAnswered = false }
            : Post("/cases", _bodies.Entries(opens: true), token, Purpose(), Key(), header) with { MustBeAnswered = false };
    }

    private RawRequest OddPath() => Request(
        Pick(Methods), random.Next(10) == 0 ? "/" + new string('a', Pick(2_000, 9_000)) : Pick(Paths) + (random.Next(4) == 0 ? Pick(Queries) : ""),
        [], [$"Authorization: Bearer {tokens["auditor"]}", Purpose()]) with
    { MustBeAnswered = false };

    /// <summary>To the pages, which take forms.</summary>
    private RawRequest Form() => Post(
        Pick("/sign-in", "/sign-out", "/", $"/cases/{own}", "/cases"),
        Pick<byte[]>(
            [], Encoding.UTF8.GetBytes($"identity={Canary}&__RequestVerificationToken={Canary}"), Encoding.UTF8.GetBytes("%00=%ff&&&=&a"),
            Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"),
            Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, 3_000).Select(i => $"a{i}=1")))),
        "Accept: text/html", $"X-Type: {Canary}");

    private RawRequest Oversize() => Post(
        Pick("/cases", $"/cases/{own}/entries", $"/cases/{own}/openings"),
        Encoding.UTF8.GetBytes($"{{\"entries\":[\"{new string('x', Pick(64 * 1024, (1024 * 1024) + 1, (2 * 1024 * 1024) + 1))}\"]}}"),
        $"Authorization: Bearer {tokens["recorder-inm"]}", "Purpose: care", Key(), Match()) with
    { MustBeAnswered = false };

    /// <summary>A connection that ends in the middle, or says another length than it has.</summary>
    private RawRequest Broken()
    {
        var whole = Recording().Bytes;
        return new(
            random.Next(5) switch
            {
                0 => whole[..random.Next(1, Math.Min(whole.Length, 400))],
                1 => whole[..^random.Next(1, Math.Min(whole.Length, 300))],
                2 => Latin(
                    "POST /cases HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + $"{Pick("ZZ", "-1", "FFFFFFFFFFFFFFFF", "5")}\r\n{Canary}\r\n"),
                3 => Latin(
                    $"{Pick("POST", "GET")} /cases HTTP/{Pick("0.9", "1.0", "2.0", "9", "")}\r\n"
                    + $"Content-Length: {Pick("-1", "1e3", "99999999999999999999", "5")}\r\n\r\n{Canary}"),
                _ => Noise(),
            },
            MustBeAnswered: false,
            HangsUp: true);
    }

    private (Guid Case, string Identity) Case() => random.Next(6) switch
    {
        0 => (Pick(foreign()), Stranger),
        1 => (Guid.NewGuid(), "recorder-inm"),
        2 => (own, Pick([.. tokens.Keys])),
        _ => (own, "recorder-inm"),
    };

    private string Purpose() => random.Next(4) == 0 ? $"Purpose: {Pick(Purposes)}" : "Purpose: care";

    private string Match() => random.Next(3) == 0 ? $"If-Match: {Pick(Matches)}" : "If-Match: *";

    private string Key() => random.Next(6) == 0
        ? $"Idempotency-Key: {Pick("", " ", "same", new string('k', 200), new string('k', 201), "a b", "\u00f1", "a\r\nIdempotency-Key: b", "\u0001")}"
        : $"Idempotency-Key: {Guid.NewGuid()}";

    private RawRequest Post(string path, byte[] body, params string[] headers) =>
        Request("POST", path, body, [.. headers, $"Content-Type: {(random.Next(6) == 0 ? Pick(MediaTypes) : MediaTypes[0])}"]);

    private static RawRequest Request(string method, string path, byte[] body, string[] headers) => new(
        [
            .. Latin($"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n{string.Join("\r\n", headers)}\r\n"),
            .. Latin(body.Length > 0 || method == "POST" ? $"Content-Length: {body.Length}\r\n\r\n" : "\r\n"),
            .. body,
        ],
        MustBeAnswered: body.Length < MostTaken);

    private byte[] Noise()
    {
        var bytes = new byte[random.Next(1, 2_000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Cut(string token) => token[..random.Next(token.Length)];

    private string Flipped(string token)
    {
        var at = random.Next(token.Length);
        return token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
    }

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
