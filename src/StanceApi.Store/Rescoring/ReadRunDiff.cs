using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Actors;
using StanceApi.Store.Entities;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Rescoring;

/// <summary>Reads what a run changed, or would change.</summary>
public sealed class ReadRunDiff(StanceDb db)
{
    private const int MostActors = 50;
    private const int AtOnce = 500;

    /// <summary>The largest moves first.</summary>
    public async Task<Page<RunChange>> ChangesAsync(
        RescoreRun run,
        int limit,
        MoveCursor? after,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        var number = run.Number;
        var changes = db.RescoreChanges.AsNoTracking().Where(c => c.RunId == number);
        if (after is var (move, statement, proposal))
        {
            changes = changes.Where(c =>
                c.Move < move
                || c.Move == move
                    && (
                        c.StatementId > statement
                        || c.StatementId == statement && c.ProposalId.CompareTo(proposal) > 0
                    )
            );
        }

        var rows = await changes
            .OrderByDescending(c => c.Move)
            .ThenBy(c => c.StatementId)
            .ThenBy(c => c.ProposalId)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var page = await WithWordsAsync(rows, cancellationToken);
        return Page.Of(
            page,
            limit,
            c => new MoveCursor(c.Move, ShortId.Parse(c.StatementId), c.ProposalId)
        );
    }

    /// <summary>All of them, the largest moves first, however many there are.</summary>
    public async IAsyncEnumerable<RunChange> AllAsync(
        RescoreRun run,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        string? next = null;
        do
        {
            var after = MoveCursor.TryParse(next, out var cursor) ? cursor : null;
            var page = await ChangesAsync(run, AtOnce, after, cancellationToken);
            foreach (var change in page.Items)
            {
                yield return change;
            }

            next = page.Next;
        } while (next is not null);
    }

    /// <summary>The largest moves first; those whose shifts alone changed come last.</summary>
    public async Task<ImmutableArray<RunPosition>> PositionsAsync(
        RescoreRun run,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        var number = run.Number;
        var rows = await db
            .RescorePositions.AsNoTracking()
            .Where(p => p.RunId == number)
            .OrderByDescending(p => p.FromLabel != p.ToLabel)
            .ThenByDescending(p => p.Move)
            .ThenBy(p => p.ProposalId)
            .ThenBy(p => p.ActorId)
            .Take(limit)
            .ToListAsync(cancellationToken);
        var actors = await ActorsAsync(rows.Select(r => r.ActorId), cancellationToken);
        return
        [
            .. rows.Where(r => actors.ContainsKey(r.ActorId))
                .Select(r => new RunPosition(
                    r.ProposalId,
                    actors[r.ActorId],
                    r.Cause,
                    r.FromLabel,
                    r.FromScore,
                    r.ToLabel,
                    r.ToScore,
                    r.Move,
                    [.. RunShift.Read(r.Shifts)]
                )),
        ];
    }

    public async Task<RunTotals> TotalsAsync(RescoreRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        var number = run.Number;
        var changes = db.RescoreChanges.Where(c => c.RunId == number);
        var labels = await changes
            .Where(c => c.IsFlip)
            .GroupBy(c => new { c.FromLabel, c.ToLabel })
            .Select(g => new LabelChange(g.Key.FromLabel, g.Key.ToLabel, g.Count()))
            .ToListAsync(cancellationToken);
        var actors = await (
            from change in changes
            join speaker in db.Speakers on change.StatementId equals speaker.StatementId
            where speaker.ActorId != null
            group change by speaker.ActorId into g
            orderby g.Count(c => c.IsFlip) descending, g.Count() descending, g.Key
            select new
            {
                g.Key,
                Flipped = g.Count(c => c.IsFlip),
                Moved = g.Count(c => !c.IsFlip),
            }
        )
            .Take(MostActors)
            .ToListAsync(cancellationToken);
        var names = await ActorsAsync(actors.Select(a => a.Key!), cancellationToken);
        return new RunTotals(
            [.. labels.OrderByDescending(l => l.Count)],
            await CountAsync(changes.GroupBy(c => c.Cause), cancellationToken),
            await CountAsync(changes.GroupBy(c => c.ProposalId), cancellationToken),
            await CountAsync(
                from change in changes
                join statement in db.Statements on change.StatementId equals statement.Id
                group change by statement.Language,
                cancellationToken
            ),
            [
                .. actors
                    .Where(a => names.ContainsKey(a.Key!))
                    .Select(a => new RunCount<ActorSummary>(names[a.Key!], a.Flipped, a.Moved)),
            ]
        );
    }

    private static async Task<ImmutableArray<RunCount<T>>> CountAsync<T>(
        IQueryable<IGrouping<T, RescoreChangeRow>> groups,
        CancellationToken cancellationToken
    )
    {
        var counts = await groups
            .Select(g => new
            {
                g.Key,
                Flipped = g.Count(c => c.IsFlip),
                Moved = g.Count(c => !c.IsFlip),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. counts
                .OrderByDescending(c => c.Flipped)
                .ThenByDescending(c => c.Moved)
                .Select(c => new RunCount<T>(c.Key, c.Flipped, c.Moved)),
        ];
    }

    private async Task<List<RunChange>> WithWordsAsync(
        List<RescoreChangeRow> rows,
        CancellationToken cancellationToken
    )
    {
        var ids = rows.Select(r => r.StatementId).Distinct().ToArray();
        var statements = await db
            .Statements.Where(s => EF.Parameter(ids).Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.ArticleId,
                s.Language,
                s.SaidFirst,
                s.Text,
                Actors = s
                    .Speakers.Where(p => p.ActorId != null)
                    .OrderBy(p => p.Ordinal)
                    .Select(p => new ActorSummary(
                        p.ActorId!,
                        p.Actor!.Name,
                        p.Actor.LatinName,
                        p.Actor.Country
                    ))
                    .ToList(),
            })
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        return
        [
            .. rows.Where(r => statements.ContainsKey(r.StatementId))
                .Select(r =>
                {
                    var said = statements[r.StatementId];
                    return new RunChange(
                        r.ProposalId,
                        ShortId.Format(r.StatementId),
                        ShortId.Format(said.ArticleId),
                        r.Cause,
                        r.FromLabel,
                        r.FromScore,
                        r.FromModel,
                        r.ToLabel,
                        r.ToScore,
                        r.Move,
                        r.IsFlip,
                        said.Language,
                        said.SaidFirst == DateOnly.MinValue ? null : said.SaidFirst,
                        said.Text,
                        [.. said.Actors]
                    );
                }),
        ];
    }

    private async Task<Dictionary<string, ActorSummary>> ActorsAsync(
        IEnumerable<string> ids,
        CancellationToken cancellationToken
    )
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToArray();
        return await db
            .Actors.Where(a => EF.Parameter(wanted).Contains(a.Id))
            .Select(a => new ActorSummary(a.Id, a.Name, a.LatinName, a.Country))
            .ToDictionaryAsync(a => a.Id, StringComparer.Ordinal, cancellationToken);
    }
}
