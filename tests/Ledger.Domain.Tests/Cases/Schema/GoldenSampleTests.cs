using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Cases.Samples;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;

namespace Ledger.Domain.Tests.Cases.Schema;

/// <summary>
/// The stored shape of every type, kept for ever. A test that fails here says that entries already on record would be read or hashed
/// otherwise: add a version of the type instead. A new type gets its file from the text that its failing test shows.
/// </summary>
public class GoldenSampleTests
{
    public static TheoryData<string> Aliases => [.. EntryCatalogue.All.Select(t => t.Alias)];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void the_sample_of_a_client_is_accepted(string alias) => Clear.Errors(Sent(alias)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Aliases))]
    public void the_sample_shows_every_field_of_its_type(string alias)
    {
        var sent = Sent(alias);
        var body = TypeOf(alias).Fields.All.Select(f => f.Name).Except(FieldSet.Envelope.All.Select(f => f.Name));
        sent.EnumerateObject().Select(p => p.Name).ShouldBeSubsetOf(TypeOf(alias).Fields.All.Select(f => f.Name));
        body.ShouldBeSubsetOf(sent.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void between_them_the_samples_show_every_field_of_the_envelope() =>
        FieldSet.Envelope.All.Select(f => f.Name)
            .ShouldBeSubsetOf(EntryCatalogue.All.SelectMany(t => Sent(t.Alias).EnumerateObject().Select(p => p.Name)));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void the_stored_shape_never_changes(string alias)
    {
        var stored = Encoding.UTF8.GetString(Written(alias));
        var golden = Golden(alias);
        File.Exists(golden).ShouldBeTrue($"{Path.GetFileName(golden)} is to be:\n{Indented(stored)}");
        Indented(stored).ShouldBe(File.ReadAllText(golden));
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void the_stored_sample_is_read_and_written_again_unchanged(string alias)
    {
        var golden = File.ReadAllBytes(Golden(alias));
        var written = JsonSerializer.SerializeToUtf8Bytes(Clear.Read(golden), LedgerJson.Options);
        CanonicalJson.Canonicalize(written).ShouldBe(CanonicalJson.Canonicalize(golden));
    }

    [Fact]
    public void no_sample_outlives_its_type() =>
        Directory.GetFiles(Path.GetDirectoryName(Golden("x"))!, "*.json").Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(EntryCatalogue.All.Select(t => t.Alias), ignoreOrder: true);

    private static byte[] Written(string alias) =>
        JsonSerializer.SerializeToUtf8Bytes(Clear.Read(Clear.Seal(Sent(alias))), TypeOf(alias).StoredType, LedgerJson.Options);

    private static JsonElement Sent(string alias) => Clear.Parse(Encoding.UTF8.GetString(Sample.Of(TypeOf(alias))));

    private static EntryType TypeOf(string alias) => EntryCatalogue.All.Single(t => t.Alias == alias);

    private static string Indented(string json) => JsonNode.Parse(json)!.ToJsonString(
        new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = LedgerJson.Options.Encoder }) + "\n";

    private static string Golden(string alias) => Path.Combine(AppContext.BaseDirectory, "Cases", "Samples", $"{alias}.json");
}
