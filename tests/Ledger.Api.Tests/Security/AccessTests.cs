using Ledger.Api.Security;

namespace Ledger.Api.Tests.Security;

public sealed class AccessTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    [Theory]
    [InlineData("recorder-inm", "ReadStatus", "care", 200, null)]
    [InlineData("procurator", "OpenSealed", "representation", 200, null)]
    [InlineData("auditor", "ReadDocket", "audit", 200, null)]
    [InlineData("recorder-dif", "Record", "emergency", 200, null)]
    [InlineData("recorder-dif", "Record", "care", 404, "case.unknown")]
    [InlineData("consulate-gt", "ReadStatus", "care", 404, "case.unknown")]
    [InlineData("recorder-inm", "ReadAccess", "care", 403, "access.denied")]
    [InlineData("statistician", "ReadStatus", "statistics", 403, "access.denied")]
    [InlineData("operator", "ReadStatus", "integration", 403, "access.denied")]
    [InlineData("auditor", "ReadStatus", "care", 403, "access.denied")]
    [InlineData("recorder-inm", "ReadStatus", null, 400, "purpose.missing")]
    [InlineData("recorder-inm", "ReadStatus", "curiosity", 400, "purpose.unknown")]
    [InlineData("recorder-inm", "ReadStatus", "care, audit", 400, "purpose.unknown")]
    public async Task the_policy_answers_in_codes(string identity, string act, string? purpose, int status, string? code)
    {
        var answer = await host.Client.AskAsync($"/cases/known/{act}", host.TokenOf(identity), Purpose(purpose));
        answer.Status.ShouldBe(status);
        answer.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("recorder-dif", "ReadStatus", "care")]
    [InlineData("recorder-dif", "OpenSealed", "care")]
    [InlineData("recorder-cbp", "ReadDocket", "care")]
    [InlineData("consulate-gt", "ReadStatus", "emergency")]
    [InlineData("child", "ReadStatus", "subject-rights")]
    [InlineData("legal-representative", "OpenSealed", "representation")]
    [InlineData("operator", "ReadStatus", "integration")]
    public async Task a_case_out_of_reach_and_no_case_give_the_same_bytes(string identity, string act, string purpose)
    {
        var token = host.TokenOf(identity);
        var known = await host.Client.AskAsync($"/cases/known/{act}", token, Purpose(purpose));
        var unknown = await host.Client.AskAsync($"/cases/unknown/{act}", token, Purpose(purpose));
        known.Text.ShouldBe(unknown.Text);
        known.Status.ShouldBe(unknown.Status);
        known.Status.ShouldBeGreaterThanOrEqualTo(400);
    }

    [Fact]
    public async Task lists_need_no_purpose_but_refuse_a_false_one()
    {
        (await host.Client.AskAsync("/cases", host.TokenOf("auditor"))).Status.ShouldBe(200);
        (await host.Client.AskAsync("/cases", host.TokenOf("auditor"), Purpose("curiosity"))).Code.ShouldBe("purpose.unknown");
        (await host.Client.AskAsync("/cases", host.TokenOf("statistician"))).Code.ShouldBe("access.denied");
    }

    [Fact]
    public void only_listed_routes_are_anonymous() => AnonymousRoutes.Offenders(host.Routes).ShouldBeEmpty();

    private static (string, string)[] Purpose(string? purpose) => purpose is null ? [] : [("Purpose", purpose)];
}
