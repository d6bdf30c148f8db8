using System.Globalization;
using StanceApi.Stance.Training;
using StanceApi.Stance.Training.Checks;

namespace StanceApi.Stance.Tests.Training;

public sealed class DataCardTests
{
    private const double Tolerance = 2;

    [Fact]
    public void The_card_states_the_shares_of_the_data()
    {
        var set = RepositoryData.Set;
        var card = File.ReadLines(Path.Combine(RepositoryData.Path, "README.md"));

        var stated = Shares(card);
        var actual = Shares(DataShares.Table(set));

        Assert.Equal(actual.Keys.Order(), stated.Keys.Order());
        Assert.All(
            actual,
            share =>
                Assert.True(
                    Math.Abs(share.Value - stated[share.Key]) <= Tolerance,
                    $"{share.Key}: {stated[share.Key]} % is stated, {share.Value} % it is; put what check prints into the card."
                )
        );
    }

    [Fact]
    public void Shares_count_rows_by_what_they_are()
    {
        var row = RepositoryData.Set.Rows[0] with { Language = "en", Context = null };
        var set = new TrainingSet(
            [row, row with { Language = "ja" }, row with { Language = "ja", Context = "Asked" }],
            [],
            [],
            ""
        );

        var table = DataShares.Table(set).ToList();

        Assert.Contains("| language | ja | 2 | 66.7 % |", table);
        Assert.Contains("| language | en | 1 | 33.3 % |", table);
        Assert.Contains("| context | given | 1 | 33.3 % |", table);
    }

    /// <summary>Per cent by dimension and value.</summary>
    private static Dictionary<string, double> Shares(IEnumerable<string> lines) =>
        lines
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Where(c => c.Length == 6 && c[4].EndsWith(" %", StringComparison.Ordinal))
            .ToDictionary(
                c => $"{c[1]} {c[2]}",
                c => double.Parse(c[4][..^2], CultureInfo.InvariantCulture)
            );
}
