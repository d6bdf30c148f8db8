using StanceApi.Store.Paging;

namespace StanceApi.Store.Search;

/// <summary>A text that a search found.</summary>
internal sealed record RankedText(long Id, double Score);

/// <summary>
/// Orders what a search finds by how well it fits, best first, at a cost that does not grow with how common the words
/// are: the latest stored matches form a block that is ranked, then come those stored before them as the next block.
/// A search with fewer matches than a block holds is ranked as a whole. A cursor names its block by the ids at its ends,
/// and scores depend on nothing but the text, so what is stored meanwhile neither repeats nor hides others.
/// </summary>
/// <param name="read">
/// Every match with an id from the first to the second number; without the first, at least as many of the latest as a
/// block holds.
/// </param>
internal sealed class RankedSearch(Func<long?, long, CancellationToken, Task<RankedBlock>> read)
{
    /// <summary>At most <paramref name="limit"/> and the cursor behind them; null where nothing follows.</summary>
    public async Task<(List<RankedText> Texts, RankCursor? Next)> PageAsync(
        int limit,
        RankCursor? after,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(RankedText Text, long Bottom, long Top)>();
        var (bottom, top) = (after?.Bottom, after?.Top ?? long.MaxValue);
        while (true)
        {
            var block = await read(bottom, top, cancellationToken);
            var blockTop =
                after?.Top ?? block.Texts.Select(t => t.Id).DefaultIfEmpty(block.Bottom).Max();
            found.AddRange(
                block
                    .Texts.Where(t => after is null || IsAfter(t, after))
                    .OrderByDescending(t => t.Score)
                    .ThenByDescending(t => t.Id)
                    .Select(t => (t, block.Bottom, blockTop))
            );
            if (found.Count > limit)
            {
                var (text, lastBottom, lastTop) = found[limit - 1];
                return (
                    [.. found.Take(limit).Select(f => f.Text)],
                    new RankCursor(lastBottom, lastTop, text.Score, text.Id)
                );
            }

            if (block.Bottom == 0)
            {
                return ([.. found.Select(f => f.Text)], null);
            }

            (bottom, top, after) = (null, block.Bottom - 1, null);
        }
    }

    private static bool IsAfter(RankedText text, RankCursor place) =>
        text.Score < place.Score || (text.Score == place.Score && text.Id < place.Id);
}

/// <param name="Bottom">The least id that was looked at; 0 when nothing is below.</param>
internal sealed record RankedBlock(IReadOnlyList<RankedText> Texts, long Bottom);
