using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using JasperFx.OpenTelemetry;
using Ledger.Domain.Cases.Schema;
using Ledger.Projections.Cases;
using Ledger.Projections.Coverage;
using Ledger.Projections.Search;
using Marten;
using Marten.Schema;
using Weasel.Core;

namespace Ledger.Projections.Store;

/// <summary>
/// Marten as the record needs it: every line set on purpose, the reason beside it. The one place that registers entry types and views.
/// </summary>
public static class LedgerStore
{
    /// <summary>The schema of events, views, progress and messages.</summary>
    public const string Schema = "ledger";

    /// <summary>Sets the options. The connection and the listeners are the host's.</summary>
    public static void Configure(StoreOptions options)
    {
        options.DatabaseSchemaName = Schema;
        options.Events.DatabaseSchemaName = Schema;
        options.Events.StreamIdentity = StreamIdentity.AsGuid;

        // The hashed core needs version and position before the commit; the quick modes show zeros there.
        options.Events.AppendMode = EventAppendMode.Rich;

        // A stream without a type could not be told from a case by a rebuild.
        options.Events.UseMandatoryStreamTypeDeclaration = true;

        // Event id = entry id, unique in the whole ledger: the idempotency of last resort.
        options.Events.EnableUniqueIndexOnEventId = true;

        // Who and why must have columns before the first deployment. recordedBy is a header of its own.
        options.Events.MetadataConfig.CorrelationIdEnabled = true;
        options.Events.MetadataConfig.CausationIdEnabled = true;
        options.Events.MetadataConfig.HeadersEnabled = true;
        options.Events.MetadataConfig.UserNameEnabled = true;

        // No rule spans streams, so no tag tables.
        options.Events.AutoDiscoverTagTypes = false;
        options.Advanced.DefaultTenantUsageEnabled = true;
        options.Events.EnableExtendedProgressionTracking = true;

        // What the ledger cannot read must stop a view and be seen, not be skipped: a status that passes over an entry is a lie.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        options.Projections.RebuildErrors.SkipApplyErrors = false;
        options.Projections.RebuildErrors.SkipSerializationErrors = false;
        options.Projections.RebuildErrors.SkipUnknownEvents = false;

        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, json => LedgerJson.Configure(json));
        options.Advanced.DuplicatedFieldEnumStorage = EnumStorage.AsString;

        // Schema is changed by the migration alone, with the owner's role.
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.DisableNpgsqlLogging = true;
        options.OpenTelemetry.TrackConnections = TrackLevel.Normal;
        options.OpenTelemetry.TrackEventCounters();

        foreach (var type in EntryCatalogue.All)
            options.Events.MapEventType(type.StoredType, type.Alias);

        // Wolverine says which node follows for which view; a command of the terminal follows none.
        options.Projections.AsyncMode = DaemonMode.ExternallyManaged;

        options.Projections.Add<CaseEntriesProjection>(ProjectionLifecycle.Live);
        options.Projections.Add<LedgerEntriesProjection>(ProjectionLifecycle.Live);

        // What is searched across cases, by the daemon: a recorder does not wait for it, and an import goes on at its own pace.
        options.Projections.Add(
            new CaseIndexProjection(), ProjectionLifecycle.Async, CaseIndex.Name, daemon => daemon.BatchSize = CaseIndexProjection.BatchSize);
        options.Schema.For<CaseSummary>()
            .Identity(x => x.Id)
            .UniqueIndex(UniqueIndexType.DuplicatedField, "ux_case_number", x => x.CaseNumber);
    }
}
