using Ledger.Api.Cli;
using Ledger.Api.Problems;

namespace Ledger.Api.Tests.Import;

public sealed class TerminalTests
{
    [Theory]
    [InlineData("es_MX.UTF-8", null, Language.Es)]
    [InlineData("en_US.UTF-8", null, Language.En)]
    [InlineData("en_US.UTF-8", "es_GT", Language.Es)]
    [InlineData(null, null, Language.En)]
    [InlineData("", "", Language.En)]
    public void the_language_is_that_of_the_terminal(string? lang, string? all, Language expected) =>
        ImportLanguage.Of(name => name switch { "LANG" => lang, "LC_ALL" => all, _ => null }).ShouldBe(expected);

    [Fact]
    public void arguments_stand_in_any_order_and_settings_of_the_host_pass() =>
        ImportArguments.Read(["--map", "m", "--dry-run", "--Embedded:DataFolder=d", "f.csv", "--rejects", "r.csv"])
            .ShouldBe(new ImportArguments("f.csv", "m", true, "r.csv"));

    [Theory]
    [InlineData]
    [InlineData("--map", "m")]
    [InlineData("f.csv", "--map", "m", "--key", "k")]
    [InlineData("f.csv", "--map")]
    [InlineData("f.csv", "g.csv", "--map", "m")]
    [InlineData("f.csv", "--map", "m", "--force")]
    public void what_is_not_understood_is_not_guessed(params string[] args) => ImportArguments.Read(args).ShouldBeNull();
}
