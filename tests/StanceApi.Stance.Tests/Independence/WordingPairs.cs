using StanceApi.Stance.Independence;

namespace StanceApi.Stance.Tests.Independence;

/// <summary>Pairs of statements of one speaker on one day, by whether they are the same words: the measure of the rule.</summary>
public sealed class WordingPairs(ITestOutputHelper output)
{
    private static readonly Pair[] Pairs = [.. Read()];

    [Fact]
    public void Repetitions_are_known_and_other_statements_kept_apart()
    {
        var same = Pairs.Where(p => p.AreSame).ToList();
        var missed = same.Where(p => !IsMatch(p)).ToList();
        var wrong = Pairs.Where(p => !p.AreSame && IsMatch(p)).ToList();
        var found = same.Count - missed.Count;
        output.WriteLine(
            $"precision {(double)found / (found + wrong.Count):f3}, recall {(double)found / same.Count:f3} on {same.Count} repetitions and {Pairs.Length - same.Count} pairs of other statements"
        );
        foreach (var pair in missed.Concat(wrong))
        {
            output.WriteLine($"{(pair.AreSame ? "missed" : "wrong")}: {pair.One} | {pair.Other}");
        }

        Assert.Empty(wrong);
        Assert.True(found >= 0.9 * same.Count);
    }

    [Fact]
    public void The_order_of_the_two_never_matters() =>
        Assert.All(
            Pairs,
            p => Assert.Equal(IsMatch(p), IsMatch(p with { One = p.Other, Other = p.One }))
        );

    [Theory]
    [InlineData("We have no such plans.", "we have  no such plans")]
    [InlineData("“NATO”，我们反对！", "ＮＡＴＯ 我们反对")]
    [InlineData("Café", "cafe")]
    [InlineData("我們反對這個提案", "我们反对这个提案")]
    public void The_same_words_have_one_hash(string a, string b) =>
        Assert.Equal(Wording.Of(a, "zh-Hant").Hash, Wording.Of(b, "zh").Hash);

    [Theory]
    [InlineData("We have plans.", "We have no plans.")]
    [InlineData("我们反对", "我们不反对")]
    public void Other_words_have_another(string a, string b) =>
        Assert.NotEqual(Wording.Of(a, "en").Hash, Wording.Of(b, "en").Hash);

    [Theory]
    [InlineData("Japan and India will share 4 ports.", "日本和印度将共用4个港口。", true)]
    [InlineData("Japan and India will share 4 ports.", "日本和印度将共用5个港口。", false)]
    [InlineData("Japan and India share ports.", "日本和印度共用港口。", false)]
    [InlineData("Japan, India and France share ports.", "日本、法国和印度共用港口。", true)]
    public void A_translation_is_known_by_its_figures_and_countries(
        string en,
        string zh,
        bool same
    ) =>
        Assert.Equal(
            same,
            WordingComparison.Compare(Wording.Of(en, "en"), Wording.Of(zh, "zh-Hans"))?.Relation
                == WordingRelation.Translation
        );

    private static bool IsMatch(Pair pair) =>
        WordingComparison.Compare(
            Wording.Of(pair.One, pair.Language),
            Wording.Of(pair.Other, pair.Language)
        )
            is not null;

    private static IEnumerable<Pair> Read()
    {
        using var stream = typeof(WordingPairs).Assembly.GetManifestResourceStream(
            "wording-pairs.tsv"
        )!;
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n').Skip(2).Where(l => l.Length > 0))
        {
            var cells = line.Split('\t');
            yield return new Pair(cells[0] is "same", cells[1], cells[2], cells[3]);
        }
    }

    private sealed record Pair(bool AreSame, string Language, string One, string Other);
}
