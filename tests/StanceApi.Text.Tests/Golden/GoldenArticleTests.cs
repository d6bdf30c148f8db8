namespace StanceApi.Text.Tests.Golden;

public sealed class GoldenArticleTests
{
    private static readonly Lazy<
        IReadOnlyList<(GoldenArticle Golden, GoldenScorer Scorer)>
    > Scored = new(() =>
        [
            .. GoldenArticle.All.Select(g =>
                (g, new GoldenScorer(g, new TextPipeline().Read(g.Article)))
            ),
        ]
    );

    public static TheoryData<string> Languages => [.. GoldenArticle.Languages];

    public static TheoryData<string> Articles => [.. GoldenArticle.All.Select(g => g.Id)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Articles_are_read_at_least_as_well_as_before(string language)
    {
        var mine = Scored.Value.Where(s => s.Golden.Language == language).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Join('\n', mine.SelectMany(s => s.Scorer.Faults()))
        );

        var score = Total(mine);
        Assert.True(
            score.JointF1 >= GoldenFloors.Read()[language],
            $"{language}: joint F1 {score.JointF1:F1} is below its floor {GoldenFloors.Read()[language]:F1}"
        );
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_annotated_statement_stands_in_the_clean_text(string id)
    {
        var golden = GoldenArticle.All.Single(g => g.Id == id);
        var clean = new TextPipeline().Read(golden.Article).Clean;
        var places = GoldenPlaces.Find(clean, golden.Statements);

        Assert.Equal([], golden.Statements.Where((_, i) => places[i] is null).Select(s => s.Text));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_language_of_the_article_is_told(string id)
    {
        var golden = GoldenArticle.All.Single(g => g.Id == id);

        Assert.Equal(golden.Language, new TextPipeline().Read(golden.Article).Language);
    }

    [Fact]
    public void Figures_by_language_are_printed()
    {
        var scores = GoldenArticle
            .Languages.Select(language =>
                (language, Total(Scored.Value.Where(s => s.Golden.Language == language)))
            )
            .ToList();
        var table = GoldenTable.Render(scores);
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
        {
            GoldenTable.Write(table);
            GoldenFloors.Raise(scores);
        }

        Assert.All(
            scores,
            s => Assert.Contains($"| {s.language} |", table, StringComparison.Ordinal)
        );
    }

    private static GoldenScore Total(
        IEnumerable<(GoldenArticle Golden, GoldenScorer Scorer)> articles
    ) => articles.Aggregate(GoldenScore.Zero, (sum, a) => sum + a.Scorer.Score());
}
