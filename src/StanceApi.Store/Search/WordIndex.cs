namespace StanceApi.Store.Search;

/// <summary>A full-text index of the words of statements or articles, kept in the same database and transaction as they are.</summary>
public abstract class WordIndex
{
    /// <summary>Ids of the texts that hold every phrase of <paramref name="query"/>; can be asked for in the order of the ids.</summary>
    public abstract IQueryable<long> Matching(SearchQuery query);

    /// <summary>Adds texts; they are found once the surrounding transaction is committed.</summary>
    public abstract Task AddAsync(
        IReadOnlyList<(long Id, string Text)> texts,
        CancellationToken cancellationToken
    );

    public abstract Task RemoveAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken);
}
