using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;
using StanceApi.Store.Entities;
using StanceApi.Store.Search;

namespace StanceApi.Store.Postgres;

/// <summary>The store in a PostgreSQL database that any number of processes share.</summary>
public sealed class PostgresStanceDb(DbContextOptions<PostgresStanceDb> options) : StanceDb(options)
{
    public override WordIndex StatementIndex =>
        new PostgresWordIndex(this, PostgresWordIndex.Statements);

    public override WordIndex ArticleIndex =>
        new PostgresWordIndex(this, PostgresWordIndex.Articles);

    /// <summary>Whether the transaction that is begun next may go on beside others.</summary>
    internal bool BeginsShared { get; private set; }

    internal override async Task<IDbContextTransaction> BeginSharedAsync(
        CancellationToken cancellationToken
    )
    {
        BeginsShared = true;
        try
        {
            return await Database.BeginTransactionAsync(cancellationToken);
        }
        finally
        {
            BeginsShared = false;
        }
    }

    internal override async Task<bool> HoldAsync(
        StorePart part,
        CancellationToken cancellationToken
    )
    {
        await WriterLock.HoldAsync(
            Database.CurrentTransaction!.GetDbTransaction(),
            part,
            cancellationToken
        );
        return true;
    }

    /// <summary>Beside whoever writes alone for long, as an import does.</summary>
    public override Task TryWritingAsync(CancellationToken cancellationToken) =>
        JobLocks
            .Where(l => l.JobId == -1)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Name, l => l.Name), cancellationToken);

    internal override Task InsertAllAsync<T>(
        IEnumerable<T> rows,
        CancellationToken cancellationToken
    ) => BulkCopy.RunAsync(this, rows, cancellationToken);

    internal override Task<HashSet<(long StatementId, string ProposalId)>> WriteStancesAsync(
        IReadOnlyList<StanceRow> stances,
        CancellationToken cancellationToken
    ) => StanceUpsert.RunAsync(this, stances, cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // By code point, whatever the database was made with: cursors and lists go by it.
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Should it ever be partitioned, then with its statements: the key has to name what that goes by; see SCALE.md.
        modelBuilder.Entity<StanceHistoryRow>(history =>
        {
            history.HasKey(h => new { h.StatementId, h.Id });
            history.Property(h => h.Id).UseIdentityByDefaultColumn();
        });
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class PostgresStanceDbFactory : IDesignTimeDbContextFactory<PostgresStanceDb>
{
    public PostgresStanceDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresStanceDb>()
                .UseNpgsql("Host=127.0.0.1;Database=design-time")
                .Options
        );
}
