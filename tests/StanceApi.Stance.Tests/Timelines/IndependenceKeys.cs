using StanceApi.Stance.Timelines;

namespace StanceApi.Stance.Tests.Timelines;

public sealed class IndependenceKeys
{
    [Theory]
    [InlineData("We have no such plans.", "we have  no such plans")]
    [InlineData("“NATO”，我们反对！", "ＮＡＴＯ 我们反对")]
    [InlineData("Café", "cafe")]
    public void The_same_words_have_one_key(string a, string b) =>
        Assert.Equal(IndependenceKey.Of(a), IndependenceKey.Of(b));

    [Theory]
    [InlineData("We have plans.", "We have no plans.")]
    [InlineData("我们反对", "我们不反对")]
    public void Other_words_have_another(string a, string b) =>
        Assert.NotEqual(IndependenceKey.Of(a), IndependenceKey.Of(b));
}
