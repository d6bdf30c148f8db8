using StanceApi.Text.Attribution;

namespace StanceApi.Text.Tests.Golden;

public sealed class GoldenConfidenceTests
{
    /// <summary>What a rule changed or an article added may shift before the counts must be taken again.</summary>
    private const double Slack = 0.05;

    private const double LargestError = 0.06;

    private static readonly Lazy<
        IReadOnlyList<IReadOnlyList<(AttributionBasis Basis, bool IsRight)>>
    > ByArticle = new(() =>
        [
            .. GoldenArticle.All.Select(g =>
                (IReadOnlyList<(AttributionBasis, bool)>)
                    [.. new GoldenScorer(g, new TextPipeline().Read(g.Article)).Attributions()]
            ),
        ]
    );

    [Fact]
    public void Stated_confidences_are_what_the_articles_support()
    {
        var counts = new AttributionCounts(ByArticle.Value.SelectMany(a => a));
        TestContext.Current.TestOutputHelper?.WriteLine(counts.Render());
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
        {
            counts.Save();
            GoldenTable.Write(counts.Render(), "confidences");
        }

        Assert.Equal(
            [],
            Enum.GetValues<AttributionBasis>()
                .Where(b => Math.Abs(AttributionConfidence.Of(b) - counts.Confidence(b)) > Slack)
        );
    }

    [Fact]
    public void Confidences_set_on_half_of_the_articles_hold_on_the_other_half()
    {
        var bins = new CalibrationBins([.. Unseen(0), .. Unseen(1)]);
        TestContext.Current.TestOutputHelper?.WriteLine(bins.Render());
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
        {
            GoldenTable.Write(bins.Render(), "calibration");
        }

        Assert.InRange(bins.Error, 0, LargestError);
    }

    /// <summary>The answers on every second article, with the confidences of the others.</summary>
    private static IEnumerable<(double Confidence, bool IsRight)> Unseen(int half)
    {
        var seen = new AttributionCounts(
            ByArticle.Value.Where((_, i) => i % 2 != half).SelectMany(a => a)
        );
        return ByArticle
            .Value.Where((_, i) => i % 2 == half)
            .SelectMany(a => a)
            .Select(a => (seen.Confidence(a.Basis), a.IsRight));
    }
}
