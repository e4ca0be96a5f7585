using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Model;
using Ledger.Api.Endpoints.Cases;
using Ledger.Api.Endpoints.Feed;
using Ledger.Api.Recording;
using Ledger.Api.Samples;
using Ledger.Api.Schema;
using Ledger.Api.Telemetry;
using Ledger.Api.Vault;
using Ledger.Projections.Cases;
using Ledger.Projections.Coverage;
using Ledger.Projections.Feed;
using Ledger.Projections.Search;
using Ledger.Projections.Store;
using Marten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wolverine;
using Wolverine.Http;
using Wolverine.Marten;
using Wolverine.Persistence;

namespace Ledger.Api.Composition;

/// <summary>The record: Marten, Wolverine, vault and recorder, each option set on purpose with the reason beside it.</summary>
public static class RecordModule
{
    /// <summary>Adds the record.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="database">The database.</param>
    /// <param name="epochs">The keys that wrap the subjects' keys.</param>
    /// <param name="fingerprintKey">The key of idempotency fingerprints.</param>
    /// <param name="several">True where several nodes may share the database.</param>
    public static void AddRecord(
        this WebApplicationBuilder builder, LedgerDatabase database, IEpochKeys epochs, byte[] fingerprintKey, bool several)
    {
        var services = builder.Services;
        services.AddSingleton(database);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(epochs);
        services.AddSingleton(new Fingerprints(fingerprintKey));
        services.AddSingleton(Origin(builder.Configuration));
        services.AddSingleton(Numbers(builder.Configuration));
        services.AddSingleton(p => new SubjectKeys(database.Vault, epochs, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Sealer>();
        services.AddSingleton(new Opener(database.Vault, epochs));
        services.AddSingleton(new CaseReader(database.App));
        services.AddSingleton<KnownCases>();
        services.AddSingleton(p => new HighWater(database.App, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new CaseSearch(database.App));
        services.AddSingleton<LastPosition>();
        services.AddHostedService(p => p.GetRequiredService<LastPosition>());
        services.AddSingleton(new CoverageReader(database.App));
        services.AddSingleton<CaseVerdicts>();
        services.AddSingleton(new FeedReader(database.App));
        services.TryAddSingleton(new FeedOptions());
        services.AddSingleton<FeedTide>();
        services.AddSingleton<FeedGate>();
        services.AddSingleton<OwnStream>();
        services.AddSingleton<SampleCases>();
        services.AddSingleton<GroupWriter>();
        services.AddSingleton<Recorder>();
        services.AddHostedService(p => p.GetRequiredService<Recorder>());
        services.AddHostedService(p => new Forgetting(
            database.App, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<Forgetting>>()));
        services.AddSingleton<IReadinessCheck, EventStoreReadiness>();
        services.AddSingleton(new ViewProgress(database.App));
        services.AddSingleton<ViewLag>();
        services.AddHostedService(p => p.GetRequiredService<ViewLag>());
        services.AddSingleton<IReadinessCheck>(p => p.GetRequiredService<ViewLag>());

        services.AddMarten(options =>
            {
                LedgerStore.Configure(options);
                options.Connection(database.App);
            })
            .IntegrateWithWolverine(integration =>
            {
                integration.MessageStorageSchemaName = LedgerStore.Schema;
                integration.MasterDataSource = database.Messages;
                integration.AutoCreate = AutoCreate.None;

                // One node runs a view, another takes over when it is gone; a host alone runs them all.
                integration.UseWolverineManagedEventSubscriptionDistribution = true;
            });

        services.AddWolverineHttp();
        services.AddWolverine(ExtensionDiscovery.ManualOnly, options =>
        {
            options.ApplicationAssembly = typeof(RecordModule).Assembly;
            options.UseRuntimeCompilation();

            // Without it an endpoint that appends answers 200 and stores nothing.
            options.Policies.AutoApplyTransactions();

            // What leaves the process must survive it: local queues and schedules are in memory otherwise.
            options.Policies.UseDurableLocalQueues();
            options.Policies.UseDurableOutboxOnAllSendingEndpoints();
            options.Durability.AlwaysMakeScheduledMessagesDurable = true;
            options.Durability.Mode = several ? DurabilityMode.Balanced : DurabilityMode.Solo;
            options.EnableRelayOfUserName = true;
            options.Tracking.EnableMessageCausationTracking = true;
            options.AutoBuildMessageStorageOnStartup = AutoCreate.None;
            options.EntityDefaults.OnMissing = OnMissing.ProblemDetailsWith404;
            options.ServiceLocationPolicy = ServiceLocationPolicy.NotAllowed;
            options.CodeGeneration.TypeLoadMode = TypeLoadMode.Dynamic;
        });
    }

    /// <summary>The name of the ledger.</summary>
    public static LedgerOrigin Origin(IConfiguration configuration) => new(configuration["Ledger:Origin"] ?? "ledger.invalid/development");

    /// <summary>The case numbers of the ledger.</summary>
    public static CaseNumbers Numbers(IConfiguration configuration) => new(configuration["Ledger:Code"] ?? "DEV");

    /// <summary>Maps the endpoints of the API.</summary>
    public static void MapRecord(this WebApplication app) => app.MapWolverineEndpoints(options =>
    {
        options.RequireAuthorizeOnAll();
        options.RejectUnparseableQueryValues = true;
        options.RejectUnparseableHeaderValues = true;
        options.ApplyCorrelationIdHeaderToAllEndpoints = true;

        // The first request to a route would otherwise wait for its code to be generated.
        options.WarmUpRoutes = RouteWarmup.Eager;
        options.MapConcurrencyFailuresToConflict(_ => true, _ => Stale());
    });

    /// <summary>What Wolverine's own mapping of conflicts says: the code only, never a message of the store.</summary>
    private static ProblemDetails Stale() => new()
    {
        Type = "/problems/version.stale",
        Title = "Version stale",
        Status = StatusCodes.Status412PreconditionFailed,
        Extensions = { ["code"] = "version.stale" },
    };

    /// <summary>The key of fingerprints: in the keys folder beside the epoch keys, made once.</summary>
    public static byte[] FingerprintKey(string keysFolder) => KeyFile.ReadOrCreate(Path.Combine(keysFolder, "fingerprints.key"));
}
