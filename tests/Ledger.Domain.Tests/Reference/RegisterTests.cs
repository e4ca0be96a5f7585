using System.Text;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Reading;
using Ledger.Domain.Reference;
using Ledger.Domain.Reference.Reading;

namespace Ledger.Domain.Tests.Reference;

public class RegisterTests
{
    private const string Sources = """
        version: 7
        sources:
          - { id: law, confidence: memory, citation: A law }
        countries:
          - { code: MX, es: México, en: Mexico }
        subdivisions:
          - { code: MX-CHP, es: Chiapas, en: Chiapas, census: "07" }

        """;

    /// <summary>
    /// Whoever changes the register changes these two together: an answer that names a version then means the same rows for ever.
    /// </summary>
    [Fact]
    public void the_version_moves_with_the_content() => (Register.Shipped.Version, Register.Shipped.Sha256)
        .ShouldBe((1, "6712ba675ab55e67c83ee189df7e5535328fac640f5e95a1d4110cc8109ab425"));

    [Fact]
    public void every_source_is_used_and_every_row_has_one()
    {
        var register = Register.Shipped;
        register.Authorities.ShouldAllBe(a => a.Source != null);
        var used = register.Authorities.SelectMany(a => a.Successors.Select(s => s.Source).Append(a.Source!).Concat(Dates(a.Existence)))
            .Concat(register.Facilities.SelectMany(f => Dates(f.Existence).Append(f.Source)));
        register.Sources.Except(used).ShouldBeEmpty();
    }

    [Fact]
    public void every_code_has_the_form_that_entries_take()
    {
        Register.Shipped.Authorities.ShouldAllBe(a => a.Code.Length <= 40 && Patterns.Of(Pattern.Authority).IsMatch(a.Code));
        Register.Shipped.Facilities.ShouldAllBe(f => f.Code.Length <= 60 && Patterns.Of(Pattern.Code).IsMatch(f.Code));
        Register.Shipped.Countries.ShouldAllBe(c => Patterns.Of(Pattern.Country).IsMatch(c.Code));
        Register.Shipped.Subdivisions.ShouldAllBe(s => Patterns.Of(Pattern.Subdivision).IsMatch(s.Code));
    }

    [Fact]
    public void all_countries_and_the_parts_of_six_are_there()
    {
        Register.Shipped.Countries.Count.ShouldBe(249);
        Register.Shipped.Subdivisions.GroupBy(s => s.Code[..2]).Select(parts => (parts.Key, parts.Count()))
            .ShouldBe([("ES", 69), ("GT", 22), ("HN", 18), ("MX", 32), ("SV", 14), ("US", 57)], ignoreOrder: true);
    }

    [Fact]
    public void files_that_hold_together_are_a_register()
    {
        var reading = Read(Sources + """
            authorities:
              - { code: MX-A, class: court, country: MX, territory: MX-CHP, source: law, es: A, en: A,
                  since: { date: "2014", source: law } }
            """);
        reading.Errors.ShouldBeEmpty();
        var row = reading.Register!.Authorities.ShouldHaveSingleItem();
        row.Existence.Since!.Date.ShouldBe("2014");
        row.Source!.Text.ShouldBe("A law");
        reading.Register.Version.ShouldBe(7);
    }

    [Theory]
    [InlineData("{ code: MX-A, source: law, es: A, en: A }\n  - { code: MX-A, source: law, es: A, en: A }", 10, 13, PackErrors.Duplicate)]
    [InlineData("{ code: MX-A, source: rumour, es: A, en: A }", 9, 27, PackErrors.Value)]
    [InlineData("{ code: MX-A, source: law, es: A, en: A, parent: MX-B }", 9, 54, PackErrors.Value)]
    [InlineData("{ code: MX-A, source: law, es: A, en: A, class: guild }", 9, 53, PackErrors.Value)]
    [InlineData("{ code: MX-A, source: law, es: A }", 9, 5, PackErrors.Missing)]
    [InlineData("{ code: MX-A, source: law, es: A, en: A, colour: red }", 9, 46, PackErrors.UnknownKey)]
    [InlineData("{ code: MX-A, source: law, es: A, en: A, territory: MX-CHP }", 9, 57, PackErrors.Combination)]
    [InlineData("{ code: MX-A, source: law, es: A, en: A, since: { date: \"2014-02-30\", source: law } }", 9, 61, PackErrors.Value)]
    public void an_error_names_its_line_and_column(string row, long line, long column, string code)
    {
        var reading = Read($"{Sources}authorities:\n  - {row}\n");
        reading.Register.ShouldBeNull();
        reading.Errors.Select(e => (e.File, e.Line, e.Column, e.Code)).ShouldBe([("test.yaml", line, column, code)]);
    }

    [Fact]
    public void an_authority_does_not_end_before_it_began() => Read(Sources + """
        authorities:
          - { code: MX-A, source: law, es: A, en: A, since: { date: "2014", source: law }, until: { date: "2010", source: law } }
        """).Errors.Single().Code.ShouldBe(PackErrors.Combination);

    private static IEnumerable<Citation> Dates(Existence existence) =>
        new[] { existence.Since?.Source, existence.Until?.Source }.OfType<Citation>();

    private static RegisterReading Read(string yaml) => RegisterReader.Read([new("test.yaml", Encoding.UTF8.GetBytes(yaml))]);
}
