using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Corrections;

/// <summary>A statement in its article, with the stance that a human says it has.</summary>
/// <param name="CorrectionId">Where that is written down.</param>
/// <param name="Statement">Its article has only those of its statements that humans judged on the same proposal.</param>
public sealed record CorrectedStance(
    string CorrectionId,
    string Who,
    string ProposalId,
    StanceLabel Label,
    DiplomaticAct Act,
    StatementToScore Statement
);

/// <summary>What humans say of stances, for a training. What reviewers disagree on is left out.</summary>
public sealed class FindCorrectedStances(StanceDb db)
{
    /// <summary>The id of the last correction that there is; 0 for none.</summary>
    public async Task<long> LastAsync(CancellationToken cancellationToken) =>
        await db.Corrections.MaxAsync(c => (long?)c.Id, cancellationToken) ?? 0;

    /// <summary>As it was when the correction <paramref name="upTo"/> was the last, in the order of their ids.</summary>
    public async Task<ImmutableArray<CorrectedStance>> RunAsync(
        long upTo,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Corrections.AsNoTracking()
            .Where(c => c.Aspect == CorrectedAspect.Stance && c.Id <= upTo)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
        var inForce = rows.GroupBy(r => (r.StatementId, r.ProposalId))
            .Select(g => Standing.Of([.. g]))
            .Where(s => s is { InForce: not null, Contested.IsEmpty: true })
            .Select(s => s.InForce!)
            .OrderBy(c => c.Id)
            .ToList();
        return await InArticlesAsync(inForce, cancellationToken);
    }

    private async Task<ImmutableArray<CorrectedStance>> InArticlesAsync(
        List<CorrectionRow> corrections,
        CancellationToken cancellationToken
    )
    {
        var statements = await StatementsToScore.LoadAsync(
            db,
            [.. corrections.Select(c => c.StatementId).Distinct()],
            cancellationToken
        );
        var judged = corrections.ToLookup(
            c => (statements[c.StatementId].ArticleId, c.ProposalId),
            c => statements[c.StatementId].Place.Start
        );
        return
        [
            .. from correction in corrections
            let value = Standing.Value(correction)
            let statement = statements[correction.StatementId]
            let starts = judged[(statement.ArticleId, correction.ProposalId)]
            select new CorrectedStance(
                ShortId.Format(correction.Id),
                correction.Who,
                correction.ProposalId!,
                value.Label!.Value,
                value.Act!.Value,
                statement.ToScore with
                {
                    Place = statement.Place with
                    {
                        Statements =
                        [
                            .. statement.Place.Statements.Where(s => starts.Contains(s.Start)),
                        ],
                    },
                }
            ),
        ];
    }
}
