using System.Text.Json;
using Ledger.Api.Web;
using Ledger.Api.Web.Cases;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Samples;
using Ledger.Domain.Cases.Schema;
using NodaTime;

namespace Ledger.Browser.Tests;

/// <summary>A case in which every type of entry occurs once is put into words as it stood after each of them.</summary>
public sealed class WordsOfTheStatus
{
    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void every_line_of_the_status_is_worded_at_every_moment(string language)
    {
        var file = CaseFile.Of([.. EntryCatalogue.All.Where(t => t.Chapter != Chapter.Ledger && !t.Amends).Select(Recorded)]);
        var view = new StatusView(Texts.In(language));
        foreach (var fact in file.Chronicle)
            view.Of(Status.Of(file, fact.OccurredAt.Latest)).ShouldAllBe(line =>
                line.Label.Length > 0 && (line.Text.Length > 0 || line.Other != null));
    }

    private static Recorded Recorded(EntryType type, int index)
    {
        using var json = JsonDocument.Parse(Sample.Of(type));
        var stored = SealingPass.Seal(json.RootElement, type, default, new(Guid.CreateVersion7()), field => field.Path);
        var submitted = JsonSerializer.Deserialize<Submitted>(stored, LedgerJson.Options)!;
        return new(submitted, index + 1, Instant.FromUtc(2026, 11, 20, 12, 0), index + 1, RecordedBy.System);
    }
}
