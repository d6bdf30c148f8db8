using StanceApi.Store.Batches;

namespace StanceApi.Store.Entities;

/// <summary>Articles that came in one request, to be stored by a job.</summary>
internal sealed class ArticleBatchRow
{
    public long Id { get; init; }
    public DateTime CreatedAt { get; init; }

    /// <summary>False while it comes in, and for good where the sender broke off.</summary>
    public bool IsComplete { get; set; }
}

internal sealed class ArticleBatchLineRow
{
    public long BatchId { get; init; }

    /// <summary>From 1.</summary>
    public int Line { get; init; }
    public BatchLineState State { get; init; }

    /// <summary>As it came in; dropped once it is done with.</summary>
    public string? Text { get; init; }

    /// <summary>Why it could not even be taken in.</summary>
    public string? Error { get; init; }
}
