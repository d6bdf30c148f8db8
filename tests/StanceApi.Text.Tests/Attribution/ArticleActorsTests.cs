using System.Collections.Immutable;
using System.Diagnostics;
using StanceApi.Text.Attribution;
using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Tests.Attribution;

public sealed class ArticleActorsTests
{
    private const string Minister = "foreign-minister";

    [Fact]
    public void The_holder_of_an_office_is_the_last_one_named_before()
    {
        var actors = Actors(Person("Ames", 0), Person("Brook", 100), Person("Cole", 200));

        Assert.Equal("Brook", actors.Holder([Minister], null, 150)?.Name);
    }

    [Fact]
    public void A_holder_who_is_named_later_stands_in_where_none_was_before()
    {
        var actors = Actors(Person("Ames", 100), Person("Brook", 200));

        Assert.Equal("Ames", actors.Holder([Minister], null, 50)?.Name);
    }

    [Fact]
    public void A_holder_of_another_country_is_passed_over()
    {
        var actors = Actors(Person("Ames", 0, "FRA"), Person("Brook", 100, "JPN"));

        Assert.Equal("Ames", actors.Holder([Minister], "FRA", 150)?.Name);
        Assert.Null(actors.Holder([Minister], "IND", 150));
    }

    [Fact]
    public void Of_two_offices_the_one_named_last_before_decides()
    {
        var actors = Actors(
            Person("Ames", 0),
            Person("Brook", 100) with
            {
                Offices = ["president"],
            }
        );

        Assert.Equal("Brook", actors.Holder([Minister, "president"], null, 150)?.Name);
        Assert.Equal("Brook", actors.Holder(["president", Minister], null, 150)?.Name);
        Assert.Equal("Ames", actors.Holder(["president", Minister], null, 50)?.Name);
    }

    [Fact]
    public void An_office_with_twenty_thousand_holders_is_looked_up_in_no_time()
    {
        const int many = 20_000;
        var actors = Actors([
            .. Enumerable.Range(0, many).Select(i => Person($"Name {i}", i * 10)),
        ]);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < many; i++)
        {
            Assert.NotNull(actors.Holder([Minister], null, i * 10 + 5));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");
    }

    private static ArticleActors Actors(params ImmutableArray<Mention> mentions) =>
        new(mentions, new NameBook([]));

    private static Mention Person(string name, int start, string? country = null) =>
        Mention.Of(MentionKind.Person, new TextSpan(start, start + name.Length, name)) with
        {
            Country = country,
            Offices = [Minister],
        };
}
