using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Ledger.Browser.Tests;

public sealed partial class VendoredFiles
{
    [Fact]
    public void are_byte_for_byte_those_of_the_published_table()
    {
        var folder = Repository.File("src", "Ledger.Api", "Web", "assets", "vendor");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        var table = Row().Matches(File.ReadAllText(Repository.File("docs", "third-party.md")))
            .ToDictionary(row => row.Groups["file"].Value, row => row.Groups["hash"].Value);
        files.ShouldBe(table, ignoreOrder: true);
    }

    [GeneratedRegex(@"^\| `(?<file>[^`]+/[^`]+)` \| `(?<hash>[0-9a-f]{64})` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
