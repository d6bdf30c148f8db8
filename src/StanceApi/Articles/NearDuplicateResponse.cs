using System.Globalization;
using StanceApi.Store.Independence;

namespace StanceApi.Articles;

/// <summary>An article whose text is nearly the same.</summary>
/// <param name="ArticleId" example="09m3k6tz5x0aa">The other article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher" example="Another Paper">As it came in.</param>
/// <param name="SourceUrl">As it came in.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Similarity" example="0.83">The estimated share of runs of characters in common, 0.5 to 1.</param>
/// <param name="Why">The reason in words.</param>
public sealed record NearDuplicateResponse(
    string ArticleId,
    string? Title,
    string? Publisher,
    string? SourceUrl,
    DateTimeOffset? PublishedAt,
    double Similarity,
    string Why
)
{
    public static NearDuplicateResponse From(NearDuplicate duplicate)
    {
        ArgumentNullException.ThrowIfNull(duplicate);
        return new NearDuplicateResponse(
            duplicate.ArticleId,
            duplicate.Title,
            duplicate.Publisher,
            duplicate.SourceUrl,
            duplicate.PublishedAt,
            duplicate.Similarity,
            duplicate.Similarity >= 1
                ? "The two texts have the same words."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"About {duplicate.Similarity:P0} of the runs of eight letters, or four Chinese or Japanese characters, occur in both texts."
                )
        );
    }
}
