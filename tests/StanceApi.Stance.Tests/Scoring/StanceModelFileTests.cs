using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Tests.Scoring;

public sealed class StanceModelFileTests
{
    private static readonly StanceModel Model = new(
        Linear(StanceModel.RelevanceClasses),
        Linear(StanceModel.StanceColumns),
        Linear(StanceModel.RelevanceClasses),
        new Temperatures(1.25, 0.75),
        new SurroundingsModel(0.5, [1, 2, 3, 4, 5, 6], 1.5, 0.25)
    );

    [Fact]
    public void A_model_comes_back_from_its_file()
    {
        using var file = Written(Model);

        var read = StanceModelFile.Read(file);

        AssertSame(Model.Relevance, read.Relevance);
        AssertSame(Model.Stance, read.Stance);
        AssertSame(Model.Article, read.Article);
        Assert.Equal(Model.Temperatures, read.Temperatures);
        Assert.Equivalent(Model.Surroundings, read.Surroundings);
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes()
    {
        using var one = Written(Model);
        using var other = Written(Model with { });

        Assert.Equal(one.ToArray(), other.ToArray());
    }

    [Fact]
    public void Another_file_is_refused()
    {
        using var file = Written(Model with { Relevance = Linear(3) });

        Assert.Throws<InvalidDataException>(() => StanceModelFile.Read(file));
    }

    private static MemoryStream Written(StanceModel model)
    {
        var stream = new MemoryStream();
        StanceModelFile.Write(model, stream);
        stream.Position = 0;
        return stream;
    }

    private static LinearModel Linear(int classes) =>
        new(
            [3, 70_000_000_000],
            [.. Enumerable.Range(0, 2 * classes).Select(i => i / 8f)],
            [.. Enumerable.Range(0, classes).Select(i => -i / 4f)]
        );

    private static void AssertSame(LinearModel expected, LinearModel read)
    {
        Assert.Equal(expected.Features, read.Features);
        Assert.Equal(expected.Weights, read.Weights);
        Assert.Equal(expected.Biases, read.Biases);
    }
}
