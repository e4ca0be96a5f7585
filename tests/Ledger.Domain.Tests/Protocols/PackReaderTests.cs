using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Ledger.Domain.Protocols;
using Ledger.Domain.Protocols.Reading;

namespace Ledger.Domain.Tests.Protocols;

public class PackReaderTests
{
    private const string Clock = "    clock: { start: trigger, hours: 24, proposed: false }";

    private const string Covered = "          - { authority: MX-INM, country: MX, chapters: [notices], from: 2021-01-01 }";

    private static readonly string Text = Encoding.UTF8.GetString(SevenRules.Packs[0].Bytes.Span);

    private static readonly string[] Lines = Text.Split('\n');

    [Fact]
    public void a_pack_is_its_id_its_version_and_the_hash_of_its_bytes()
    {
        var pack = SevenRules.Packs[0];

        pack.Identity.ShouldBe(new("mx-2021", 1, Convert.ToHexStringLower(SHA256.HashData(pack.Bytes.Span))));
        Read(Text + "\n").Pack!.Identity.Sha256.ShouldNotBe(pack.Identity.Sha256);
    }

    [Fact]
    public void an_unknown_path_is_named_with_line_column_and_the_paths_there_are()
    {
        var (line, errors) = Mutated("            to: protection-authority", "            recipientClass: protection-authority");

        var error = errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(PackErrors.UnknownPath);
        (error.File, error.Line, error.Column).ShouldBe(("pack.yaml", line, 13));
        error.Expected.ShouldContain("recipient");
        error.Expected.ShouldContain("occurredAt");
        error.Text.En.ShouldStartWith($"pack.yaml({line},13): pack.unknown-path: unknown path; expected one of: ");
        error.Text.Es.ShouldContain("ruta desconocida");
    }

    [Theory]
    [InlineData("      anyOf: [{ entry: child-identified }]", "      anyOf: [{ entry: child-found }]", PackErrors.UnknownEntry, 24)]
    [InlineData("            to: protection-authority", "            to: protection", PackErrors.Value, 17)]
    [InlineData("            to: protection-authority", "            by.office: x", PackErrors.UnknownPath, 13)]
    [InlineData("            to: protection-authority", "            type: notice-given", PackErrors.UnknownPath, 13)]
    [InlineData("            to: protection-authority", "            note: x", PackErrors.PathClosed, 13)]
    [InlineData("            to: protection-authority", "            occurredAt: 2021-01-01", PackErrors.PathClosed, 13)]
    [InlineData("            to: protection-authority", "            refs.as: cites", PackErrors.PathClosed, 13)]
    [InlineData("            to: protection-authority", "            place: MX", PackErrors.PathClosed, 13)]
    [InlineData("            to: protection-authority", "            place.country: Mexico", PackErrors.Value, 28)]
    [InlineData("            to: protection-authority", "            to: { class: [care-authority] }", PackErrors.Operator, 19)]
    [InlineData("            to: protection-authority", "            to: { orAbsent: true }", PackErrors.Operator, 17)]
    [InlineData("            to: protection-authority", "            acknowledged: perhaps", PackErrors.Value, 27)]
    [InlineData("    kind: obligation", "    kind: duty", PackErrors.Value, 11)]
    [InlineData("    kind: obligation", "    kind: precedence", PackErrors.Combination, null)]
    [InlineData("    force: administrative-protocol", "    force: strong", PackErrors.Value, 12)]
    [InlineData("    standing: unreviewed", "    standing: reviewed", PackErrors.Missing, 5)]
    [InlineData("    policy: trigger", "    policy: decision", PackErrors.Combination, 13)]
    [InlineData("    effective: { from: 2016-08-11 }", "    effective: { from: soon }", PackErrors.Value, 24)]
    [InlineData("    effective: { from: 2016-08-11 }", "    effective: { from: 2016-13 }", PackErrors.Value, 24)]
    [InlineData("    effective: { from: 2016-08-11 }", "    effective: {}", PackErrors.Missing, 16)]
    [InlineData("      nationality: any", "      nationality: honduran", PackErrors.Value, 20)]
    [InlineData("      territory: [MX]", "      territory: [Mexico]", PackErrors.Value, 19)]
    [InlineData("      territory: [MX]", "      territory: MX", PackErrors.Kind, 18)]
    [InlineData("      by: { within: [MX-INM] }", "      by: {}", PackErrors.Missing, 11)]
    [InlineData(Clock, "    clock: { start: trigger, hours: 0, proposed: false }", PackErrors.Value, 37)]
    [InlineData(Clock, "    clock: { start: trigger, hours: 24, proposed: true }", PackErrors.Missing, 12)]
    [InlineData(Clock, "    clock: { start: trigger, hours: 24, targetHours: 25, proposed: false }", PackErrors.Combination, 54)]
    [InlineData("    severity: critical", "    severity: critical\n    severity: low", PackErrors.Duplicate, 5)]
    [InlineData("    severity: critical", "    gravity: critical", PackErrors.UnknownKey, 5)]
    [InlineData("    severity: critical", "    severity: &a critical", PackErrors.Yaml, 15)]
    [InlineData("    severity: critical", "    severity: !!str critical", PackErrors.Yaml, 15)]
    [InlineData("    severity: critical", "    severity: [critical", PackErrors.Yaml, null)]
    [InlineData("  - id: MX-LM-112-NOTIFY-PPNNA", "  - id: MX-PROT2016-NOTIFY-24H", PackErrors.Duplicate, 9)]
    [InlineData("      - id: six-hours-late", "      - id: at-the-bound", PackErrors.Duplicate, 13)]
    [InlineData("            sex: female", "            sex: F", PackErrors.Example, 18)]
    [InlineData("            sex: female", "            gender: female", PackErrors.Example, null)]
    [InlineData("          - type: child-identified", "          - type: child-found", PackErrors.UnknownEntry, 19)]
    [InlineData("            v: 1", "            v: 7", PackErrors.Example, 16)]
    [InlineData(Covered, "          - { authority: MX-INM, country: MX, chapters: [notices], from: 2021-01 }", PackErrors.Example, 74)]
    [InlineData("        at: 2021-03-10T12:00:00-06:00", "        at: 2021-03-10", PackErrors.Value, 13)]
    public void what_a_pack_may_not_say_is_named_with_line_and_column(string original, string replacement, string code, int? column)
    {
        var (line, errors) = Mutated(original, replacement);

        var error = errors.FirstOrDefault(e => e.Code == code).ShouldNotBeNull();
        error.Line.ShouldBeInRange(line - 16, line + 30);
        if (column is { } expected)
            error.Column.ShouldBe(expected);
        error.Expected.ShouldNotBeEmpty();
    }

