namespace StanceApi.Store.Statements;

/// <summary>A full-text index of statements' words, kept in the same database and transaction as the statements.</summary>
public abstract class StatementIndex
{
    /// <summary>Ids of the statements that hold all words and phrases of <paramref name="query"/>; null when it holds no word.</summary>
    public abstract IQueryable<long>? Matching(string query);

    /// <summary>Adds statements; they are found once the surrounding transaction is committed.</summary>
    public abstract Task AddAsync(
        IReadOnlyList<(long Id, string Text)> statements,
        CancellationToken cancellationToken
    );

    public abstract Task RemoveAsync(
        IReadOnlyList<long> statementIds,
        CancellationToken cancellationToken
    );
}
