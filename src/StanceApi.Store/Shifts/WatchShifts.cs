using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Shifts;

/// <summary>
/// Notes whose positions may have changed, so that new shifts are found and announced. To be called in the transaction
/// of the change.
/// </summary>
public sealed class WatchShifts(StanceDb db)
{
    // Understood by SQLite (which needs the WHERE before ON CONFLICT) and PostgreSQL alike.
    private const string Insert = """
        INSERT INTO "ShiftChecks" ("ActorId", "ProposalId", "Changes")
        SELECT DISTINCT p."ActorId", s."ProposalId", 1
        FROM "Stances" s JOIN "StatementSpeakers" p ON p."StatementId" = s."StatementId"
        WHERE p."ActorId" IS NOT NULL
        """;

    private const string Again = """
         ON CONFLICT ("ActorId", "ProposalId") DO UPDATE SET "Changes" = "ShiftChecks"."Changes" + 1
        """;

    /// <summary>The stances of an article's statements are new.</summary>
    public Task OfArticleAsync(string articleId, CancellationToken cancellationToken) =>
        OfArticlesAsync([ShortId.Parse(articleId)], cancellationToken);

    /// <summary>Stances of a proposal have changed: of all its statements, or too many to name them.</summary>
    public Task OfProposalAsync(string proposalId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(
            Insert + """ AND s."ProposalId" = {0}""" + Again,
            [proposalId],
            cancellationToken
        );

    /// <summary>Stances, speakers or the day of a statement have changed.</summary>
    public Task OfStatementAsync(string statementId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(
            Insert + """ AND s."StatementId" = {0}""" + Again,
            [ShortId.Parse(statementId)],
            cancellationToken
        );

    /// <summary>These actors have other statements than before: merged, or split.</summary>
    public async Task OfActorsAsync(
        IEnumerable<string> actorIds,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(actorIds);
        foreach (var actorId in actorIds)
        {
            await db.Database.ExecuteSqlRawAsync(
                Insert + """ AND p."ActorId" = {0}""" + Again,
                [actorId],
                cancellationToken
            );
        }
    }

    /// <param name="articleIds">Not from outside: they become part of the command.</param>
    internal Task OfArticlesAsync(
        IEnumerable<long> articleIds,
        CancellationToken cancellationToken
    ) =>
        db.Database.ExecuteSqlRawAsync(
            string.Concat(
                Insert,
                """
                 AND s."Label" <> 'Unrelated'
                 AND s."StatementId" IN (SELECT "Id" FROM "Statements" WHERE "ArticleId" IN (
                """,
                string.Join(',', articleIds),
                "))",
                Again
            ),
            cancellationToken
        );
}
