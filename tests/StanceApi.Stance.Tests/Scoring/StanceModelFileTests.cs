using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Tests.Scoring;

public sealed class StanceModelFileTests
{
    private static readonly StanceModel Model = new(
        [3, 70_000_000_000],
        [.. Enumerable.Range(0, 2 * StanceClasses.Count).Select(i => i / 8f)],
        [.. Enumerable.Range(0, StanceClasses.Count).Select(i => -i / 4f)],
        1.25
    );

    [Fact]
    public void A_model_comes_back_from_its_file()
    {
        using var file = Written(Model);

        var read = StanceModelFile.Read(file);

        Assert.Equal(Model.Features, read.Features);
        Assert.Equal(Model.Weights, read.Weights);
        Assert.Equal(Model.Biases, read.Biases);
        Assert.Equal(Model.Temperature, read.Temperature);
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
        using var file = Written(
            Model with
            {
                Biases = [0],
                Weights = [1, 1],
            }
        );

        Assert.Throws<InvalidDataException>(() => StanceModelFile.Read(file));
    }

    private static MemoryStream Written(StanceModel model)
    {
        var stream = new MemoryStream();
        StanceModelFile.Write(model, stream);
        stream.Position = 0;
        return stream;
    }
}
