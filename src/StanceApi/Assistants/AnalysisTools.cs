using System.ComponentModel;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;
using StanceApi.Analyze;
using StanceApi.Articles;
using StanceApi.Limits;
using StanceApi.Models;
using StanceApi.Problems;
using StanceApi.Questions;
using StanceApi.Stance.Proposals;
using StanceApi.Store.Actors;

namespace StanceApi.Assistants;

/// <summary>The tool that reads a text which is not stored.</summary>
[McpServerToolType]
public sealed class AnalysisTools(
    ArticleAnalysis analysis,
    StoreQuestions questions,
    FindSpeakers actors,
    IScorers scorers,
    TimeProvider time,
    IOptions<LimitOptions> limits
)
{
    [McpServerTool(
        Name = "analyze_text",
        Title = "Read a text and judge its statements",
        ReadOnly = true,
        OpenWorld = false
    )]
    [Description(
        "Finds who said what and when in one article or transcript, and how each statement stands toward stored proposals. Nothing is stored and nothing is fetched."
    )]
    public async Task<AnalyzeResponse> AnalyzeAsync(
        [Description("The whole text, markup included.")] string content,
        [Description("text/plain (unless given), text/markdown or text/html.")]
            string contentType = "text/plain",
        [Description(
            "The day it was published, such as 2024-10-02: \"yesterday\" is counted from it."
        )]
            string? publishedAt = null,
        [Description("The language, such as en, ja or zh; detected unless given.")]
            string? language = null,
        [Description("Ids of the proposals to judge by, such as asian-nato.")]
            IReadOnlyList<string>? proposals = null,
        CancellationToken ct = default
    )
    {
        var wanted = new AnalyzeRequest(
            content,
            contentType,
            TextValues.Day(nameof(publishedAt), publishedAt) is { } day
                ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
                : null,
            SourceUrl: null,
            language,
            Proposals: null,
            proposals
        );
        StoreQuestions.Check(new AnalyzeRequestRules(time), wanted);
        if (wanted.IsTooLarge(limits.Value))
        {
            throw new ProblemException(BodyProblems.TooLarge(limits.Value.MaxArticleBytes));
        }
        var judgedBy = new List<Proposal>();
        foreach (var id in proposals ?? [])
        {
            judgedBy.Add((await questions.ProposalAsync(id, ct))!.Proposal);
        }
        return await analysis.RunAsync(
            wanted.ToArticle(publisher: null),
            judgedBy,
            actors,
            await scorers.ActiveAsync(ct),
            ct
        );
    }
}