    [Fact]
    public void a_rule_without_applies_does_not_load()
    {
        var (_, errors) = Mutated("    applies:", "    appliesTo:");

        errors.Select(e => e.Code).ShouldBe([PackErrors.Missing, PackErrors.UnknownKey], ignoreOrder: true);
        errors.Single(e => e.Code == PackErrors.Missing).Expected.ShouldBe("applies");
    }

    [Fact]
    public void each_of_the_four_parts_of_applies_must_be_said()
    {
        string[] parts = ["      territory: [MX]", "      by: { within: [MX-INM] }", "      nationality: any", "      accompaniment: any"];
        foreach (var part in parts)
            Mutated(part, "").Errors.ShouldContain(e => e.Code == PackErrors.Missing && part.StartsWith($"      {e.Expected}:"));
    }

    [Fact]
    public void a_rule_that_asks_for_an_entry_that_cannot_be_recorded_does_not_load() =>
        Mutated("        - entry: best-interests-determined", "        - entry: plan-compliance-judged").Errors
            .ShouldContain(e => e.Code == PackErrors.UnknownEntry && e.Expected.Contains("best-interests-determined"));

    [Fact]
    public void every_error_of_a_file_is_reported_in_order()
    {
        var errors = Read(Text.Replace("standing: unreviewed", "standing: unread", StringComparison.Ordinal)).Errors;

        errors.Count.ShouldBe(5);
        errors.Select(e => e.Line).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("")]
    [InlineData("just a text")]
    [InlineData("[]")]
    [InlineData("a: 1\n---\nb: 2")]
    [InlineData("a: &x [*x]")]
    [InlineData("? [complex, key]\n: value")]
    [InlineData("\u0000")]
    public void what_is_not_one_plain_mapping_is_refused(string text) => Read(text).Errors.ShouldNotBeEmpty();

    [Fact]
    public void a_file_that_is_too_deep_too_large_or_not_utf_8_is_refused()
    {
        Read(new string('[', 100_000)).Errors.ShouldHaveSingleItem().Code.ShouldBe(PackErrors.Yaml);
        PackReader.Read("pack.yaml", new byte[PackReader.MostBytes + 1]).Errors.ShouldHaveSingleItem().Expected.ShouldContain("bytes");
        PackReader.Read("pack.yaml", new byte[] { 0x61, 0xff }).Errors.ShouldHaveSingleItem().Expected.ShouldBe("UTF-8");
    }

    [Fact]
    public void whatever_the_file_it_is_a_pack_or_a_list_of_errors() =>
        Gen.Select(Gen.Int[0, Text.Length - 1], Gen.Int[0, 40], Gen.String[0, 10]).Sample(
            (at, length, noise) =>
            {
                var reading = Read(Text[..at] + noise + Text[Math.Min(Text.Length, at + length)..]);
                (reading.Pack is null).ShouldBe(reading.Errors.Count > 0);
            },
            iter: 100);

    [Fact]
    public void every_key_that_the_schema_requires_is_required_by_the_loader()
    {
        var schema = JsonNode.Parse(Packs.Schema)!;
        var rule = schema["properties"]!["rules"]!["items"]!;
        foreach (var key in Required(schema))
            Read(Without($"^{key}:")).Errors.ShouldContain(e => e.Code == PackErrors.Missing && e.Expected == key);
        foreach (var key in Required(rule).Except(["id"]))
            Read(Without($"^    {key}:")).Errors.ShouldContain(e => e.Code == PackErrors.Missing && e.Expected == key);

        static IEnumerable<string> Required(JsonNode of) => of["required"]!.AsArray().Select(name => name!.GetValue<string>());
        static string Without(string key) => Regex.Replace(Text, key, m => m.Value[..^1] + "Renamed:", RegexOptions.Multiline);
    }

    /// <summary>The pack with the first occurrence of a line replaced: the number of that line and what the loader says.</summary>
    private static (int Line, IReadOnlyList<PackError> Errors) Mutated(string original, string replacement)
    {
        var line = Array.IndexOf(Lines, original);
        line.ShouldBeGreaterThanOrEqualTo(0, $"no line '{original}'");
        return (line + 1, Read(string.Join('\n', Lines.Select((text, i) => i == line ? replacement : text))).Errors);
    }

    private static PackReading Read(string text) => PackReader.Read("pack.yaml", Encoding.UTF8.GetBytes(text));
}
