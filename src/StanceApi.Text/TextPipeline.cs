using StanceApi.Text.Attribution;
using StanceApi.Text.Cleaning;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Sentences;
using StanceApi.Text.Statements;

namespace StanceApi.Text;

/// <summary>Reads articles into their statements. Safe for concurrent use; the same article gives the same answer.</summary>
public sealed class TextPipeline
{
    /// <summary>Never throws on content: what cannot be read yields no statements.</summary>
    public ReadArticle Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var clean = ArticleCleaner.Clean(article);
        var language = LanguageDetector.Detect(clean.Text, article.Language);
        var published = article.PublishedAt ?? clean.PublishedAt;
        var sentences = SentenceSplitter.Split(clean, language);
        var (reports, actors) = new ArticleReader(clean).Read(sentences);
        var attributed = new SpeakerAttributor(actors).Attribute(reports);
        var dated = SaidOnChooser.Choose(attributed);
        var statements = StatementBuilder.Build(dated, clean.Text);
        return new ReadArticle(clean, clean.Title, language, published, statements);
    }
}
