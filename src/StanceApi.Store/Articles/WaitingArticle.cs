namespace StanceApi.Store.Articles;

/// <summary>An article in the line, and who waits for it.</summary>
internal sealed class WaitingArticle(ArticleToStore article)
{
    private readonly TaskCompletionSource<StoreArticleOutcome> _outcome = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private int _isTaken;

    public ArticleToStore Article => article;

    /// <summary>False where it was called off.</summary>
    public bool Take() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    public void Stored(StoreArticleOutcome outcome) => _outcome.TrySetResult(outcome);

    public void Failed(Exception exception) => _outcome.TrySetException(exception);

    /// <summary>Can be called off as long as its turn has not come; what was begun is waited for.</summary>
    public async Task<StoreArticleOutcome> OutcomeAsync(CancellationToken cancellationToken)
    {
        await using var _ = cancellationToken.Register(() =>
        {
            if (Take())
            {
                _outcome.TrySetCanceled(cancellationToken);
            }
        });
        return await _outcome.Task;
    }
}
