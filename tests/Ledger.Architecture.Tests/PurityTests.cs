using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ledger.Domain.Cases;

namespace Ledger.Architecture.Tests;

/// <summary>The domain decides and the projections fold: neither reads a clock, a culture or chance, nor knows who calls.</summary>
public partial class PurityTests
{
    /// <summary>Waits until the ledger is settled: its clock limits the patience of a request and enters no view.</summary>
    private const string Waits = "src/Ledger.Projections/Store/HighWater.cs";

    public static TheoryData<string> Pure => ["src/Ledger.Domain", "src/Ledger.Projections"];

    [Fact]
    public void the_domain_references_three_packages_and_no_project()
    {
        var project = XDocument.Load(Path.Combine(Sources.Root, "src/Ledger.Domain/Ledger.Domain.csproj"));
        project.Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value)
            .ShouldBe(["NSec.Cryptography", "YamlDotNet", "NodaTime"], ignoreOrder: true);
        project.Descendants("ProjectReference").ShouldBeEmpty();
        project.Descendants("FrameworkReference").ShouldBeEmpty();
    }

    [Fact]
    public void the_domain_is_compiled_against_nothing_else() =>
        typeof(CaseFile).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("System.Net", StringComparison.Ordinal))
            .ShouldBeSubsetOf(["NSec.Cryptography", "YamlDotNet", "NodaTime"]);

    [Fact]
    public void projections_know_the_domain_and_not_the_host()
    {
        var project = XDocument.Load(Path.Combine(Sources.Root, "src/Ledger.Projections/Ledger.Projections.csproj"));
        project.Descendants("ProjectReference").Select(p => p.Attribute("Include")!.Value)
            .ShouldBe(["../Ledger.Domain/Ledger.Domain.csproj"]);
        project.Descendants("FrameworkReference").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pure))]
    public void time_ids_chance_and_culture_are_arguments(string folder) =>
        Sources.CSharp(folder).Where(f => f.Path != Waits).SelectMany(f => f.Lines(Impure())).ShouldBeEmpty();

    [GeneratedRegex(@"\bUtcNow\b|\bGetUtcNow\b|\bDateTime(Offset)?\.(Now|Today)\b|\bSystemClock\b|\bTimeProvider\b|\bStopwatch\b"
        + @"|\bTickCount|\bNewGuid\b|\bCreateVersion7\b|\bnew Random\b|\bRandom\.Shared\b|\bRandomNumberGenerator\b"
        + @"|\bCurrent(UI)?Culture\b|\bTimeZoneInfo\.Local\b|\bGetSystemDefault\b|\bEnvironment\.(?!NewLine)|\bThread\b|\bTask\.Run\b")]
    private static partial Regex Impure();
}
