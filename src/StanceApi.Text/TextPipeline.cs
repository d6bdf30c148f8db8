using System.Diagnostics.CodeAnalysis;
using StanceApi.Text.Attribution;
using StanceApi.Text.Cleaning;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Quotations;
using StanceApi.Text.Sentences;
using StanceApi.Text.Statements;

namespace StanceApi.Text;

/// <summary>Reads articles into their statements. Safe for concurrent use; the same article gives the same answer.</summary>
public sealed class TextPipeline
{
    /// <summary>Never throws on content: what cannot be read yields no statements.</summary>
    [SuppressMessage(
        "Performance",
        "CA1822:Mark members as static",
        Justification = "A part that hosts inject."
    )]
    public ReadArticle Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var clean = ArticleCleaner.Clean(article);
        var language = LanguageDetector.Detect(clean.Text, article.Language);
        var published = article.PublishedAt ?? clean.PublishedAt;
        var quotes = QuotedSpanFinder.Find(clean);
        var folded = ScriptFolding.Fold(clean.Text);
        var sentences = SentenceSplitter.Split(clean, quotes, language);
        var (reports, actors) = new ArticleReader(clean, folded, quotes).Read(sentences);
        var attributed = new SpeakerAttributor(actors).Attribute(reports);
        var sourced = SourceChain.Spread(attributed, reports);
        var dated = new SaidOnChooser(clean, folded, Day(published), reports).Choose(sourced);
        var statements = StatementBuilder.Build(dated, clean.Text);
        return new ReadArticle(clean, clean.Title, language, published, statements);
    }

    /// <summary>The calendar day where it was published.</summary>
    private static DateOnly? Day(DateTimeOffset? moment) =>
        moment is { } m ? DateOnly.FromDateTime(m.Date) : null;
}
