using System.Text.Json;
using Ledger.Api.Recording;
using Ledger.Api.Security;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Privacy;
using Ledger.Domain.Protocols;
using NodaTime;

namespace Ledger.Api.Samples;

/// <summary>
/// A dozen invented cases for who tries the ledger: recorded like any other, by the ready identities, when an embedded ledger starts
/// for the first time. Doing it again changes nothing, because cases and entries have fixed ids.
/// </summary>
/// <param name="recorder">The way onto the record.</param>
/// <param name="own">The ledger's own stream, for the coverage of the samples.</param>
/// <param name="fingerprints">Tells a repetition from another content.</param>
/// <param name="origin">The name of the ledger.</param>
public sealed class SampleCases(Recorder recorder, OwnStream own, Fingerprints fingerprints, LedgerOrigin origin)
{
    private const string File = "Ledger.Api.Samples.sample-cases.json";

    /// <summary>The cases.</summary>
    public static IReadOnlyList<SampleCase> All { get; } = Read();

    /// <summary>Records what is not recorded yet.</summary>
    public async Task RecordAsync(TimeProvider clock, CancellationToken cancellation)
    {
        foreach (var sample in All)
            for (var i = 0; i < sample.Acts.Count; i++)
                await RecordAsync(sample, sample.Acts[i], opens: i == 0, cancellation);
        await own.AppendAsync([Coverage(Instant.FromDateTimeOffset(clock.GetUtcNow()))], cancellation);
    }

    private async Task RecordAsync(SampleCase sample, SampleAct act, bool opens, CancellationToken cancellation)
    {
        var identity = DevelopmentIdentities.All.Single(i => i.Id == act.As);
        var result = await recorder.RecordAsync(
            new RecordCommand
            {
                CaseId = sample.Id,
                Opens = opens,
                Entries = [.. act.Entries.Select(Clear)],
                Expected = opens ? ExpectedVersion.New : ExpectedVersion.Any,
                Caller = identity.ToCaller(),
                Purpose = Purpose.Care,
                Idempotency = new("samples", act.Entries[0].GetProperty("id").GetString()!, fingerprints.Of(act.Entries[0])),
            },
            cancellation);
        if (result is RecordResult.Refused(var code, _))
            throw new InvalidOperationException($"A sample case was refused: {code}.");
    }

    private ClearEntry Clear(JsonElement json)
    {
        var errors = new List<SchemaError>();
        var type = SchemaCheck.Entry(json, "", errors)
            ?? throw new InvalidOperationException($"A sample entry is wrong: {string.Join(", ", errors)}.");
        return new(json.GetProperty("id").GetGuid(), type, json, fingerprints.Of(json));
    }

    /// <summary>In the sample cases, and only of INM, silence counts: what is not recorded was not done.</summary>
    private Submitted Coverage(Instant now) => Submitted.Of(
        new Envelope
        {
            Id = new(DerivedId.Of(DerivedId.SpaceOf(origin.Name), "coverage of the sample cases")),
            OccurredAt = EventTime.At(now, "UTC"),
            By = new By { Authority = "MX-INM", Role = "operator" },
        },
        new CoverageDeclared
        {
            Authority = "MX-INM",
            Country = "MX",
            Chapters = [Chapter.Rescue, Chapter.Custody, Chapter.Notices, Chapter.Care, Chapter.Interviews, Chapter.BestInterests,
                Chapter.Procedure, Chapter.Return],
            From = "2021-01-11",
        });

    private static IReadOnlyList<SampleCase> Read()
    {
        using var stream = typeof(SampleCases).Assembly.GetManifestResourceStream(File)!;
        return JsonSerializer.Deserialize<IReadOnlyList<SampleCase>>(stream, LedgerJson.Options)!;
    }
}

/// <summary>One invented case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Acts">Who recorded what, in order.</param>
public sealed record SampleCase(Guid Id, Localized Title, IReadOnlyList<SampleAct> Acts);

/// <summary>What one identity recorded at once.</summary>
/// <param name="As">The ready identity.</param>
/// <param name="Entries">The entries in clear: nobody's, they are invented.</param>
public sealed record SampleAct(string As, IReadOnlyList<JsonElement> Entries);
