using StanceApi.Store.Statements;
using StanceApi.Text.Statements;

namespace StanceApi.Statements;

/// <summary>What somebody said, with who, when, where and how it bears on proposals.</summary>
/// <param name="Id">Null where nothing is stored.</param>
/// <param name="ArticleId">Null where nothing is stored.</param>
/// <param name="Text" example="我们没有参加这类同盟的打算。">The words or the reported clause.</param>
/// <param name="Start" example="1034">First UTF-16 code unit in the article's text.</param>
/// <param name="End" example="1048">One past the last UTF-16 code unit.</param>
/// <param name="Kind">In quotation marks, reported, or both.</param>
/// <param name="Language" example="zh-Hans">BCP 47.</param>
/// <param name="Cue">The reporting expression; null where layout alone attributes.</param>
/// <param name="Speakers">One for each actor who said it; two for a joint statement; none where nobody can be named.</param>
/// <param name="SaidOn">When it was said.</param>
/// <param name="ReportedBy" example="[&quot;Reuters&quot;]">Agencies, newspapers and read-outs that carry it; never speakers.</param>
/// <param name="Context" example="在谈到日本首相的提议时">The question that it answers; null where it stands alone.</param>
/// <param name="Stances">One for each proposal that it was judged against.</param>
public sealed record StatementResponse(
    string? Id,
    string? ArticleId,
    string Text,
    int Start,
    int End,
    StatementKind Kind,
    string Language,
    SpanResponse? Cue,
    IReadOnlyList<SpeakerResponse> Speakers,
    SaidOnResponse SaidOn,
    IReadOnlyList<string> ReportedBy,
    string? Context,
    IReadOnlyList<StanceResponse> Stances
)
{
    /// <summary>Where the words of `q` stand, with offsets into this `text` alone; null where nothing is searched.</summary>
    public IReadOnlyList<SpanResponse>? Highlights { get; init; }

    public static StatementResponse From(StoredStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return new StatementResponse(
            statement.Id,
            statement.ArticleId,
            statement.Content.Text,
            statement.Content.Start,
            statement.Content.End,
            statement.Kind,
            statement.Language,
            SpanResponse.From(statement.Cue),
            [.. statement.Speakers.Select(SpeakerResponse.From)],
            SaidOnResponse.From(statement.SaidOn),
            statement.ReportedBy,
            statement.Context,
            [.. statement.Stances.Select(s => StanceResponse.From(s, statement.Content.Start))]
        )
        {
            Highlights = statement.Highlights is { } spans ? SpanResponse.Of(spans) : null,
        };
    }
}
