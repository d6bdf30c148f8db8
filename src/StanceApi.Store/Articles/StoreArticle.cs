using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Actors;
using StanceApi.Store.Audit;
using StanceApi.Store.Independence;
using StanceApi.Store.Proposals;
using StanceApi.Store.Shifts;
using StanceApi.Store.Statements;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Store.Articles;

/// <summary>The stances of an article's statements toward one proposal.</summary>
/// <param name="Scores">As many as the article has statements, in their order.</param>
public sealed record ArticleScores(
    StoredProposal Proposal,
    string ModelVersion,
    IReadOnlyList<StanceScore> Scores
);

public enum StoreArticleResult
{
    /// <summary>Everything is stored.</summary>
    Stored,

    /// <summary>The same content was there already; nothing was changed.</summary>
    AlreadyThere,

    /// <summary>The proposals are no longer those that were scored; nothing was stored. List them, score, try again.</summary>
    ProposalsChanged,
}

/// <param name="Article">Null when the proposals changed.</param>
public sealed record StoreArticleOutcome(StoreArticleResult Result, StoredArticle? Article);

/// <summary>Stores an article with its statements, speakers and stances: all of it, or nothing.</summary>
public sealed class StoreArticle(StanceDb db, IdSource ids, TimeProvider time)
{
    internal const string Entity = "article";

    /// <param name="scores">One entry for each stored proposal, as <see cref="ListProposals.AllAsync"/> lists them.</param>
    /// <param name="alongside">What is committed together with the article, or not at all; not called unless it is stored.</param>
    /// <exception cref="ArgumentException">An entry does not have as many scores as the article has statements.</exception>
    public async Task<StoreArticleOutcome> RunAsync(
        Article article,
        ReadArticle read,
        IReadOnlyList<ArticleScores> scores,
        Author author,
        CancellationToken cancellationToken,
        Func<StoredArticle, Task>? alongside = null
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Any(s => s.Scores.Count != read.Statements.Length))
        {
            throw new ArgumentException("Each statement needs one score.", nameof(scores));
        }

        db.ChangeTracker.Clear();
        try
        {
            return await StoreAsync(article, read, scores, author, alongside, cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await ExistingAsync(article, cancellationToken) is { } existing)
            {
                // Another process stored the same content in between.
                return new StoreArticleOutcome(StoreArticleResult.AlreadyThere, existing);
            }

            throw;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<StoreArticleOutcome> StoreAsync(
        Article article,
        ReadArticle read,
        IReadOnlyList<ArticleScores> scores,
        Author author,
        Func<StoredArticle, Task>? alongside,
        CancellationToken cancellationToken
    )
    {
        // Whoever changes proposals, actors or other articles waits until the commit: what is read below stays true. Others
        // that store articles take turns only where they might get in each other's way.
        await using var transaction = await db.BeginSharedAsync(cancellationToken);
        if (await ExistingAsync(article, cancellationToken) is { } existing)
        {
            return new StoreArticleOutcome(StoreArticleResult.AlreadyThere, existing);
        }

        if (!await AreCurrentAsync(scores, cancellationToken))
        {
            return new StoreArticleOutcome(StoreArticleResult.ProposalsChanged, null);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var row = await ReadAsync(article, read, now, cancellationToken);
        if (LearnsOfActors() && await db.HoldAsync(StorePart.Actors, cancellationToken))
        {
            // Another article may have made the same known.
            db.ChangeTracker.Clear();
            row = await ReadAsync(article, read, now, cancellationToken);
        }

        db.Articles.Add(row);
        var log = new AuditLog(db, ids, time, author);
        log.Add(
            AuditAction.Create,
            Entity,
            ShortId.Format(row.Id),
            null,
            ArticleMapping.OfRow(row)
        );
        foreach (var actor in NewActors())
        {
            log.Add(
                AuditAction.Create,
                ChangeActor.Entity,
                actor.Id,
                null,
                ActorMapping.ToStored(actor)
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.InsertAllAsync(Stances(row, scores, now), cancellationToken);
        await db.StatementIndex.AddAsync(
            [.. row.Statements.Select(s => (s.Id, s.Text))],
            cancellationToken
        );
        await db.ArticleIndex.AddAsync([(row.Id, $"{row.Title}\n{row.Text}")], cancellationToken);
        await db.HoldAsync(StorePart.Relations, cancellationToken);
        row.DuplicateOf = await new ArticleDuplicates(db).AddAsync(row, cancellationToken);
        await new StatementGroups(db).AddAsync(row.Statements, cancellationToken);
        await new WatchShifts(db).OfArticleAsync(row.Id, cancellationToken);
        if (row.Statements.Count > 0)
        {
            await UnmarkAsync(scores, cancellationToken);
        }

        var stored = ArticleMapping.OfRow(row);
        if (alongside is not null)
        {
            await alongside(stored);
        }

        await transaction.CommitAsync(cancellationToken);
        return new StoreArticleOutcome(StoreArticleResult.Stored, stored);
    }

    private async Task<Entities.ArticleRow> ReadAsync(
        Article article,
        ReadArticle read,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var row = ArticleRows.Of(article, read, ids, now);
        await new LinkSpeakers(db, ids).RunAsync(
            row.Statements,
            read.PublishedAt is { } at ? DateOnly.FromDateTime(at.Date) : null,
            cancellationToken
        );
        return row;
    }

    private bool LearnsOfActors() =>
        db
            .ChangeTracker.Entries()
            .Any(e =>
                e.Entity is Entities.ActorRow or Entities.ActorNameRow or Entities.OfficeRow
                && e.State is not EntityState.Unchanged
            );

    private static IEnumerable<Entities.StanceRow> Stances(
        Entities.ArticleRow row,
        IReadOnlyList<ArticleScores> scores,
        DateTime now
    ) =>
        from scored in scores
        from judged in row.Statements.Zip(scored.Scores)
        select StanceRows.Of(
            judged.First.Id,
            judged.First.SaidFirst,
            scored.Proposal,
            judged.Second,
            scored.ModelVersion,
            now
        );

    /// <summary>Another model may have become active while this article was judged: what was known to be up to date is not any more.</summary>
    private async Task UnmarkAsync(
        IReadOnlyList<ArticleScores> scores,
        CancellationToken cancellationToken
    )
    {
        foreach (var version in scores.Select(s => s.ModelVersion).Distinct(StringComparer.Ordinal))
        {
            await db
                .RescoredProposals.Where(r => r.ModelVersion != version)
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>Those whom the article makes known.</summary>
    private List<Entities.ActorRow> NewActors() =>
        [
            .. db
                .ChangeTracker.Entries<Entities.ActorRow>()
                .Where(e => e.State == EntityState.Added)
                .Select(e => e.Entity),
        ];

    private async Task<StoredArticle?> ExistingAsync(
        Article article,
        CancellationToken cancellationToken
    ) => await new FindArticle(db).ByContentAsync(article.Content, cancellationToken);

    private async Task<bool> AreCurrentAsync(
        IReadOnlyList<ArticleScores> scores,
        CancellationToken cancellationToken
    )
    {
        var current = await db
            .Proposals.Select(p => new { p.Id, p.Revision })
            .ToListAsync(cancellationToken);
        return current
            .Select(p => (p.Id, p.Revision))
            .ToHashSet()
            .SetEquals(scores.Select(s => (s.Proposal.Id, s.Proposal.Revision)));
    }
}
