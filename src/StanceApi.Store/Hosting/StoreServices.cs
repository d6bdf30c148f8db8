using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StanceApi.Store.Actors;
using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Batches;
using StanceApi.Store.Corrections;
using StanceApi.Store.Exports;
using StanceApi.Store.Feeds;
using StanceApi.Store.Idempotency;
using StanceApi.Store.Independence;
using StanceApi.Store.Jobs;
using StanceApi.Store.Keys;
using StanceApi.Store.Models;
using StanceApi.Store.Proposals;
using StanceApi.Store.Rescoring;
using StanceApi.Store.Review;
using StanceApi.Store.Seed;
using StanceApi.Store.Shifts;
using StanceApi.Store.Sqlite;
using StanceApi.Store.Statements;
using StanceApi.Store.Timelines;
using StanceApi.Store.Webhooks;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Hosting;

public static class StoreServices
{
    public const string ProviderKey = "Store:Provider";
    public const string ConnectionStringKey = "Store:ConnectionString";
    public const string DefaultConnectionString = "Data Source=stance.db";

    /// <summary>
    /// Registers the store and its queries (scoped). Reads <c>Store:Provider</c> (<c>sqlite</c>, the default) and
    /// <c>Store:ConnectionString</c>.
    /// </summary>
    /// <param name="others">What the store can live in beside SQLite.</param>
    /// <exception cref="InvalidOperationException">There is no such provider.</exception>
    public static IServiceCollection AddStanceStore(
        this IServiceCollection services,
        IConfiguration configuration,
        params IReadOnlyList<IStoreProvider> others
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(others);
        List<IStoreProvider> all = [new SqliteProvider(), .. others];
        var name = configuration[ProviderKey] ?? all[0].Name;
        var provider =
            all.Find(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException(
                $"{ProviderKey} is '{name}'. The providers are: {string.Join(", ", all.Select(p => p.Name))}."
            );
        var connectionString = configuration[ConnectionStringKey];
        provider.Add(services, connectionString is { Length: > 0 } ? connectionString : null);
        return services.AddSingleton(provider).AddQueries();
    }

    /// <summary>Brings the database to the current schema, making it where there is none.</summary>
    public static async Task MigrateStanceStoreAsync(
        this IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<StanceDb>();
        await scope
            .ServiceProvider.GetRequiredService<IStoreProvider>()
            .PrepareAsync(db, cancellationToken);
    }

    /// <summary>Brings the directory of actors and the program's own model into the store, where it does not hold this version of them.</summary>
    public static async Task SeedStanceStoreAsync(
        this IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();
        // Another process may be at the same: this one waits until that is done.
        scope.ServiceProvider.GetRequiredService<StanceDb>().Database.SetCommandTimeout(0);
        await scope
            .ServiceProvider.GetRequiredService<SeedActors>()
            .RunAsync(ShippedDirectory.Actors, ShippedDirectory.Version, cancellationToken);
        await scope
            .ServiceProvider.GetRequiredService<SeedModel>()
            .RunAsync(Author.Program, cancellationToken);
    }

    private static IServiceCollection AddQueries(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IdSource>();
        services.AddSingleton<ActorMemory>();
        services.AddSingleton<ArticleLine>();
        return services
            .AddScoped<AnnounceShifts>()
            .AddScoped<ArticleBatches>()
            .AddScoped<CancelJob>()
            .AddScoped<ChangeActor>()
            .AddScoped<ClaimJob>()
            .AddScoped<CreateActor>()
            .AddScoped<CreateProposal>()
            .AddScoped<DeleteArticle>()
            .AddScoped<DeleteProposal>()
            .AddScoped<Deliveries>()
            .AddScoped<DeliveryQueue>()
            .AddScoped<FeedEntries>()
            .AddScoped<FeedQueue>()
            .AddScoped<FindActor>()
            .AddScoped<ActivateModel>()
            .AddScoped<CorrectStatement>()
            .AddScoped<FindCorrectedStances>()
            .AddScoped<ListCorrections>()
            .AddScoped<RescoreStatement>()
            .AddScoped<FindModels>()
            .AddScoped<QueueRequestedJob>()
            .AddScoped<RegisterModel>()
            .AddScoped<SeedModel>()
            .AddScoped<FindArticle>()
            .AddScoped<FindArticleText>()
            .AddScoped<FindJob>()
            .AddScoped<FindNearDuplicates>()
            .AddScoped<FindProposal>()
            .AddScoped<FindSpeakers>()
            .AddScoped<FindStatement>()
            .AddScoped<FindStatementDuplicates>()
            .AddScoped<FindStatementToScore>()
            .AddScoped<DropRun>()
            .AddScoped<FindRun>()
            .AddScoped<FindStaleProposals>()
            .AddScoped<FinishRun>()
            .AddScoped<ListRuns>()
            .AddScoped<ListScores>()
            .AddScoped<PromoteRun>()
            .AddScoped<ReadRescoreBatch>()
            .AddScoped<ReadRunDiff>()
            .AddScoped<SaveRescoreBatch>()
            .AddScoped<StartRun>()
            .AddScoped<HostTurns>()
            .AddScoped<IdempotentAnswers>()
            .AddScoped<ImportActors>()
            .AddScoped<FindSharedJobs>()
            .AddScoped<JobLeases>()
            .AddScoped<JobParts>()
            .AddScoped<TakeSchedule>()
            .AddScoped<ListActors>()
            .AddScoped<ListApiKeys>()
            .AddScoped<ListArticleStatements>()
            .AddScoped<ListArticles>()
            .AddScoped<ListAuditEvents>()
            .AddScoped<ListReview>()
            .AddScoped<ListJobs>()
            .AddScoped<ListProposals>()
            .AddScoped<ListStatements>()
            .AddScoped<ManageApiKeys>()
            .AddScoped<ManageFeeds>()
            .AddScoped<ManageWebhooks>()
            .AddScoped<MergeActors>()
            .AddScoped<NoteKeyUse>()
            .AddScoped<Outbox>()
            .AddScoped<QueueJob>()
            .AddScoped<ReadActorPoints>()
            .AddScoped<ReadEvidence>()
            .AddScoped<ReadProposalPoints>()
            .AddScoped<ReadStatementPoints>()
            .AddScoped<ReadStoreFigures>()
            .AddScoped<ReplaceProposal>()
            .AddScoped<ListProposalSpeakers>()
            .AddScoped<ResolveActor>()
            .AddScoped<SeedActors>()
            .AddScoped<SearchArticles>()
            .AddScoped<SearchStatements>()
            .AddScoped<StoreArticle>()
            .AddScoped<StoreArticles>()
            .AddScoped<NewArticles>()
            .AddScoped<StreamStatements>()
            .AddScoped<SuggestActors>()
            .AddScoped<StoreStatus>()
            .AddScoped<StoreTransaction>()
            .AddScoped<WatchShifts>();
    }
}
