using System.Text.RegularExpressions;
using Ledger.Api.Problems;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Integrity;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Tests.Problems;

public sealed partial class ProblemCatalogueTests
{
    [Fact]
    public void codes_are_unique() => ProblemCatalogue.All.DistinctBy(kind => kind.Code).Count().ShouldBe(ProblemCatalogue.All.Count);

    [Fact]
    public void every_code_has_one_spelling_a_status_and_both_languages()
    {
        foreach (var kind in ProblemCatalogue.All)
        {
            Spelling().IsMatch(kind.Code).ShouldBeTrue(kind.Code);
            kind.Status.ShouldBeInRange(400, 599, kind.Code);
            foreach (var text in new[] { kind.Title, kind.Explanation })
            {
                text.Es.ShouldNotBeNullOrWhiteSpace(kind.Code);
                text.En.ShouldNotBeNullOrWhiteSpace(kind.Code);
                text.Es.ShouldNotBe(text.En, kind.Code);
            }
        }
    }

    [Fact]
    public void every_refusal_of_the_domain_is_in_it()
    {
        foreach (var refusal in Refusals.All) ProblemCatalogue.Find(refusal.Code).ShouldNotBeNull(refusal.Code);
    }

    [Fact]
    public void every_code_that_the_domain_finds_in_a_body_is_in_it()
    {
        foreach (var type in new[] { typeof(IJsonFault), typeof(SchemaCheck), typeof(EventTimeText), typeof(AccessCodes) })
            foreach (var field in type.GetFields().Where(field => field.IsLiteral && field.FieldType == typeof(string)))
                ProblemCatalogue.Find((string)field.GetRawConstantValue()!).ShouldNotBeNull($"{type.Name}.{field.Name}");
    }

    [Fact]
    public void every_code_that_the_host_answers_with_is_in_it()
    {
        var answered = Directory.EnumerateFiles(Path.Combine(Repository(), "src", "Ledger.Api"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Answered().Matches(File.ReadAllText(file)).Select(match => (file, Code: match.Groups[1].Value)))
            .ToArray();
        answered.ShouldNotBeEmpty();
        foreach (var (file, code) in answered) ProblemCatalogue.Find(code).ShouldNotBeNull($"{Path.GetFileName(file)}: {code}");
    }

    [Theory]
    [InlineData("entry.id-reused", 409)]
    [InlineData("idempotency.key-missing", 400)]
    [InlineData("idempotency.key-reused", 422)]
    [InlineData("version.missing", 428)]
    [InlineData("version.required-exact", 428)]
    [InlineData("version.stale", 412)]
    [InlineData("occurred.in-future", 422)]
    [InlineData("case.unknown", 404)]
    [InlineData("case.exists", 409)]
    [InlineData("case.merged", 409)]
    [InlineData("position.not-settled", 409)]
    [InlineData("body.too-large", 413)]
    [InlineData("access.denied", 403)]
    [InlineData("purpose.missing", 400)]
    [InlineData("purpose.unknown", 400)]
    [InlineData("storage.unavailable", 503)]
    public void promised_codes_have_their_status(string code, int status) => ProblemCatalogue.Find(code)!.Status.ShouldBe(status);

    [Fact]
    public void a_code_that_is_in_no_table_is_a_fault_of_ours() => Problem.Of("no.such-code").Code.ShouldBe("internal.error");

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ledger.sln"))) folder = folder.Parent.ShouldNotBeNull();
        return folder.FullName;
    }

    [GeneratedRegex("(?:Problem[.]Of|Refused)[(]\\s*\"([a-z0-9.-]+)\"")]
    private static partial Regex Answered();

    [GeneratedRegex("^[a-z][a-z-]*([.][a-z0-9-]+)?$")]
    private static partial Regex Spelling();
}
