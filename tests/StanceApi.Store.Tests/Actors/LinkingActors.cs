using StanceApi.Store.Actors;
using StanceApi.Store.Articles;
using StanceApi.Store.Paging;
using StanceApi.Store.Review;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Tests.Actors;

public sealed class LinkingActors : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task One_Latin_name_makes_one_actor_across_scripts_with_all_its_names()
    {
        await Said("zh-Hans", Speakers.Person("石破茂", "Shigeru Ishiba", "JPN", "首相"));
        await Said("en", Speakers.Person("Shigeru ISHIBA", null, null, "prime minister"));
        await Said("ja", Speakers.Person("石破茂", null, "JPN"));

        var actor = Assert.Single(await Actors());

        Assert.Equal("shigeru-ishiba", actor.Id);
        Assert.Equal("石破茂", actor.Name);
        Assert.Equal("Shigeru Ishiba", actor.LatinName);
        Assert.Equal("JPN", actor.Country);
        Assert.Equal(
            [
                new ActorName("Shigeru Ishiba", "en"),
                new ActorName("石破茂", "ja"),
                new ActorName("石破茂", "zh-Hans"),
            ],
            actor.Names
        );
        Assert.Equal(
            [new ActorName("首相", "zh-Hans"), new ActorName("prime minister", "en")],
            actor.Offices.SelectMany(o => o.Titles)
        );
    }

    [Fact]
    public async Task Accents_hyphens_and_width_do_not_make_another_person()
    {
        await Said("en", Speakers.Person("José-Manuel Ruiz", null, "ESP"));
        await Said("en", Speakers.Person("Jose Manuel ＲＵＩＺ", null, "ESP"));

        Assert.Equal("jose-manuel-ruiz", Assert.Single(await Actors()).Id);
    }

    [Fact]
    public async Task Namesakes_of_two_countries_and_offices_are_two_people()
    {
        await Said("en", Speakers.Person("John Smith", null, "USA", "senator"));
        await Said("en", Speakers.Person("John Smith", null, "GBR", "foreign secretary"));
        await Said("en", Speakers.Person("John Smith", null, "GBR", "foreign secretary"));

        Assert.Equal(["john-smith", "john-smith-gbr"], (await Actors()).Select(a => a.Id));
    }

    [Fact]
    public async Task A_name_without_a_country_is_not_guessed_to_be_one_of_two_namesakes()
    {
        await Said("en", Speakers.Person("John Smith", null, "USA", "senator"));
        await Said("en", Speakers.Person("John Smith", null, "GBR", "foreign secretary"));
        await Said("en", Speakers.Person("John Smith", null, null));

        Assert.Equal(2, (await Actors()).Count);
        var doubt = Assert.Single(await Doubts());
        Assert.Equal(
            ["john-smith", "john-smith-gbr"],
            Assert.Single(doubt.Speakers).Candidates.Select(c => c.Actor.Id)
        );
    }

    [Fact]
    public async Task A_namesake_of_another_country_without_an_office_is_left_to_a_human()
    {
        await Said("en", Speakers.Person("John Smith", null, "USA"));
        await Said("en", Speakers.Person("John Smith", null, "GBR"));

        Assert.Single(await Actors());
        var speaker = Assert.Single(Assert.Single(await Doubts()).Speakers);
        Assert.Null(speaker.Speaker.ActorId);
        Assert.Contains("of USA, not of GBR", Assert.Single(speaker.Candidates).Reasons);
    }

    [Fact]
    public async Task An_office_without_a_name_makes_nobody_and_is_left_to_a_human()
    {
        await Said("zh-Hans", Speakers.Person("坦桑尼亚外长", null, "TZA", "外长"));

        Assert.Empty(await Actors());
        Assert.Empty(Assert.Single(Assert.Single(await Doubts()).Speakers).Candidates);
    }

    [Fact]
    public async Task A_country_and_its_government_of_one_name_are_not_one_actor()
    {
        await Said("en", new Speaker("Georgia", null, ActorType.Person, null, null, null, 1));
        await Said("en", new Speaker("Georgia", null, ActorType.Government, "GEO", null, null, 1));

        Assert.Equal(2, (await Actors()).Count);
    }

    [Fact]
    public async Task Anonymous_and_nameless_speakers_are_nobody_in_particular()
    {
        await Said("en", Speakers.Anonymous());
        await Said("en", Speakers.Anonymous());
        await Said("en", Speakers.Person(" ", null, "USA"));

        Assert.Empty(await Actors());
        Assert.Equal(3, await _store.Count("StatementSpeakers WHERE ActorId IS NULL"));
    }

    [Fact]
    public async Task A_speaker_of_several_statements_in_one_article_is_one_actor()
    {
        await _store.Post(
            TestArticle.Of(
                new TestLine("One.", Speakers.Ishiba),
                new TestLine("Two.", Speakers.Ishiba, Speakers.Jaishankar),
                new TestLine("Three.", Speakers.Jaishankar)
            )
        );

        Assert.Equal(
            ["shigeru-ishiba", "subrahmanyam-jaishankar"],
            (await Actors()).Select(a => a.Id)
        );
    }

    [Fact]
    public async Task An_actor_without_a_Latin_name_gets_a_short_id()
    {
        await Said("zh-Hans", Speakers.Person("汪文斌", null, "CHN"));

        var actor = Assert.Single(await Actors());

        Assert.True(ShortId.TryParse(actor.Id, out _));
        Assert.Equal(actor.Id, (await Find(actor.Id))!.Id);
    }

    [Fact]
    public async Task Actors_are_listed_by_part_of_any_name_by_country_and_by_type()
    {
        await Said("zh-Hans", Speakers.Person("石破茂", "Shigeru Ishiba", "JPN"));
        await Said("en", Speakers.Jaishankar);
        await Said("en", new Speaker("ASEAN", null, ActorType.Institution, null, null, null, 1));

        Assert.Equal(["shigeru-ishiba"], await Ids(new ActorFilter(Query: "石破")));
        Assert.Equal(["shigeru-ishiba"], await Ids(new ActorFilter(Query: "ISHI")));
        Assert.Equal(["subrahmanyam-jaishankar"], await Ids(new ActorFilter(Country: "IND")));
        Assert.Equal(["asean"], await Ids(new ActorFilter(Type: ActorType.Institution)));
        Assert.Empty(await Ids(new ActorFilter(Query: "%")));
    }

    [Fact]
    public async Task Actors_are_paged_by_their_ids()
    {
        foreach (var name in (string[])["Dana", "Abel", "Cora", "Bert", "Edda"])
        {
            await Said("en", Speakers.Person(name, null, null));
        }

        var seen = new List<string>();
        NameCursor? after = null;
        do
        {
            var page = await _store.Ask<ListActors, Page<StoredActor>>(q =>
                q.RunAsync(new ActorFilter(), 2, after, TestStore.Cancel)
            );
            seen.AddRange(page.Items.Select(a => a.Id));
            after = NameCursor.TryParse(page.Next, out var next) ? next : null;
        } while (after is not null);

        Assert.Equal(["abel", "bert", "cora", "dana", "edda"], seen);
    }

    [Fact]
    public async Task The_version_of_an_actor_changes_when_more_is_known()
    {
        await Said("en", Speakers.Person("Shigeru Ishiba", null, null));
        var before = await Find("shigeru-ishiba");
        Assert.Equal(before!.Version, (await Find("shigeru-ishiba"))!.Version);

        await Said("en", Speakers.Person("Shigeru Ishiba", null, "JPN"));

        Assert.NotEqual(before.Version, (await Find("shigeru-ishiba"))!.Version);
    }

    private async Task<IReadOnlyList<ReviewItem>> Doubts() =>
        (
            await _store.Ask<ListReview, Page<ReviewItem>>(q =>
                q.RunAsync(ReviewReason.DoubtfulSpeaker, 200, null, TestStore.Cancel)
            )
        ).Items;

    private int _said;

    private Task<StoreArticleOutcome> Said(string language, Speaker speaker) =>
        _store.Post(TestArticle.In(language, new TestLine($"Words {_said++}.", speaker)));

    private Task<StoredActor?> Find(string id) =>
        _store.Ask<FindActor, StoredActor?>(q => q.RunAsync(id, TestStore.Cancel));

    private async Task<IReadOnlyList<StoredActor>> Actors() => await List(new ActorFilter());

    private async Task<IEnumerable<string>> Ids(ActorFilter filter) =>
        (await List(filter)).Select(a => a.Id);

    private async Task<IReadOnlyList<StoredActor>> List(ActorFilter filter) =>
        (
            await _store.Ask<ListActors, Page<StoredActor>>(q =>
                q.RunAsync(filter, 200, null, TestStore.Cancel)
            )
        ).Items;
}
