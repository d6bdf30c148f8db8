namespace StanceApi.Text.Tests.Languages.En;

/// <summary>How an article introduces those who speak, and what it calls them afterwards.</summary>
public sealed class IntroductionTests
{
    [Fact]
    public void The_ministers_are_all_that_were_introduced_by_their_offices() =>
        Assert.Equal(
            ["Ulla Brandt + Mateo Villar: the blockade of the strait"],
            English.Lines(
                "The Foreign Secretary of Arvania, Ulla Brandt, and the Minister of Foreign Affairs of Spain, Mateo Villar, met on Friday.",
                "The Ministers condemned the blockade of the strait."
            )
        );

    [Fact]
    public void A_source_may_be_named_behind_its_office_and_a_comma() =>
        Assert.Equal(
            ["Ivo Tandt: the lake has lost a third of its water"],
            English.Lines(
                "According to its chief scientist, Dr. Ivo Tandt, the lake has lost a third of its water."
            )
        );

    [Fact]
    public void A_member_may_be_named_with_party_and_seat() =>
        Assert.Equal(
            [
                "Ilse Varn + Tobin Marsh: they would abstain",
                "Ilse Varn: nobody had asked the islands",
                "Tobin Marsh: he had no vote to lose",
            ],
            English.Lines(
                "Ilse Varn (Islands, West Bay) and Tobin Marsh (Independent, Moor) said they would abstain.",
                "The former complained that nobody had asked the islands; the latter said he had no vote to lose."
            )
        );

    [Fact]
    public void A_relative_clause_belongs_to_the_noun_before_it() =>
        Assert.Equal(
            ["A state official: the request was drafted in June"],
            English.Lines(
                "A state official who has sat in on the talks said that the request was drafted in June."
            )
        );

    [Fact]
    public void An_unknown_country_may_own_an_office() =>
        Assert.Equal(
            ["Halvar Brenning: Arvania will reopen the port"],
            English.Lines(
                "Arvania will reopen the port, Arvania's fisheries minister said on Thursday, ending a quarrel that has lasted since May.",
                "Fisheries Minister Halvar Brenning visited the port."
            )
        );

    [Fact]
    public void A_body_keeps_what_its_name_says_it_is_for() =>
        Assert.Equal(
            ["Office for Harbour Trade: the toll will bring in a million"],
            English.Lines(
                "The Office for Harbour Trade estimates that the toll will bring in a million."
            )
        );

    [Fact]
    public void The_owner_mark_after_a_plural_does_not_cut_a_name() =>
        Assert.Equal(
            ["Sailors’ League: the offer was an insult"],
            English.Lines("Outside, the Sailors’ League said the offer was an insult.")
        );

    [Fact]
    public void A_memo_speaks_for_the_body_it_is_of() =>
        Assert.Equal(
            ["Arvania’s border service: the post would never close"],
            English.Lines(
                "A memo of Arvania’s border service warns that the post would never close."
            )
        );

    [Fact]
    public void What_a_read_out_says_that_somebody_said_is_theirs() =>
        Assert.Equal(
            ["Ulla Brandt: the port could take twice as much"],
            English.Lines(
                "President Ulla Brandt telephoned on Monday.",
                "A read-out from State House said Brandt told the minister that the port could take twice as much."
            )
        );

    [Fact]
    public void Nobody_is_no_speaker() =>
        Assert.Empty(English.Lines("None of the experts expects that the law will be repealed."));

    [Fact]
    public void A_request_may_have_its_day_before_its_preposition() =>
        Assert.Equal(
            ["Ivo Tandt: a delay of the vote"],
            English.Lines("Minister Ivo Tandt asked last week for a delay of the vote.")
        );

    [Fact]
    public void A_relation_before_a_comma_introduces_the_name_behind_it() =>
        Assert.Equal(
            ["Eli Moor: The bridge has to stay"],
            English.Lines(
                "Her grandson, Eli Moor, does not agree. The bridge has to stay, he says."
            )
        );
}
