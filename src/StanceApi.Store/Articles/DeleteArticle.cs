using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Actors;
using StanceApi.Store.Audit;
using StanceApi.Store.Independence;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Articles;

/// <summary>Deletes an article with its statements and stances, and the actors that it made known and no other statement cites.</summary>
public sealed class DeleteArticle(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <summary>False when there is no such article.</summary>
    public async Task<bool> RunAsync(string id, Author author, CancellationToken cancellationToken)
    {
        if (!ShortId.TryParse(id, out var number))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await new FindArticle(db).RunAsync(id, cancellationToken) is not { } before)
        {
            return false;
        }

        var log = new AuditLog(db, ids, time, author);
        log.Add<StoredArticle>(AuditAction.Delete, StoreArticle.Entity, id, before, null);
        var statementIds = await db
            .Statements.Where(s => s.ArticleId == number)
            .Select(s => s.Id)
            .ToListAsync(cancellationToken);
        var actorIds = await db
            .Speakers.Where(s => s.Statement!.ArticleId == number && s.ActorId != null)
            .Select(s => s.ActorId!)
            .Distinct()
            .ToListAsync(cancellationToken);
        var groups = new StatementGroups(db);
        var related = await groups.RelatedToAsync(statementIds, cancellationToken);
        var words = await db
            .Statements.Where(s => s.ArticleId == number)
            .Select(s => s.Words)
            .Distinct()
            .ToListAsync(cancellationToken);
        var duplicates = new ArticleDuplicates(db);
        var nearDuplicates = await duplicates.OfAsync(number, cancellationToken);
        await db.StatementIndex.RemoveAsync(statementIds, cancellationToken);
        await db.ArticleIndex.RemoveAsync([number], cancellationToken);
        await db.Articles.Where(a => a.Id == number).ExecuteDeleteAsync(cancellationToken);
        await DeleteActorsAsync(actorIds, log, cancellationToken);
        await new WordingPairs(db).ForgetAsync(words, cancellationToken);
        await groups.SettleAsync(related, cancellationToken);
        await duplicates.SettleAsync(nearDuplicates, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    /// <summary>Deletes those of them whom articles made known and no other statement cites.</summary>
    private async Task DeleteActorsAsync(
        List<string> actorIds,
        AuditLog log,
        CancellationToken cancellationToken
    )
    {
        var orphans = await db
            .Actors.Where(a =>
                actorIds.Contains(a.Id)
                && a.Origin == ActorOrigin.Article
                && a.EditedAt == null
                && a.MergedIntoId == null
                && !db.Speakers.Any(s => s.ActorId == a.Id)
                && !db.Actors.Any(other => other.MergedIntoId == a.Id)
            )
            .WithDetails()
            .ToListAsync(cancellationToken);
        foreach (var actor in orphans)
        {
            log.Add<StoredActor>(
                AuditAction.Delete,
                ChangeActor.Entity,
                actor.Id,
                ActorMapping.ToStored(actor),
                null
            );
        }

        var gone = orphans.ConvertAll(a => a.Id);
        await db.Actors.Where(a => gone.Contains(a.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
