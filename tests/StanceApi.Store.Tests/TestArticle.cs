using System.Collections.Immutable;
using System.Text;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Store.Tests;

/// <summary>An article with the statements that were read from it.</summary>
public sealed record TestArticle(Article Article, ReadArticle Read)
{
    public static TestArticle Of(params TestLine[] lines) => In("en", lines);

    /// <summary>The same article as another outlet carries it: other content around the same text.</summary>
    public static TestArticle Unique(TestArticle article) =>
        article with
        {
            Article = article.Article with
            {
                Content = $"<!-- {Guid.NewGuid()} -->{article.Article.Content}",
            },
        };

    /// <summary>Each line becomes <c>NAME said: WORDS</c>, and one statement.</summary>
    public static TestArticle In(string language, params TestLine[] lines)
    {
        var text = new StringBuilder("Headline\n\n");
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (var line in lines)
        {
            var start = text.Length;
            var name = string.Join(" and ", line.Speakers.Select(s => s.Name));
            text.Append(name).Append(" said: ").Append(line.Words).Append("\n\n");
            var whole = text.ToString();
            var content = whole.IndexOf(line.Words, start + name.Length, StringComparison.Ordinal);
            statements.Add(
                new Statement(
                    line.Kind,
                    TextSpan.Of(whole, content, content + line.Words.Length),
                    TextSpan.Of(whole, start + name.Length + 1, start + name.Length + 5),
                    [.. line.Speakers],
                    line.SaidOn,
                    ["Example Agency"],
                    "Asked about it",
                    language
                )
            );
        }

        return new TestArticle(
            new Article(
                $"<p>{text}</p>",
                ArticleFormat.Html,
                new DateTimeOffset(2024, 10, 2, 13, 45, 32, TimeSpan.FromHours(8)),
                "https://news.example/1",
                "Example News"
            ),
            new ReadArticle(
                new CleanText(text.ToString(), "Headline", null, [], []),
                "Headline",
                language,
                new DateTimeOffset(2024, 10, 2, 13, 45, 32, TimeSpan.FromHours(8)),
                statements.ToImmutable()
            )
        );
    }
}

/// <summary>One statement of a test article.</summary>
public sealed record TestLine(string Words, params Speaker[] Speakers)
{
    public SaidOn SaidOn { get; init; } = SaidOn.Day(new DateOnly(2024, 10, 1), DateBasis.Explicit);

    public StatementKind Kind { get; init; } = StatementKind.Direct;

    public TestLine On(int year, int month, int day) =>
        this with
        {
            SaidOn = SaidOn.Day(new DateOnly(year, month, day), DateBasis.Explicit),
        };
}

internal static class Speakers
{
    public static Speaker Jaishankar =>
        Person("Subrahmanyam Jaishankar", null, "IND", "foreign minister");

    public static Speaker Ishiba => Person("Shigeru Ishiba", null, "JPN", "prime minister");

    public static Speaker Anonymous(string name = "an official") =>
        new(name, null, ActorType.Anonymous, "USA", null, null, 0.8);

    public static Speaker Person(
        string name,
        string? latinName,
        string? country,
        string? role = null
    ) =>
        new(
            name,
            latinName,
            ActorType.Person,
            country,
            role,
            new TextSpan(10, 10 + name.Length, name),
            0.95
        );
}
