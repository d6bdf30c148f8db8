using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Statements;
using StanceApi.Store.Actors;
using StanceApi.Text;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Analyze;

/// <summary>Reads an article and judges its statements, storing nothing. The web and the command line share it.</summary>
public sealed class ArticleAnalysis(TextPipeline pipeline, TimeProvider time)
{
    /// <param name="actors">Names the stored actors among the speakers; null where there is no store.</param>
    public async Task<AnalyzeResponse> RunAsync(
        Article article,
        IReadOnlyList<Proposal> proposals,
        FindSpeakers? actors,
        IStanceScorer scorer,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(proposals);
        var read = pipeline.Read(article);
        var stances = Judge(read, proposals, scorer);
        var known = new Queue<KnownSpeaker>(actors is null ? [] : await actors.RunAsync(read, ct));
        return new AnalyzeResponse(
            read.Language,
            read.Title,
            read.PublishedAt,
            read.Clean.Text,
            [
                .. read.Statements.Select(
                    (s, i) => ToResponse(s, known, [.. stances.Select(p => p[i])])
                ),
            ]
        );
    }

    /// <summary>By proposal, then by statement.</summary>
    private List<StanceResponse[]> Judge(
        ReadArticle read,
        IReadOnlyList<Proposal> proposals,
        IStanceScorer scorer
    )
    {
        var scoredAt = time.GetUtcNow();
        return
        [
            .. proposals.Select(p =>
                scorer
                    .ScoreArticle(read, p)
                    .Zip(
                        read.Statements,
                        (score, s) =>
                            StanceResponse.From(
                                p.Id,
                                score,
                                s.Content.Start,
                                scorer.ModelVersion,
                                scoredAt
                            )
                    )
                    .ToArray()
            ),
        ];
    }

    private static StatementResponse ToResponse(
        Statement statement,
        Queue<KnownSpeaker> known,
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
            [
                .. statement.Speakers.Select(s =>
                    SpeakerResponse.From(s, known.TryDequeue(out var actor) ? actor : null)
                ),
            ],
            SaidOnResponse.From(statement.SaidOn),
            statement.ReportedBy,
            statement.Context,
            stances
        );
}
