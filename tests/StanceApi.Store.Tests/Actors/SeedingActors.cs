using StanceApi.Store.Actors;
using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Paging;
using StanceApi.Store.Seed;
using StanceApi.Store.Statements;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Tests.Actors;

public sealed class SeedingActors : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_version_is_taken_in_once()
    {
        Assert.True(await Seed([Minister("First")], "1"));
        Assert.False(await Seed([Minister("Second")], "1"));

        Assert.Equal("First", (await Find())!.Name);
    }

    [Fact]
    public async Task A_new_version_replaces_the_names_and_offices_of_the_one_before()
    {
        await Seed([Minister("Ada Bell", "Foreign Minister")], "1");
        await Seed([Minister("Ada M. Bell", "Prime Minister")], "2");

        var actor = (await Find())!;

        Assert.Equal(["Ada M. Bell"], actor.Names.Select(n => n.Text));
        Assert.Equal(["Prime Minister"], actor.Offices.Select(o => o.Titles[0].Text));
    }

    [Fact]
    public async Task What_a_human_changed_stays()
    {
        await Seed([Minister("Ada Bell")], "1");
        await _store.Execute(
            "UPDATE Actors SET Name = 'Ours', EditedAt = '2024-10-05 00:00:00' WHERE Id = 'ada-bell'"
        );
        await Seed([Minister("Theirs")], "2");

        Assert.Equal("Ours", (await Find())!.Name);
    }

    [Fact]
    public async Task What_articles_taught_stays()
    {
        await Seed([Minister("Ada Bell")], "1");
        await Say(Speakers.Person("艾达·贝尔", "Ada Bell", "GBR"), "zh-Hans");
        await Seed([Minister("Ada Bell")], "2");

        Assert.Contains(new ActorName("艾达·贝尔", "zh-Hans"), (await Find())!.Names);
    }

    [Fact]
    public async Task The_shipped_directory_goes_in_whole()
    {
        await Seed(ShippedDirectory.Actors, ShippedDirectory.Version);

        Assert.Equal(ShippedDirectory.Actors.Length, await _store.Count("Actors"));
        var ishiba = await Find("shigeru-ishiba");
        Assert.Contains(
            ishiba!.Offices,
            o =>
                o.From == new DateOnly(2024, 10, 1)
                && o.Titles.Contains(new ActorName("首相", "zh-Hans"))
        );
    }

    [Fact]
    public async Task A_role_is_the_office_of_the_day_where_the_article_gives_none()
    {
        await Seed(ShippedDirectory.Actors, ShippedDirectory.Version);
        await Say(Speakers.Person("岸田文雄", null, "JPN"), "zh-Hans", new DateOnly(2023, 6, 1));
        await Say(Speakers.Person("岸田文雄", null, "JPN"), "ja", new DateOnly(2025, 6, 1));
        await Say(Speakers.Person("岸田文雄", null, "JPN", "日本首相"), "zh-Hans");

        var said = await _store.Ask<ListStatements, Page<StoredStatement>>(q =>
            q.RunAsync(new StatementFilter(), 50, null, TestStore.Cancel)
        );

        Assert.Equal([null, "日本首相", "首相"], said.Items.Select(s => s.Speakers[0].Role));
        Assert.All(said.Items, s => Assert.Equal("fumio-kishida", s.Speakers[0].ActorId));
    }

    [Fact]
    public async Task An_office_alone_is_its_holder_on_the_day()
    {
        await Seed(ShippedDirectory.Actors, ShippedDirectory.Version);
        await Say(
            Speakers.Person("日本首相", null, "JPN", "首相"),
            "zh-Hans",
            new DateOnly(2023, 6, 1)
        );

        Assert.Equal(1, await _store.Count("StatementSpeakers WHERE ActorId = 'fumio-kishida'"));
    }

    [Fact]
    public async Task Deleting_an_article_leaves_the_directory_whole()
    {
        await Seed([Minister("Ada Bell")], "1");
        var article = await Say(Speakers.Person("Ada Bell", null, "GBR"), "en");
        await _store.Ask<DeleteArticle, bool>(q =>
            q.RunAsync(article, Author.Program, TestStore.Cancel)
        );

        Assert.NotNull(await Find());
    }

    private int _said;

    private Task<bool> Seed(IReadOnlyCollection<Actor> actors, string version) =>
        _store.Ask<SeedActors, bool>(s => s.RunAsync(actors, version, TestStore.Cancel));

    private Task<StoredActor?> Find(string id = "ada-bell") =>
        _store.Ask<FindActor, StoredActor?>(q => q.RunAsync(id, TestStore.Cancel));

    private async Task<string> Say(Speaker speaker, string language, DateOnly? day = null)
    {
        var on = day ?? new DateOnly(2024, 1, 5);
        var outcome = await _store.Post(
            TestArticle.In(
                language,
                new TestLine($"Words {_said++}.", speaker).On(on.Year, on.Month, on.Day)
            )
        );
        return outcome.Article!.Id;
    }

    private static Actor Minister(string name, string title = "Foreign Minister") =>
        new(
            "ada-bell",
            name,
            name,
            ActorType.Person,
            "GBR",
            [KeyedName.Of(name, "en", ActorType.Person, "GBR")!],
            [
                new Office(
                    [new ActorName(title, "en")],
                    "foreign-minister",
                    "Government of the United Kingdom",
                    "GBR",
                    new DateOnly(2023, 1, 1),
                    null,
                    DatePrecision.Day,
                    "gov.uk"
                ),
            ]
        );
}
