using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StanceApi.Stance.Independence;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Audit;
using StanceApi.Store.Batches;
using StanceApi.Store.Configurations;
using StanceApi.Store.Corrections;
using StanceApi.Store.Entities;
using StanceApi.Store.Feeds;
using StanceApi.Store.Idempotency;
using StanceApi.Store.Jobs;
using StanceApi.Store.Models;
using StanceApi.Store.Rescoring;
using StanceApi.Store.Search;
using StanceApi.Store.Webhooks;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Store;

/// <summary>The store. Each provider has one subclass with its migrations and its full-text index.</summary>
public abstract class StanceDb(DbContextOptions options) : DbContext(options)
{
    internal DbSet<ArticleRow> Articles => Set<ArticleRow>();
    internal DbSet<StatementRow> Statements => Set<StatementRow>();
    internal DbSet<SpeakerRow> Speakers => Set<SpeakerRow>();
    internal DbSet<StanceRow> Stances => Set<StanceRow>();
    internal DbSet<ActorRow> Actors => Set<ActorRow>();
    internal DbSet<ActorNameRow> ActorNames => Set<ActorNameRow>();
    internal DbSet<OfficeRow> Offices => Set<OfficeRow>();
    internal DbSet<SpeakerCandidateRow> SpeakerCandidates => Set<SpeakerCandidateRow>();
    internal DbSet<SeedRow> Seeds => Set<SeedRow>();
    internal DbSet<ArticleBandRow> ArticleBands => Set<ArticleBandRow>();
    internal DbSet<ArticlePairRow> ArticlePairs => Set<ArticlePairRow>();
    internal DbSet<WordingPairRow> WordingPairs => Set<WordingPairRow>();
    internal DbSet<AuditEventRow> AuditEvents => Set<AuditEventRow>();
    internal DbSet<ModelRow> Models => Set<ModelRow>();
    internal DbSet<ModelFileRow> ModelFiles => Set<ModelFileRow>();
    internal DbSet<ActiveModelRow> ActiveModels => Set<ActiveModelRow>();
    internal DbSet<ModelActivationRow> ModelActivations => Set<ModelActivationRow>();
    internal DbSet<CorrectionRow> Corrections => Set<CorrectionRow>();
    internal DbSet<ConflictRow> CorrectionConflicts => Set<ConflictRow>();
    internal DbSet<ProposalRow> Proposals => Set<ProposalRow>();
    internal DbSet<StanceHistoryRow> StanceHistory => Set<StanceHistoryRow>();
    internal DbSet<ScoreVersionRow> ScoreVersions => Set<ScoreVersionRow>();
    internal DbSet<SpeakerLinkRow> SpeakerLinks => Set<SpeakerLinkRow>();
    internal DbSet<RescoreRunRow> RescoreRuns => Set<RescoreRunRow>();
    internal DbSet<RescoreChangeRow> RescoreChanges => Set<RescoreChangeRow>();
    internal DbSet<RescorePositionRow> RescorePositions => Set<RescorePositionRow>();
    internal DbSet<RescoredProposalRow> RescoredProposals => Set<RescoredProposalRow>();
    internal DbSet<DryScoreRow> DryScores => Set<DryScoreRow>();
    internal DbSet<WebhookRow> Webhooks => Set<WebhookRow>();
    internal DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();
    internal DbSet<ArticleBatchRow> ArticleBatches => Set<ArticleBatchRow>();
    internal DbSet<ArticleBatchLineRow> ArticleBatchLines => Set<ArticleBatchLineRow>();
    internal DbSet<IdempotencyRow> IdempotencyKeys => Set<IdempotencyRow>();
    internal DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();
    internal DbSet<FeedRow> Feeds => Set<FeedRow>();
    internal DbSet<FeedEntryRow> FeedEntries => Set<FeedEntryRow>();
    internal DbSet<HostTurnRow> HostTurns => Set<HostTurnRow>();
    internal DbSet<ShiftCheckRow> ShiftChecks => Set<ShiftCheckRow>();
    internal DbSet<AnnouncedShiftRow> AnnouncedShifts => Set<AnnouncedShiftRow>();
    internal DbSet<JobRow> Jobs => Set<JobRow>();
    internal DbSet<JobErrorRow> JobErrors => Set<JobErrorRow>();
    internal DbSet<JobLockRow> JobLocks => Set<JobLockRow>();
    internal DbSet<JobPartRow> JobParts => Set<JobPartRow>();
    internal DbSet<FiredScheduleRow> FiredSchedules => Set<FiredScheduleRow>();

    /// <summary>The request that this context works for, where its sender may repeat it.</summary>
    internal IdempotencyKey? Request { get; set; }

