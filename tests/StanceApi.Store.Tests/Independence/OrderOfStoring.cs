using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Independence;
using StanceApi.Store.Paging;
using StanceApi.Store.Statements;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Tests.Independence;

/// <summary>The same articles in any order, each time in a store of its own on a real file, give the same groups.</summary>
public sealed class OrderOfStoring
{
    private const int Rounds = 6;

    private static readonly string[] Wordings =
    [
        "We will open the northern ferry line before the winter comes.",
        "We will open the northern ferry line before winter comes",
        "We will not open the northern ferry line before the winter comes.",
        "We will open the northern ferry line before the winter comes, and the fares stay as they are now.",
        "before the winter comes, and the fares stay as they are now",
        "Japan will send 12 ships to India by 2027.",
        "No comment.",
    ];

    private static readonly string[] Translations =
    [
        "日本将在2027年之前向印度派遣12艘船。",
        "日本將在2027年之前向印度派遣12艘船",
        "我们将在冬天之前开通北线。",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_order_of_storing_never_matters(int seed)
    {
        var random = new Random(seed);
        var articles = Enumerable.Range(0, 24).Select(i => Article(i, random)).ToArray();
        var expected = await GroupsAfter(articles, deleted: []);
        Assert.Contains(expected, g => g.Contains('+', StringComparison.Ordinal));

        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(articles);

            Assert.Equal(expected, await GroupsAfter(articles, deleted: []));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Articles_that_came_and_went_leave_no_trace(int seed)
    {
        var random = new Random(seed);
        var kept = Enumerable.Range(0, 16).Select(i => Article(i, random)).ToArray();
        var expected = await GroupsAfter(kept, deleted: []);

        for (var round = 0; round < Rounds; round++)
        {
            var gone = Enumerable.Range(100, 6).Select(i => Article(i, random)).ToArray();
            var all = kept.Concat(gone).ToArray();
            random.Shuffle(all);

            Assert.Equal(expected, await GroupsAfter(all, gone));
        }
    }

    private static TestArticle Article(int number, Random random)
    {
        var isChinese = random.Next(4) == 0;
        var lines = Enumerable
            .Range(0, random.Next(1, 4))
            .Select(_ => new TestLine(
                Pick(isChinese ? Translations : Wordings, random),
                Pick<Speaker[]>(
                    [
                        [Speakers.Ishiba],
                        [Speakers.Jaishankar],
                        [Speakers.Anonymous()],
                        [Speakers.Ishiba, Speakers.Jaishankar],
                        [new("Japan", null, ActorType.Government, "JPN", null, null, 0.9)],
                    ],
                    random
                )
            )
            {
                SaidOn = Date(random),
            })
            .ToArray();
        var article = TestArticle.In(isChinese ? "zh-Hans" : "en", lines);
        return article with
        {
            Article = article.Article with
            {
                // Tells the articles apart, and says in every store which one a statement is of.
                Publisher = $"p{number:000}",
                Content = $"<!-- {number} -->{article.Article.Content}",
                PublishedAt = article.Article.PublishedAt!.Value.AddHours(number % 5),
            },
        };
    }

    private static SaidOn Date(Random random)
    {
        var day = new DateOnly(2024, 10, 1).AddDays(random.Next(4));
        return random.Next(8) switch
        {
            0 => SaidOn.Unknown,
            1 => SaidOn.Month(2024, 10, DateBasis.Explicit),
            2 => SaidOn.Interval(day, day.AddDays(random.Next(1, 7)), DateBasis.Relative),
            _ => SaidOn.Day(day, DateBasis.Explicit),
        };
    }

    private static T Pick<T>(T[] choices, Random random) => choices[random.Next(choices.Length)];

    /// <summary>Each group as the places of its statements, and each article with what it repeats.</summary>
    private static async Task<IReadOnlyList<string>> GroupsAfter(
        TestArticle[] articles,
        TestArticle[] deleted
    )
    {
        await using var store = new TestStore();
        await store.InitializeAsync();
        var ids = new Dictionary<TestArticle, string>();
        foreach (var article in articles)
        {
            ids.Add(article, (await store.Post(article)).Article!.Id);
        }

        foreach (var article in deleted)
        {
            await store.Ask<DeleteArticle, bool>(q =>
                q.RunAsync(ids[article], Author.Program, TestStore.Cancel)
            );
        }

        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var repeats = new List<string>();
        var names = ids.ToDictionary(p => p.Value, p => p.Key.Article.Publisher!);
        foreach (var (article, id) in ids.Where(p => !deleted.Contains(p.Key)))
        {
            var stored = await store.Ask<FindArticle, StoredArticle?>(q =>
                q.RunAsync(id, TestStore.Cancel)
            );
            repeats.Add(
                $"{names[id]} repeats {(stored!.DuplicateOf is { } original ? names[original] : "nothing")}"
            );
            var statements = await store.Ask<ListArticleStatements, Page<StoredStatement>>(q =>
                q.RunAsync(id, 200, null, TestStore.Cancel)
            );
            for (var i = 0; i < statements.Items.Length; i++)
            {
                var found = await store.Ask<FindStatementDuplicates, StatementDuplicates?>(q =>
                    q.RunAsync(statements.Items[i].Id, TestStore.Cancel)
                );
                if (!groups.TryGetValue(found!.Group, out var members))
                {
                    groups.Add(found.Group, members = []);
                }

                members.Add($"{article.Article.Publisher}/{i}");
            }
        }

        return
        [
            .. groups
                .Values.Select(g => string.Join('+', g.Order(StringComparer.Ordinal)))
                .Concat(repeats)
                .Order(StringComparer.Ordinal),
        ];
    }
}
