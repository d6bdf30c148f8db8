using StanceApi.Text.Actors;
using StanceApi.Text.Dates;

namespace StanceApi.Text.Tests.Actors;

public sealed class ShippedDirectoryTests
{
    private static readonly IReadOnlyList<Actor> Actors = ShippedDirectory.Actors;
    private static readonly string[] Languages = ["en", "zh-Hans", "zh-Hant", "ja"];

    [Fact]
    public void It_holds_at_least_400_people_and_bodies_beside_the_governments() =>
        Assert.True(Actors.Count(a => a.Type != ActorType.Government) >= 400);

    [Fact]
    public void It_holds_the_governments_of_at_least_60_countries() =>
        Assert.True(Actors.Count(a => a.Type == ActorType.Government) >= 60);

    [Fact]
    public void Every_id_is_unique_and_readable()
    {
        Assert.Equal(
            Actors.Count,
            Actors.Select(a => a.Id).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.All(Actors, a => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", a.Id));
    }

    [Fact]
    public void Every_actor_has_an_English_name_and_a_known_country_or_none()
    {
        var countries = Text
            .Languages.LanguageResources.For("en")
            .Rows("countries")
            .Select(r => r["country"])
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Actors,
            a =>
            {
                Assert.Contains(a.Names, n => n.Language == "en");
                Assert.True(a.Country is null || countries.Contains(a.Country), a.Id);
            }
        );
    }

    [Fact]
    public void Nearly_all_names_are_given_in_all_four_languages()
    {
        var full = Actors.Count(a => Languages.All(l => a.Names.Any(n => n.Language == l)));

        Assert.InRange((double)full / Actors.Count, 0.9, 1);
    }

    [Fact]
    public void Every_office_has_titles_a_source_and_days_in_order() =>
        Assert.All(
            Actors.SelectMany(a => a.Offices.Select(o => (a.Id, Office: o))),
            pair =>
            {
                Assert.NotEmpty(pair.Office.Titles);
                Assert.False(string.IsNullOrWhiteSpace(pair.Office.Source), pair.Id);
                Assert.True(
                    pair.Office.From is null
                        || pair.Office.To is null
                        || pair.Office.From <= pair.Office.To,
                    pair.Id
                );
                Assert.Equal(
                    pair.Office is { From: null, To: null },
                    pair.Office.Precision == DatePrecision.Unknown
                );
            }
        );

    [Fact]
    public void Nearly_everyone_who_is_a_person_has_an_office()
    {
        var people = Actors.Where(a => a.Type == ActorType.Person).ToList();

        Assert.InRange((double)people.Count(p => !p.Offices.IsEmpty) / people.Count, 0.97, 1);
    }

    [Theory]
    [InlineData("JPN", "foreign-minister", "2024-10-02", "takeshi-iwaya")]
    [InlineData("JPN", "foreign-minister", "2024-09-02", "yoko-kamikawa")]
    [InlineData("JPN", "head-of-government", "2023-06-01", "fumio-kishida")]
    [InlineData("USA", "foreign-minister", "2023-06-01", "antony-blinken")]
    [InlineData("USA", "defence-minister", "2025-06-01", "pete-hegseth")]
    [InlineData("USA", "head-of-state", "2025-01-19", "joe-biden")]
    [InlineData("CHN", "foreign-minister", "2023-05-01", "qin-gang")]
    [InlineData("CHN", "defence-minister", "2023-06-04", "li-shangfu")]
    [InlineData("KOR", "foreign-minister", "2024-10-07", "cho-tae-yul")]
    [InlineData("IND", "foreign-minister", "2024-10-01", "subrahmanyam-jaishankar")]
    [InlineData("AUS", "head-of-government", "2024-10-11", "anthony-albanese")]
    [InlineData("GBR", "head-of-government", "2024-07-06", "keir-starmer")]
    public void The_directory_knows_who_held_an_office_on_a_day(
        string country,
        string kind,
        string day,
        string holder
    ) =>
        Assert.Equal(
            [holder],
            Actors
                .Where(a =>
                    a.Offices.Any(o =>
                        o.Country == country
                        && o.Kind == kind
                        && o.HeldOn(DateOnly.Parse(day, null))
                    )
                )
                .Select(a => a.Id)
        );

    [Fact]
    public void A_version_stands_for_the_files() =>
        Assert.Matches("^[0-9a-f]{16}$", ShippedDirectory.Version);
}
