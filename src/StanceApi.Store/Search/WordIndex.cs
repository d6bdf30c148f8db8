namespace StanceApi.Store.Search;

/// <summary>A full-text index of the words of statements or articles, kept in the same database and transaction as they are.</summary>
public abstract class WordIndex
{
    /// <summary>Ids of the texts that hold every phrase of <paramref name="query"/>, to be joined with others.</summary>
    public abstract IQueryable<long> Matching(SearchQuery query);

    /// <summary>The greatest of these ids from <paramref name="least"/> to <paramref name="most"/>, the greatest first; no others are looked at.</summary>
    public abstract Task<IReadOnlyList<long>> LatestAsync(
        SearchQuery query,
        long least,
        long most,
        int count,
        CancellationToken cancellationToken
    );

    /// <summary>How many there are; counts no further than <paramref name="most"/>.</summary>
    public abstract Task<int> CountAsync(
        SearchQuery query,
        int most,
        CancellationToken cancellationToken
    );

    /// <summary>Adds texts; they are found once the surrounding transaction is committed.</summary>
    public abstract Task AddAsync(
        IReadOnlyList<(long Id, string Text)> texts,
        CancellationToken cancellationToken
    );

    public abstract Task RemoveAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken);
}
