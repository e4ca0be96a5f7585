using System.Net;
using System.Text;
using Ledger.Api.Tests.Fixtures;

namespace Ledger.Api.Tests.Web;

/// <summary>Forms that no page of ours sends, and addresses that no page links to.</summary>
public sealed class HostileFormTests(PostgresServer server)
{
    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n")]
    [InlineData("multipart/form-data", "%00=%ff&&&=&a")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("application/x-www-form-urlencoded", "%00=%ff&&&=&a")]
    public async Task a_form_that_cannot_be_read_is_refused(string type, string body)
    {
        await using var ledger = await TestLedger.StartAsync(server);
        foreach (var path in new[] { "/sign-in", "/sign-out" })
            foreach (var accept in new[] { "text/html", "application/json" })
            {
                var answer = await ledger.AsNobody().SendAsync(
                    HttpMethod.Post, path, TestLedgerCaller.Bytes(Encoding.UTF8.GetBytes(body), type), ("Accept", accept));
                answer.ShouldBe(HttpStatusCode.BadRequest);
            }
    }

    [Fact]
    public async Task a_form_in_another_charset_is_refused()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        foreach (var charset in new[] { "utf-7", "latin1", "none" })
            (await ledger.AsNobody().SendAsync(
                    HttpMethod.Post, "/sign-in",
                    TestLedgerCaller.Bytes("a=1"u8.ToArray(), $"application/x-www-form-urlencoded; charset={charset}"), ("Accept", "text/html")))
                .ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task the_page_of_a_fault_tells_of_none_where_none_was()
    {
        await using var ledger = await TestLedger.StartAsync(server);

        (await ledger.AsNobody().GetAsync("/status/500", ("Accept", "text/html"))).ShouldBe(HttpStatusCode.NotFound);
    }
}
