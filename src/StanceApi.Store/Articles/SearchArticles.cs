using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Paging;
using StanceApi.Store.Search;

namespace StanceApi.Store.Articles;

/// <summary>An article that a search found.</summary>
/// <param name="Title">The words that were searched for, with offsets into the title.</param>
/// <param name="Excerpt">The part of the text that holds the first of them; its beginning where only the title does.</param>
public sealed record FoundArticle(StoredArticle Article, SearchMatch Title, ArticleExcerpt Excerpt);

/// <summary>Articles whose title or text holds words, those that fit best first; see <see cref="RankedSearch"/>.</summary>
public sealed class SearchArticles(StanceDb db)
{
    private const double UsualTitleLength = 12;
    private const double UsualTextLength = 800;

    /// <summary>A word in the title counts for so many in the text.</summary>
    private const double TitleWeight = 3;

    /// <summary>Texts are long: each costs as much as some twenty statements.</summary>
    private const int BlockSize = 100;

    /// <param name="words">Words, and phrases in double quotes, that must all occur.</param>
    public async Task<Page<FoundArticle>> RunAsync(
        string words,
        int limit,
        RankCursor? after,
        CancellationToken cancellationToken
    )
    {
        if (SearchQuery.Parse(words) is not { } query)
        {
            return new Page<FoundArticle>([], null);
        }

        var search = new RankedSearch((bottom, top, ct) => BlockAsync(query, bottom, top, ct));
        var (texts, next) = await search.PageAsync(limit, after, cancellationToken);
        return new Page<FoundArticle>(
            await ReadAsync(texts.ConvertAll(t => t.Id), query, cancellationToken),
            next?.Encode()
        );
    }

    /// <summary>The same articles, the last stored first.</summary>
    public async Task<Page<FoundArticle>> LatestAsync(
        string words,
        int limit,
        IdCursor? after,
        CancellationToken cancellationToken
    )
    {
        if (SearchQuery.Parse(words) is not { } query)
        {
            return new Page<FoundArticle>([], null);
        }

        var top = after is null ? long.MaxValue : after.Id - 1;
        var ids = await db
            .ArticleIndex.Matching(query)
            .Where(id => id <= top)
            .OrderByDescending(id => id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var page = Page.Of(ids, limit, id => new IdCursor(id));
        return new Page<FoundArticle>(
            await ReadAsync([.. page.Items], query, cancellationToken),
            page.Next
        );
    }

    private async Task<ImmutableArray<FoundArticle>> ReadAsync(
        List<long> ids,
        SearchQuery query,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Articles.AsNoTracking()
            .Where(a => EF.Parameter(ids).Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        return
        [
            .. ids.Where(rows.ContainsKey)
                .Select(id => rows[id])
                .Select(row => new FoundArticle(
                    ArticleMapping.OfRow(row),
                    query.Match(row.Title ?? "", UsualTitleLength),
                    ArticleExcerpt.Of(row.Text, query.Match(row.Text, UsualTextLength).Highlights)
                )),
        ];
    }

    private async Task<RankedBlock> BlockAsync(
        SearchQuery query,
        long? bottom,
        long top,
        CancellationToken cancellationToken
    )
    {
        var least = bottom ?? 0;
        var matches = db
            .ArticleIndex.Matching(query)
            .Where(id => id >= least && id <= top)
            .OrderByDescending(id => id);
        var ids = bottom is null
            ? await matches.Take(BlockSize).ToListAsync(cancellationToken)
            : await matches.ToListAsync(cancellationToken);
        var texts = await db
            .Articles.Where(a => EF.Parameter(ids).Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Title,
                a.Text,
            })
            .ToListAsync(cancellationToken);
        return new RankedBlock(
            [
                .. texts.Select(t => new RankedText(
                    t.Id,
                    TitleWeight * query.Match(t.Title ?? "", UsualTitleLength).Score
                        + query.Match(t.Text, UsualTextLength).Score
                )),
            ],
            bottom is null && ids.Count == BlockSize ? ids[^1] : least
        );
    }
}
