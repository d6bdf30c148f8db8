using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Features;

/// <summary>
/// Where a statement stands in its article: how far back the proposal was last named, whether the paragraph names it,
/// whether the statement takes a thing up again or turns to another. What the words alone say comes in as one number.
/// </summary>
internal static class ArticleFeatures
{
    private const float AloneScale = 0.25f;
    private const double AloneLimit = 8;
    private static readonly ulong Alone = Hashing.Of("article alone");

    /// <param name="unrelated">What the words alone make of it: log odds of being about something else.</param>
    public static FeatureBag Of(
        Extraction extraction,
        string background,
        ProposalProfile profile,
        double unrelated
    )
    {
        var (statement, context) = (extraction.Reading, extraction.Context);
        var place = ArticlePlace.Of(background, statement.Language, profile);
        var own = MentionLevels.Of(statement);
        var before = context is null ? "none" : MentionLevels.Of(context).ToString();
        var described = Math.Min(DescriptionOverlap.Of(statement, profile), 3);
        var other =
            own is MentionLevel.Nothing && statement.Cues.Exists(c => c.Class.Group is "kind");
        var turns = statement.Cues.Exists(c => c.Class.Group is "switch");
        var stance = statement.Cues.Exists(StanceGroups.Contains);
        var bag = new FeatureBag();
        bag.Add(Alone, AloneScale * (float)Math.Clamp(unrelated, -AloneLimit, AloneLimit));
        Flag(bag, $"own {own}");
        Flag(bag, $"named {place.Named}");
        Flag(bag, $"own {own} named {place.Named}");
        Flag(bag, $"before {before}");
        Flag(bag, $"headline {place.InHeadline}");
        Flag(bag, $"described {described}");
        Flag(bag, $"described {described > 1} named {place.Named}");
        Flag(bag, $"taken up {place.TakenUp}");
        Flag(bag, $"stance {stance} named {place.Named}");
        Flag(bag, $"other {other}");
        Flag(bag, $"turns {turns}");
        return bag;
    }

    private static void Flag(FeatureBag bag, string name) =>
        bag.Add(Hashing.Of("article " + name), 1);
}
