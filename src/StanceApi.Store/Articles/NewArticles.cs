using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Actors;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Articles;

/// <summary>
/// Inserts articles with all their rows, within the caller's transaction: whom they may mean is looked up for all at once,
/// and each table is filled by one command. Only actors, which may be there already, are tracked.
/// </summary>
internal sealed class NewArticles(StanceDb db, IdSource ids, TimeProvider time)
{
    public async Task<IReadOnlyList<ArticleRow>> AddAsync(
        IReadOnlyList<ArticleToStore> articles,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        db.ChangeTracker.Clear();
        // What has changed is looked for once an article.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var (rows, actors) = await LinkAsync(articles, now, cancellationToken);
            var events = articles
                .Zip(rows, actors)
                .Select(a => Log(a.First, a.Second, a.Third))
                .ToList();
            await db.SaveChangesAsync(cancellationToken);
            foreach (var (article, id) in articles.Zip(events))
            {
                await db.NoteDoneAsync(article.Request, id, cancellationToken);
            }

            await InsertAsync(articles, rows, now, cancellationToken);
            return rows;
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <returns>The articles, and the actors that each makes known. These are saved.</returns>
    private async Task<(List<ArticleRow> Rows, List<List<StoredActor>> Actors)> LinkAsync(
        IReadOnlyList<ArticleToStore> articles,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var rows = articles.Select(a => ArticleRows.Of(a.Article, a.Read, ids, now)).ToList();
        var actors = new List<List<StoredActor>>();
        var links = new LinkSpeakers(db, ids);
        await links.LookUpAsync(
            rows.Zip(articles, (r, a) => ((IReadOnlyList<StatementRow>)r.Statements, Published(a))),
            cancellationToken
        );
        var isAlone = false;
        for (var i = 0; i < rows.Count; i++)
        {
            var published = Published(articles[i]);
            await links.RunAsync(rows[i].Statements, published, cancellationToken);
            var learns = LearnsOfActors();
            if (learns && !isAlone)
            {
                isAlone = true;
                if (await db.HoldAsync(StorePart.Actors, cancellationToken))
                {
                    // Another article may have made the same known.
                    db.ChangeTracker.Clear();
                    links = new LinkSpeakers(db, ids);
                    rows[i] = ArticleRows.Of(articles[i].Article, articles[i].Read, ids, now);
                    await links.RunAsync(rows[i].Statements, published, cancellationToken);
                    learns = LearnsOfActors();
                }
            }

            actors.Add(NewActors());
            if (learns)
            {
                // The next article finds what this one tells.
                await db.SaveChangesAsync(cancellationToken);
            }
        }

        return (rows, actors);
    }

    private async Task InsertAsync(
        IReadOnlyList<ArticleToStore> articles,
        List<ArticleRow> rows,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var statements = rows.SelectMany(r => r.Statements).ToList();
        var speakers = statements.SelectMany(s => s.Speakers).ToList();
        // In one order everywhere: of two that bring the same contents, one waits for the other and not each for both.
        await db.InsertAllAsync(
            rows.OrderBy(r => r.Sha256, StringComparer.Ordinal),
            cancellationToken
        );
        await db.InsertAllAsync(statements, cancellationToken);
        await db.InsertAllAsync(speakers, cancellationToken);
        await db.InsertAllAsync(speakers.SelectMany(s => s.Candidates), cancellationToken);
        await db.InsertAllAsync(
            articles.Zip(rows).SelectMany(a => Stances(a.Second, a.First.Scores, now)),
            cancellationToken
        );
        await db.StatementIndex.AddAsync(
            statements.ConvertAll(s => (s.Id, s.Text)),
            cancellationToken
        );
        await db.ArticleIndex.AddAsync(
            rows.ConvertAll(r => (r.Id, $"{r.Title}\n{r.Text}")),
            cancellationToken
        );
    }

    /// <returns>The id of the event.</returns>
    private long Log(ArticleToStore article, ArticleRow row, IEnumerable<StoredActor> actors)
    {
        var log = new AuditLog(db, ids, time, article.Author);
        var id = log.Add(
            AuditAction.Create,
            StoreArticle.Entity,
            ShortId.Format(row.Id),
            null,
            ArticleMapping.OfRow(row)
        );
        foreach (var actor in actors)
        {
            log.Add(AuditAction.Create, ChangeActor.Entity, actor.Id, null, actor);
        }

        return ShortId.Parse(id);
    }

    private bool LearnsOfActors()
    {
        db.ChangeTracker.DetectChanges();
        return db.ChangeTracker.HasChanges();
    }

    /// <summary>Those whom the article makes known.</summary>
    private List<StoredActor> NewActors() =>
        [
            .. db
                .ChangeTracker.Entries<ActorRow>()
                .Where(e => e.State == EntityState.Added)
                .Select(e => ActorMapping.ToStored(e.Entity)),
        ];

    private static DateOnly? Published(ArticleToStore article) =>
        article.Read.PublishedAt is { } at ? DateOnly.FromDateTime(at.Date) : null;

    private static IEnumerable<StanceRow> Stances(
        ArticleRow row,
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
}
