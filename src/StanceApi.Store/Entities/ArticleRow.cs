using StanceApi.Text.Documents;

namespace StanceApi.Store.Entities;

internal sealed class ArticleRow
{
    public long Id { get; init; }
    public string? Title { get; init; }
    public required string Language { get; init; }
    public string? Publisher { get; init; }
    public string? SourceUrl { get; init; }
    public DateTime? PublishedAt { get; init; }
    public DateTime FetchedAt { get; init; }
    public required string Sha256 { get; init; }
    public int StatementCount { get; init; }
    public long? DuplicateOf { get; set; }
    public ArticleFormat Format { get; init; }

    /// <summary>What its near-duplicates are found by; see <see cref="Stance.Independence.ArticleSketch"/>.</summary>
    public required byte[] Sketch { get; init; }

    // The columns are laid out in this order: with the long ones last, the others are read without them.
    public required string Text { get; init; }
    public required string Content { get; init; }
    public List<StatementRow> Statements { get; init; } = [];
}
