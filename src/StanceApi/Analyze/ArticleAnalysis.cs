using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Statements;
using StanceApi.Text;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Analyze;

/// <summary>Reads an article and judges its statements, storing nothing. The web and the command line share it.</summary>
public sealed class ArticleAnalysis(TextPipeline pipeline, IStanceScorer scorer, TimeProvider time)
{
    public AnalyzeResponse Analyze(Article article, IReadOnlyList<Proposal> proposals)
    {
        var read = pipeline.Read(article);
        var scoredAt = time.GetUtcNow();
        var scores = proposals.Select(p => (p.Id, Scores: scorer.ScoreArticle(read, p))).ToList();
        return new AnalyzeResponse(
            read.Language,
            read.Title,
            read.PublishedAt,
            read.Clean.Text,
            [
                .. read.Statements.Select(
                    (statement, i) =>
                        ToResponse(
                            statement,
                            [
                                .. scores.Select(s =>
                                    StanceResponse.From(
                                        s.Id,
                                        s.Scores[i],
                                        statement.Content.Start,
                                        scorer.ModelVersion,
                                        scoredAt
                                    )
                                ),
                            ]
                        )
                ),
            ]
        );
    }

    private static StatementResponse ToResponse(
        Statement statement,
        IReadOnlyList<StanceResponse> stances
    ) =>
        new(
            Id: null,
            ArticleId: null,
            statement.Content.Text,
            statement.Content.Start,
            statement.Content.End,
            statement.Kind,
            statement.Language,
            SpanResponse.From(statement.Cue),
            [.. statement.Speakers.Select(s => SpeakerResponse.From(s, actorId: null))],
            SaidOnResponse.From(statement.SaidOn),
            statement.ReportedBy,
            statement.Context,
            stances
        );
}
