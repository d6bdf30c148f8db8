using StanceApi.Stance.Independence;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Store.Articles;

/// <summary>Turns an article that was read into rows; the actors are linked later.</summary>
internal static class ArticleRows
{
    public static ArticleRow Of(Article article, ReadArticle read, IdSource ids, DateTime now)
    {
        var articleId = ids.Next();
        var firstStatementId = read.Statements.IsEmpty ? 0 : ids.Next(read.Statements.Length);
        return new ArticleRow
        {
            Id = articleId,
            Title = read.Title,
            Language = read.Language,
            Publisher = article.Publisher,
            SourceUrl = article.SourceUrl,
            PublishedAt = read.PublishedAt?.UtcDateTime,
            FetchedAt = now,
            Sha256 = ContentHash.Of(article.Content),
            StatementCount = read.Statements.Length,
            Format = article.Format,
            Sketch = ArticleSketch.Of(read.Clean.Text),
            Text = read.Clean.Text,
            Content = article.Content,
            Statements =
            [
                .. read.Statements.Select((s, i) => Statement(s, firstStatementId + i, articleId)),
            ],
        };
    }

    private static StatementRow Statement(Statement statement, long id, long articleId)
    {
        var days = DayRange.Of(statement.SaidOn);
        return new StatementRow
        {
            Id = id,
            ArticleId = articleId,
            Kind = statement.Kind,
            Text = statement.Content.Text,
            Start = statement.Content.Start,
            CueText = statement.Cue?.Text,
            CueStart = statement.Cue?.Start,
            Context = statement.Context,
            Language = statement.Language,
            ReportedBy = [.. statement.ReportedBy],
            SaidFirst = days?.First ?? DateOnly.MinValue,
            SaidLast = days?.Last ?? DateOnly.MinValue,
            SaidPrecision = statement.SaidOn.Precision,
            SaidBasis = statement.SaidOn.Basis,
            Words = Wording.Of(statement.Content.Text, statement.Language).Hash,
            EvidenceGroup = id,
            Speakers = [.. statement.Speakers.Select((s, i) => Speaker(s, id, days, i))],
        };
    }

    private static SpeakerRow Speaker(
        Speaker speaker,
        long statementId,
        DayRange? said,
        int ordinal
    ) =>
        new()
        {
            StatementId = statementId,
            Ordinal = ordinal,
            SaidFirst = said?.First ?? DateOnly.MinValue,
            Name = speaker.Name,
            LatinName = speaker.LatinName,
            Type = speaker.Type,
            Country = speaker.Country,
            SpeaksFor = speaker.Country,
            Role = speaker.Role,
            MentionText = speaker.Mention?.Text,
            MentionStart = speaker.Mention?.Start,
            Confidence = speaker.Confidence,
        };
}
