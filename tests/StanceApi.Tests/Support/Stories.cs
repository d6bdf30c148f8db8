using Microsoft.Extensions.DependencyInjection;
using StanceApi.Models;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Proposals;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Tests.Support;

/// <summary>Who says what on which day; every line is one statement of one article.</summary>
public sealed record Said(string Who, string? Country, string Words, DateOnly? On)
{
    public string? Role { get; init; } = "minister";
}

/// <summary>Puts articles into a store as if they had been read, so that tests know what is in them.</summary>
public static class Stories
{
    public static async Task<StoredArticle> Store(
        this ApiFixture api,
        string language,
        params Said[] lines
    )
    {
        await using var scope = api.Factory.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var text = string.Join('\n', lines.Select(l => $"{l.Who}: {l.Words}"));
        var article = new Article(
            text + Guid.NewGuid(),
            ArticleFormat.PlainText,
            FrozenTime.Now.AddDays(-1),
            "https://example.org/a",
            "Example News",
            language
        );
        var read = new ReadArticle(
            new CleanText(text, "A title", null, [], []),
            "A title",
            language,
            article.PublishedAt,
            [.. lines.Select(l => Statement(l, text, language))]
        );
        var scorer = await services.GetRequiredService<IScorers>().ActiveAsync(Test.Cancelled);
        var proposals = await services.GetRequiredService<ListProposals>().AllAsync(Test.Cancelled);
        var outcome = await services
            .GetRequiredService<StoreArticle>()
            .RunAsync(
                article,
                read,
                [
                    .. proposals.Select(p => new ArticleScores(
                        p,
                        scorer.ModelVersion,
                        scorer.ScoreArticle(read, p.Proposal)
                    )),
                ],
                Author.Program,
                Test.Cancelled
            );
        return outcome.Article!;
    }

    private static Statement Statement(Said line, string text, string language)
    {
        var start = text.IndexOf(line.Words, StringComparison.Ordinal);
        var who = text.IndexOf(line.Who, StringComparison.Ordinal);
        return new Statement(
            StatementKind.Direct,
            TextSpan.Of(text, start, start + line.Words.Length),
            Cue: null,
            [
                new Speaker(
                    line.Who,
                    LatinName: null,
                    ActorType.Person,
                    line.Country,
                    line.Role,
                    TextSpan.Of(text, who, who + line.Who.Length),
                    0.9
                ),
            ],
            line.On is { } day ? SaidOn.Day(day, DateBasis.Explicit) : SaidOn.Unknown,
            ["Example Agency"],
            Context: null,
            language
        );
    }
}
