using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Paging;
using StanceApi.Store.Search;

namespace StanceApi.Store.Statements;

/// <summary>Statements that hold the words of a filter, those that fit best first; see <see cref="RankedSearch"/>.</summary>
public sealed class SearchStatements(StanceDb db)
{
    /// <summary>In words.</summary>
    internal const double UsualLength = 30;

    private const int BlockSize = 500;
    private const int LargestChunk = 16_000;

    /// <summary>A block ends here even when most of what holds the words does not meet the other conditions.</summary>
    private const int MostLookedAt = 4_000;

    /// <exception cref="ArgumentException">The filter asks for no words.</exception>
    public async Task<Page<StoredStatement>> RunAsync(
        StatementFilter filter,
        int limit,
        RankCursor? after,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Query is null)
        {
            throw new ArgumentException("There is nothing to search for.", nameof(filter));
        }

        if (SearchQuery.Parse(filter.Query) is not { } query)
        {
            return new Page<StoredStatement>([], null);
        }

        var few = await FewAsync(filter, query, cancellationToken);
        var search = new RankedSearch(
            (bottom, top, ct) =>
                few is null
                    ? ByWordsAsync(filter, query, bottom, top, ct)
                    : ByWalkAsync(few, query, bottom, top, ct)
        );
        var (texts, next) = await search.PageAsync(limit, after, cancellationToken);
        return new Page<StoredStatement>(
            await new StatementDetails(db).ReadAsync(
                [.. texts.Select(t => t.Id)],
                query,
                cancellationToken
            ),
            next?.Encode()
        );
    }

    /// <summary>A way to the statements that meets all but the words, where it is shorter than by the words.</summary>
    private async Task<IQueryable<long>?> FewAsync(
        StatementFilter filter,
        SearchQuery query,
        CancellationToken cancellationToken
    )
    {
        if (
            await new StatementWalks(db).SmallAsync(filter, cancellationToken)
            is not var (walk, count)
        )
        {
            return null;
        }

        var matches = await db
            .StatementIndex.Matching(query)
            .OrderByDescending(id => id)
            .Take(count + 1)
            .CountAsync(cancellationToken);
        return matches <= count
            ? null
            : walk
                .Arms.Select(arm =>
                    from place in arm.Matching(walk.Rest, db)
                    join statement in db.Statements.SaidWithin(filter)
                        on place.Id equals statement.Id
                    select statement.Id
                )
                .Aggregate((a, b) => a.Concat(b));
    }

    private async Task<RankedBlock> ByWalkAsync(
        IQueryable<long> ids,
        SearchQuery query,
        long? bottom,
        long top,
        CancellationToken cancellationToken
    )
    {
        var least = bottom ?? 0;
        var texts = await db
            .Statements.Where(s => s.Id >= least && s.Id <= top && ids.Contains(s.Id))
            .Select(s => new { s.Id, s.Text })
            .ToListAsync(cancellationToken);
        return new RankedBlock(
            [
                .. texts
                    .Select(t => (t.Id, Match: query.Match(t.Text, UsualLength)))
                    .Where(t => t.Match.IsComplete)
                    .Select(t => new RankedText(t.Id, t.Match.Score)),
            ],
            least
        );
    }

    private async Task<RankedBlock> ByWordsAsync(
        StatementFilter filter,
        SearchQuery query,
        long? bottom,
        long top,
        CancellationToken cancellationToken
    )
    {
        // A cursor's block is read to its end; a new one until there are enough.
        var least = bottom ?? 0;
        var texts = new List<RankedText>();
        var looked = 0;
        for (var size = BlockSize; ; size = Math.Min(2 * size, LargestChunk))
        {
            var chunk = await db
                .StatementIndex.Matching(query)
                .Where(id => id >= least && id <= top)
                .OrderByDescending(id => id)
                .Take(size)
                .ToListAsync(cancellationToken);
            texts.AddRange(await RankAsync(filter, query, chunk, cancellationToken));
            if (chunk.Count < size)
            {
                return new RankedBlock(texts, least);
            }

            looked += size;
            if (bottom is null && (texts.Count >= BlockSize || looked >= MostLookedAt))
            {
                return new RankedBlock(texts, chunk[^1]);
            }

            top = chunk[^1] - 1;
        }
    }

    private async Task<IEnumerable<RankedText>> RankAsync(
        StatementFilter filter,
        SearchQuery query,
        List<long> ids,
        CancellationToken cancellationToken
    )
    {
        var places = db
            .Statements.Where(s => EF.Parameter(ids).Contains(s.Id))
            .SaidWithin(filter)
            .Select(Place.OfStatement)
            .Matching(filter, db);
        var texts = await places
            .Join(db.Statements, p => p.Id, s => s.Id, (p, s) => new { s.Id, s.Text })
            .ToListAsync(cancellationToken);
        return texts.Select(t => new RankedText(t.Id, query.Match(t.Text, UsualLength).Score));
    }
}
