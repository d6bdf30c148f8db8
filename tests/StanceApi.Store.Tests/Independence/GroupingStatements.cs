using StanceApi.Stance.Independence;
using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Independence;
using StanceApi.Store.Paging;
using StanceApi.Store.Statements;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Tests.Independence;

public sealed class GroupingStatements : IAsyncLifetime
{
    private const string Words = "We will open the northern ferry line before the winter comes.";
    private const string Rewrite = "We will open the northern ferry line before winter comes";
    private const string Other = "The budget of the southern harbour is settled.";

    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_same_words_in_two_articles_are_one_piece_of_evidence()
    {
        var first = await Say(Line(Words));
        var second = await Say(Line(Words.ToUpperInvariant()));

        var found = await Duplicates(first);

        var other = Assert.Single(found.Others);
        Assert.Equal(second, other.StatementId);
        Assert.Equal(WordingRelation.Equal, other.Relation);
        Assert.Equal(1, other.Similarity);
        Assert.Equal(found.Group, (await Duplicates(second)).Group);
    }

    [Fact]
    public async Task A_rewrite_of_the_same_day_is_one_piece_with_what_it_rewrites()
    {
        var first = await Say(Line(Words));
        await Say(Line(Rewrite));

        var other = Assert.Single((await Duplicates(first)).Others);

        Assert.Equal(WordingRelation.Near, other.Relation);
        Assert.InRange(other.Similarity, WordingComparison.LeastSimilarity, 0.99);
    }

    [Fact]
    public async Task The_same_words_on_another_day_are_evidence_of_their_own()
    {
        var first = await Say(Line(Words));
        await Say(Line(Words).On(2024, 10, 2));

        Assert.Empty((await Duplicates(first)).Others);
    }

    [Fact]
    public async Task The_same_words_of_somebody_else_are_evidence_of_their_own()
    {
        var first = await Say(Line(Words));
        await Say(new TestLine(Words, Speakers.Jaishankar));

        Assert.Empty((await Duplicates(first)).Others);
    }

    [Fact]
    public async Task What_a_government_and_its_minister_said_alike_is_one_piece()
    {
        var japan = new Speaker("Japan", null, ActorType.Government, "JPN", null, null, 0.9);
        var first = await Say(Line(Words));
        var second = await Say(new TestLine(Words, japan));

        Assert.Equal(second, Assert.Single((await Duplicates(first)).Others).StatementId);
    }

    [Fact]
    public async Task An_undated_copy_joins_the_only_day_on_which_it_was_said()
    {
        var dated = await Say(Line(Words));
        var undated = await Say(Line(Words) with { SaidOn = SaidOn.Unknown });

        Assert.Equal(undated, Assert.Single((await Duplicates(dated)).Others).StatementId);
    }

    [Fact]
    public async Task An_undated_copy_never_makes_two_days_one()
    {
        var first = await Say(Line(Words));
        var undated = await Say(Line(Words) with { SaidOn = SaidOn.Unknown });

        var second = await Say(Line(Words).On(2024, 10, 9));

        Assert.Empty((await Duplicates(first)).Others);
        Assert.Empty((await Duplicates(second)).Others);
        Assert.Empty((await Duplicates(undated)).Others);
    }

    [Fact]
    public async Task Three_wordings_that_only_the_middle_one_links_are_one_piece_and_fall_apart_without_it()
    {
        const string longest =
            "We will open the northern ferry line before the winter comes, and the fares stay as they are now.";
        const string tail = "before the winter comes, and the fares stay as they are now.";
        var first = await Say(Line(Words));
        var last = await Say(Line(tail));
        Assert.Empty((await Duplicates(first)).Others);

        var middle = await _store.Post(TestArticle.Of(Line(longest)));

        Assert.Equal(2, (await Duplicates(first)).Others.Length);
        Assert.Contains((await Duplicates(first)).Others, o => o.Relation is null);
        await _store.Ask<DeleteArticle, bool>(q =>
            q.RunAsync(middle.Article!.Id, Author.Program, TestStore.Cancel)
        );
        Assert.Empty((await Duplicates(first)).Others);
        Assert.Empty((await Duplicates(last)).Others);
        Assert.Equal(0, await _store.Count("WordingPairs"));
    }

    [Fact]
    public async Task Deleting_the_first_of_a_group_leaves_the_others_together()
    {
        var first = await _store.Post(TestArticle.Of(Line(Words)));
        var second = await Say(Line(Rewrite));
        var third = await Say(Line(Words + " "), Line(Other));

        await _store.Ask<DeleteArticle, bool>(q =>
            q.RunAsync(first.Article!.Id, Author.Program, TestStore.Cancel)
        );

        var left = await Duplicates(second);
        Assert.Equal(third, Assert.Single(left.Others).StatementId);
        Assert.Equal(second, left.Group);
    }

    [Fact]
    public async Task A_translation_with_the_same_figures_and_countries_is_one_piece()
    {
        var english = await Say(Line("Japan will send 12 ships to India by 2027."));
        var chinese = await Post("zh-Hans", Line("日本将在2027年之前向印度派遣12艘船。"));

        var other = Assert.Single((await Duplicates(english)).Others);

        Assert.Equal(chinese, other.StatementId);
        Assert.Equal(WordingRelation.Translation, other.Relation);
    }

    [Fact]
    public async Task Of_two_possible_translations_none_is_guessed()
    {
        var english = await Say(Line("Japan will send 12 ships to India by 2027."));
        await Post("zh-Hans", Line("日本将在2027年之前向印度派遣12艘船。"));
        await Post("zh-Hans", Line("印度说，日本的12个项目2027年才完工。"));

        Assert.Empty((await Duplicates(english)).Others);
    }

    [Fact]
    public async Task An_unknown_statement_has_no_duplicates() =>
        Assert.Null(
            await _store.Ask<FindStatementDuplicates, StatementDuplicates?>(q =>
                q.RunAsync("0000000000000", TestStore.Cancel)
            )
        );

    private static TestLine Line(string words) => new(words, Speakers.Ishiba);

    private Task<string> Say(params TestLine[] lines) => Post("en", lines);

    /// <returns>Id of the article's first statement.</returns>
    private async Task<string> Post(string language, params TestLine[] lines)
    {
        var outcome = await _store.Post(TestArticle.Unique(TestArticle.In(language, lines)));
        var page = await _store.Ask<ListArticleStatements, Page<StoredStatement>>(q =>
            q.RunAsync(outcome.Article!.Id, 200, null, TestStore.Cancel)
        );
        return page.Items[0].Id;
    }

    private async Task<StatementDuplicates> Duplicates(string id) =>
        (
            await _store.Ask<FindStatementDuplicates, StatementDuplicates?>(q =>
                q.RunAsync(id, TestStore.Cancel)
            )
        )!;
}
