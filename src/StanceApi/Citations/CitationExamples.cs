using StanceApi.Articles;
using StanceApi.Statements;
using StanceApi.Store.Articles;
using StanceApi.Store.Statements;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;

namespace StanceApi.Citations;

/// <summary>The example in the documentation.</summary>
public static class CitationExamples
{
    public static CitationResponse Citation { get; } = CitationResponse.From(Example());

    private static Citation Example()
    {
        var statement = StatementExamples.Stored;
        var article = ArticleExamples.Stored;
        return new Citation(
            new StoredStatement(
                statement.Id!,
                statement.ArticleId!,
                statement.Kind,
                new TextSpan(statement.Start, statement.End, statement.Text),
                Cue: null,
                [
                    .. statement.Speakers.Select(s => new StoredSpeaker(
                        s.ActorId,
                        s.Name,
                        s.LatinName,
                        s.Type,
                        s.Country,
                        s.Role,
                        Mention: null,
                        s.Confidence
                    )),
                ],
                SaidOn.Day(statement.SaidOn.Date!.Value, DateBasis.Relative),
                [.. statement.ReportedBy],
                statement.Context,
                statement.Language,
                []
            ),
            new StoredArticle(
                article.Id,
                article.Title,
                article.Language,
                article.Publisher,
                article.SourceUrl,
                article.PublishedAt,
                article.FetchedAt,
                article.Sha256,
                ArticleFormat.PlainText,
                article.StatementCount,
                article.DuplicateOf
            )
        );
    }
}
