using CsCheck;
using StanceApi.Text.Documents;
using StanceApi.Text.Tests.Golden;

namespace StanceApi.Text.Tests.Properties;

/// <summary>Articles as they come in when something went wrong on the way: real ones mutated, and heaps of their pieces.</summary>
internal static class MutatedArticle
{
    private const int LongestStretch = 400;
    private const int MostMutations = 8;

    private static readonly string[] Marks =
    [
        .. "“”‘’「」『』«»„\"'《》（）()[]【】".Select(c => c.ToString()),
    ];

    private static readonly string[] Markup =
    [
        "<p>",
        "</p>",
        "<div><div><b>",
        "</b></i></div>",
        "<blockquote><p>“",
        "<table><tr><td>",
        "<ul><li>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<figure><figcaption>",
        "<a href='",
        "&",
        "&#0;",
        "&#x110000;",
        "&ldquo;",
        "<br/>\n",
        "\n\n",
        "\r",
        "\n> ",
        "\n- ",
        "\n# ",
        "**",
        "---\n",
        "Q: ",
        "\n记者：",
        "\nMR SMITH: ",
        "——",
        "…",
        "　",
        "\u200B",
        "\uFEFF",
        "\0",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char, 0, 40],
        Gen.Char.Select(c => c.ToString()),
        OneOf("\uD83D", "\uDE00", "𠮷", "e\u0301", "ﷺ", "ẞ", "İ", "99999999999999999999日")
    );

    /// <summary>Articles of the golden set and of the demo.</summary>
    private static readonly Article[] Articles =
    [
        .. GoldenArticle.All.Select(g => g.Article),
        .. Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Demo"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(file => new Article(File.ReadAllText(file), ArticleFormat.Markdown)),
    ];

    private static readonly Gen<Func<string, string>> Mutation = Gen.OneOf(
        Stretch((text, at, length) => text.Remove(at, length)),
        Stretch((text, at, length) => text.Insert(at, text.Substring(at, length))),
        Stretch(
            (text, at, length) => string.Concat(text.Remove(at, length), text.AsSpan(at, length))
        ),
        At((text, at) => at < text.Length ? text.Remove(at, 1) : text),
        At((text, at) => at < text.Length ? text.Insert(at, text[at].ToString()) : text),
        At((text, at) => text[..at]),
        Insertion(OneOf(Marks)),
        Insertion(OneOf(Markup)),
        Insertion(AnyText),
        Gen.Select(OneOf(Marks), OneOf(Marks))
            .Select(
                (a, b) =>
                    (Func<string, string>)(text => text.Replace(a, b, StringComparison.Ordinal))
            ),
        OneOf<Func<string, string>>(
            text => text.Replace("\n", "", StringComparison.Ordinal),
            text => text.Replace(" ", "", StringComparison.Ordinal),
            text => text.Replace("。", "，", StringComparison.Ordinal),
            text => text.Replace('.', ','),
            text => text.Replace("”", "", StringComparison.Ordinal),
            text => text.ToUpperInvariant(),
            text => string.Concat(text.Reverse())
        )
    );

    /// <summary>Pieces of articles of all languages in any order.</summary>
    private static readonly Gen<string> Heap = Gen.Select(
            Gen.Int[0, int.MaxValue - 1],
            Gen.Int[1, LongestStretch]
        )
        .Select(
            (seed, length) =>
            {
                var text = Articles[seed % Articles.Length].Content;
                var at = seed % Math.Max(1, text.Length);
                return text.Substring(at, Math.Min(length % 24 + 1, text.Length - at));
            }
        )
        .Array[0, 60]
        .Select(string.Concat);

    public static Gen<Article> Any { get; } =
        Gen.Frequency(
            (4, Mutated()),
            (
                1,
                Gen.Select(Heap, Gen.Enum<ArticleFormat>())
                    .Select((text, format) => new Article(text, format))
            ),
            (
                1,
                Gen.Select(Gen.String[Gen.Char, 0, 300], Gen.Enum<ArticleFormat>())
                    .Select((text, format) => new Article(text, format))
            )
        );

    private static Gen<Article> Mutated() =>
        Gen.Select(
                Gen.Int[0, Articles.Length - 1],
                Mutation.Array[1, MostMutations],
                Gen.Enum<ArticleFormat>(),
                Gen.Bool
            )
            .Select(
                (pick, mutations, format, own) =>
                {
                    var article = Articles[pick];
                    return article with
                    {
                        Content = mutations.Aggregate(article.Content, (text, m) => m(text)),
                        Format = own ? article.Format : format,
                    };
                }
            );

    private static Gen<Func<string, string>> Insertion(Gen<string> what) =>
        Gen.Select(what, Gen.Double.Unit)
            .Select(
                (inserted, share) =>
                    (Func<string, string>)(
                        text => text.Insert((int)(share * text.Length), inserted)
                    )
            );

    private static Gen<Func<string, string>> At(Func<string, int, string> mutate) =>
        Gen.Double.Unit.Select(share =>
            (Func<string, string>)(text => mutate(text, (int)(share * text.Length)))
        );

    private static Gen<Func<string, string>> Stretch(Func<string, int, int, string> mutate) =>
        Gen.Select(Gen.Double.Unit, Gen.Int[1, LongestStretch])
            .Select(
                (share, length) =>
                    (Func<string, string>)(
                        text =>
                        {
                            var at = (int)(share * text.Length);
                            return mutate(text, at, Math.Min(length, text.Length - at));
                        }
                    )
            );

    private static Gen<T> OneOf<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