    /// <summary>The provider's full-text index of statements.</summary>
    public abstract WordIndex StatementIndex { get; }

    /// <summary>The provider's full-text index of articles: titles and texts.</summary>
    public abstract WordIndex ArticleIndex { get; }

    /// <summary>
    /// Begins a transaction beside which others of its kind go on: it has to guard what it changes by itself, as by a
    /// condition in the change. Any other transaction is the only one that writes.
    /// </summary>
    internal virtual Task<IDbContextTransaction> BeginSharedAsync(
        CancellationToken cancellationToken
    ) => Database.BeginTransactionAsync(cancellationToken);

    /// <summary>Within a shared transaction: from now on it is the only one that is at work on this, and sees what the others did.</summary>
    /// <returns>Whether others can have done something since the transaction began.</returns>
    internal virtual Task<bool> HoldAsync(StorePart part, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Inserts many rows of one table within the current transaction; keys that the database generates are left to it.</summary>
    internal virtual Task InsertAllAsync<T>(
        IEnumerable<T> rows,
        CancellationToken cancellationToken
    )
        where T : class => BulkInsert.RunAsync(this, rows, cancellationToken);

    /// <summary>
    /// Writes stances that a model judged, within the current transaction, where no human's stands; the day is taken from
    /// the statement.
    /// </summary>
    /// <returns>Those that were written: not where a human's stands, or the statement is gone.</returns>
    internal virtual async Task<HashSet<(long StatementId, string ProposalId)>> WriteStancesAsync(
        IReadOnlyList<StanceRow> stances,
        CancellationToken cancellationToken
    )
    {
        var written = new HashSet<(long, string)>();
        await using var writer = new StanceWriter(this);
        foreach (var stance in stances)
        {
            if (await writer.WriteAsync(stance, cancellationToken))
            {
                written.Add((stance.StatementId, stance.ProposalId));
            }
        }

        return written;
    }

    /// <summary>Writes something that changes nothing, without waiting long; throws where that cannot be done.</summary>
    public virtual async Task TryWritingAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await JobLocks
            .Where(l => l.JobId == -1)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Name, l => l.Name), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Notes with a request that may be repeated that it is done, in the transaction that does it.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        var first = Request is null
            ? null
            : ChangeTracker
                .Entries<AuditEventRow>()
                .Where(e => e.State is EntityState.Added)
                .MinBy(e => e.Entity.Id);
        if (first is null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var own = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await NoteDoneAsync(Request, first.Entity.Id, cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return saved;
    }

    /// <summary>Notes by which event a request is done; null for one that is not repeated.</summary>
    internal async Task NoteDoneAsync(
        IdempotencyKey? request,
        long eventId,
        CancellationToken cancellationToken
    )
    {
        if (request is var (caller, key, _))
        {
            await IdempotencyKeys
                .Where(k => k.Caller == caller && k.Key == key && k.EventId == null)
                .ExecuteUpdateAsync(s => s.SetProperty(k => k.EventId, eventId), cancellationToken);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<ActivationCause>().HaveConversion<string>();
        configurationBuilder.Properties<CorrectedAspect>().HaveConversion<string>();
        configurationBuilder.Properties<ModelOrigin>().HaveConversion<string>();
        configurationBuilder.Properties<ActorOrigin>().HaveConversion<string>();
        configurationBuilder.Properties<ActorType>().HaveConversion<string>();
        configurationBuilder.Properties<ArticleFormat>().HaveConversion<string>();
        configurationBuilder.Properties<BatchLineState>().HaveConversion<string>();
        configurationBuilder.Properties<DateBasis>().HaveConversion<string>();
        configurationBuilder.Properties<DatePrecision>().HaveConversion<string>();
        configurationBuilder.Properties<DeliveryState>().HaveConversion<string>();
        configurationBuilder.Properties<FeedEntryState>().HaveConversion<string>();
        configurationBuilder.Properties<DiplomaticAct>().HaveConversion<string>();
        configurationBuilder.Properties<StanceLabel>().HaveConversion<string>();
        configurationBuilder.Properties<AuditAction>().HaveConversion<string>();
        configurationBuilder.Properties<JobState>().HaveConversion<string>();
        configurationBuilder.Properties<RescoreCause>().HaveConversion<string>();
        configurationBuilder.Properties<RescoreChangeCause>().HaveConversion<string>();
        configurationBuilder.Properties<RescorePhase>().HaveConversion<string>();
        configurationBuilder.Properties<StanceSource>().HaveConversion<string>();
        configurationBuilder.Properties<WordingRelation>().HaveConversion<string>();
        configurationBuilder.Properties<StatementKind>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StanceDb).Assembly);
    }
}
