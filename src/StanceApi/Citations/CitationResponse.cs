using System.Text.Json.Nodes;
using StanceApi.Statements;
using StanceApi.Store.Statements;
using StanceApi.Text.Statements;

namespace StanceApi.Citations;

/// <summary>A statement with all that a citation needs, and ready to paste.</summary>
/// <param name="StatementId" example="09m3k6v2c8r4t">The statement.</param>
/// <param name="Text" example="我们没有参加这类同盟的打算。">The words or the reported clause.</param>
/// <param name="Kind">In quotation marks, reported, or both.</param>
/// <param name="Language" example="zh-Hans">BCP 47.</param>
/// <param name="Speakers">Who said it.</param>
/// <param name="SaidOn">When it was said.</param>
/// <param name="SourceChain" example="[&quot;Reuters&quot;, &quot;Example News&quot;]">Who carried the words, from the speaker on; the publisher last.</param>
/// <param name="Title">Of the article.</param>
/// <param name="Publisher" example="Example News">Of the article.</param>
/// <param name="Url">Of the article.</param>
/// <param name="PublishedAt">When the article was published.</param>
/// <param name="FetchedAt">When the article came in.</param>
/// <param name="ArticleId" example="09m3k6tz5x0aa">Its text has the offsets.</param>
/// <param name="Start" example="1034">First UTF-16 code unit in the article's text.</param>
/// <param name="End" example="1048">One past the last.</param>
/// <param name="Sha256">Of the content that came in, 64 hexadecimal digits.</param>
/// <param name="PlainText">The citation as one line.</param>
/// <param name="Markdown">The citation in CommonMark.</param>
/// <param name="CslJson">The citation for reference managers: an array of one CSL-JSON item.</param>
public sealed record CitationResponse(
    string StatementId,
    string Text,
    StatementKind Kind,
    string Language,
    IReadOnlyList<CitedSpeakerResponse> Speakers,
    SaidOnResponse SaidOn,
    IReadOnlyList<string> SourceChain,
    string? Title,
    string? Publisher,
    string? Url,
    DateTimeOffset? PublishedAt,
    DateTimeOffset FetchedAt,
    string ArticleId,
    int Start,
    int End,
    string Sha256,
    string PlainText,
    string Markdown,
    JsonArray CslJson
)
{
    public static CitationResponse From(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var (statement, article) = (citation.Statement, citation.Article);
        return new CitationResponse(
            statement.Id,
            statement.Content.Text,
            statement.Kind,
            statement.Language,
            [.. statement.Speakers.Select(CitedSpeakerResponse.From)],
            SaidOnResponse.From(statement.SaidOn),
            citation.SourceChain,
            article.Title,
            article.Publisher,
            article.SourceUrl,
            article.PublishedAt,
            article.FetchedAt,
            article.Id,
            statement.Content.Start,
            statement.Content.End,
            article.Sha256,
            PlainTextCitation.Of(citation),
            MarkdownCitation.Of(citation),
            CslCitation.Of(citation)
        );
    }
}

/// <summary>A speaker as a citation names them.</summary>
/// <param name="ActorId" example="subrahmanyam-jaishankar">The stored actor; null where none is.</param>
/// <param name="Name" example="苏杰生">As the article has it.</param>
/// <param name="LatinName" example="Subrahmanyam Jaishankar">In Latin letters, where known.</param>
/// <param name="Office" example="外长">The office on the day.</param>
/// <param name="Country" example="IND">ISO 3166-1 alpha-3, where known.</param>
/// <param name="Confidence" example="0.97">How sure the attribution is, 0 to 1.</param>
public sealed record CitedSpeakerResponse(
    string? ActorId,
    string Name,
    string? LatinName,
    string? Office,
    string? Country,
    double Confidence
)
{
    public static CitedSpeakerResponse From(StoredSpeaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return new CitedSpeakerResponse(
            speaker.ActorId,
            speaker.Name,
            speaker.LatinName,
            speaker.Role,
            speaker.Country,
            speaker.Confidence
        );
    }
}
