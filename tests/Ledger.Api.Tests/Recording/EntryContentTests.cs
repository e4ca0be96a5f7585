using System.Text.Json;
using Ledger.Api.Recording;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime;

namespace Ledger.Api.Tests.Recording;

public sealed class EntryContentTests
{
    private static readonly SubjectId Child = new(Guid.CreateVersion7());

    public static TheoryData<string> Aliases => [.. EntryCatalogue.All.Select(t => t.Alias)];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void every_sample_submitted_again_is_the_same(string alias) => IsSame(Sample(alias), Sample(alias)).ShouldBeTrue();

    [Fact]
    public void an_instant_written_in_another_way_is_the_same()
    {
        var sent = Sample("placed-in-care.v1");
        IsSame(sent, sent.Replace("16:00:00Z", "16:00:00.000Z", StringComparison.Ordinal)).ShouldBeTrue();
        IsSame(
            sent.Replace("16:00:00Z", "16:00:00.500Z", StringComparison.Ordinal),
            sent.Replace("16:00:00Z", "16:00:00.5Z", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void another_fact_in_clear_is_not_the_same()
    {
        var sent = Sample("placed-in-care.v1");
        IsSame(sent, sent.Replace("social-assistance-centre", "hotel", StringComparison.Ordinal)).ShouldBeFalse();
        IsSame(sent, sent.Replace("16:00:00Z", "16:00:01Z", StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Fact]
    public void a_sealed_value_is_not_compared_here_but_that_there_is_one_is()
    {
        var sent = Sample("child-identified.v1");
        IsSame(sent, sent.Replace("2011-08-19", "2011-08-20", StringComparison.Ordinal)).ShouldBeTrue();
        IsSame(sent, sent.Replace("\"birthDate\": \"2011-08-19\",", "", StringComparison.Ordinal)).ShouldBeFalse();
    }

    private static bool IsSame(string first, string again)
    {
        var entry = Entry(first);
        var stored = SealingPass.Seal(entry.Json, entry.Type, new(entry.Id), Child, field => field.Path);
        var typed = (Submitted)JsonSerializer.Deserialize(stored, entry.Type.StoredType, LedgerJson.Options)!;
        return EntryContent.IsSame(Entry(again), Child, new(typed, 1, Instant.FromUtc(2024, 6, 1, 0, 0), 1, RecordedBy.System));
    }

    private static ClearEntry Entry(string json)
    {
        var root = JsonDocument.Parse(json).RootElement;
        var type = SchemaCheck.Entry(root, "", []).ShouldNotBeNull();
        return new(root.GetProperty("id").GetGuid(), type, root, null);
    }

    private static string Sample(string alias) =>
        System.Text.Encoding.UTF8.GetString(Domain.Cases.Samples.Sample.Of(EntryCatalogue.All.Single(t => t.Alias == alias)));
}
