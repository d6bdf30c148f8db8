using StanceApi.Stance.Relevance;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Features;

/// <summary>
/// What an article tells of a statement's subject: how far the proposal's name is, before it and after it, how much of
/// the article is about it, whether the statement shares its words. What the statement's own words say comes in as one
/// number.
/// </summary>
internal static class ArticleFeatures
{
    private const float AloneScale = 0.25f;
    private const double AloneLimit = 8;
    private const int MostFlags = 40;
    private const float RelevanceScale = 0.5f;
    private const float StanceScale = 0.2f;
    private const int Never = -1;
    public static readonly ulong Alone = Hashing.Of("article alone");
    private static readonly ulong Words = Hashing.Of("article words");

    /// <param name="unrelated">What the words alone make of it: log odds of being about something else.</param>
    public static FeatureBag Of(
        Extraction extraction,
        ArticleReading article,
        ArticlePlace place,
        ProposalProfile profile,
        double unrelated
    )
    {
        var statement = extraction.Reading;
        var sentences = article.Sentences;
        var bag = new FeatureBag(extraction.Relevance.Count + extraction.Stance.Count + MostFlags);
        bag.Add(Alone, Scaled(unrelated));
        if (sentences.IsEmpty)
        {
            return bag;
        }

        var first = article.At(place.Start);
        var last = Math.Max(first, article.At(Math.Max(place.Start, place.End - 1)));
        var around = Around(article, first, last);
        var before = Before(article, first);
        var density = Share(sentences.Count(s => s.Names), sentences.Length);
        var headline = (int)article.Headline;
        var stance = statement.Cues.Exists(StanceGroups.Contains) ? 1 : 0;
        var shared = (int)(Math.Min(0.99f, article.Shared(statement)) * 5);
        var own = OwnLevel(statement);
        var size = Size(statement);
        Flag(bag, ArticleFlags.Around, around);
        Flag(bag, ArticleFlags.AroundBefore, around, before);
        Flag(bag, ArticleFlags.Before, before);
        Flag(bag, ArticleFlags.After, After(article, last));
        Flag(bag, ArticleFlags.Density, density);
        Flag(bag, ArticleFlags.Headline, headline);
        Flag(bag, ArticleFlags.HeadlineDensity, headline, density);
        Flag(bag, ArticleFlags.Shared, shared);
        Flag(bag, ArticleFlags.SharedDensity, shared, density);
        Flag(bag, ArticleFlags.Described, Math.Min(DescriptionOverlap.Of(statement, profile), 3));
        Flag(bag, ArticleFlags.Stance, stance);
        Flag(bag, ArticleFlags.StanceBefore, stance, before);
        Flag(bag, ArticleFlags.StanceDensity, stance, density);
        Flag(bag, ArticleFlags.SentenceBefore, LevelAt(article, first - 1));
        Flag(bag, ArticleFlags.SentenceAfter, LevelAt(article, last + 1));
        Flag(bag, ArticleFlags.Own, own);
        Flag(bag, ArticleFlags.OwnBefore, own, before);
        Flag(bag, ArticleFlags.OwnAround, own, around);
        Flag(bag, ArticleFlags.OwnDensity, own, density);
        Flag(bag, ArticleFlags.OwnShared, own, shared);
        Flag(bag, ArticleFlags.OwnStance, own, stance);
        Flag(bag, ArticleFlags.OwnHeadline, own, headline);
        Flag(bag, ArticleFlags.Size, size);
        Flag(bag, ArticleFlags.SizeShared, size, shared);
        Flag(bag, ArticleFlags.SizeBefore, size, before);
        Flag(bag, ArticleFlags.WayDensity, Way(place), density);
        Flag(bag, ArticleFlags.Speaker, SpeakerKnown(place));
        AddWords(bag, extraction);
        return bag;
    }

    /// <summary>The value of <see cref="Alone"/>.</summary>
    public static float Scaled(double unrelated) =>
        AloneScale * (float)Math.Clamp(unrelated, -AloneLimit, AloneLimit);

    private static int LevelAt(ArticleReading article, int sentence) =>
        sentence >= 0 && sentence < article.Sentences.Length
            ? (int)article.Sentences[sentence].Level
            : -1;

    private static void AddWords(FeatureBag bag, Extraction extraction)
    {
        foreach (var feature in extraction.Relevance.Items)
        {
            bag.Add(
                Hashing.Combine(Words, feature.Id),
                feature.Value * RelevanceScale,
                feature.First,
                feature.Last
            );
        }

        foreach (var feature in extraction.Stance.Items)
        {
            bag.Add(
                Hashing.Combine(Words, feature.Id),
                feature.Value * StanceScale,
                feature.First,
                feature.Last
            );
        }
    }

    /// <summary>How the statement itself mentions the proposal.</summary>
    private static int OwnLevel(StatementReading statement) =>
        Pair((int)MentionLevels.Of(statement), statement.Mentions.Exists(TakesUp));

    private static bool TakesUp(Mention mention) => mention.Kind is MentionKind.Coreference;

    /// <summary>How long the statement is; a character of Chinese or Japanese counts as half a word.</summary>
    private static int Size(StatementReading statement)
    {
        var characters = statement.Tokens.Exists(t => t.Kind is TokenKind.Character);
        return (statement.Tokens.Count / (characters ? 2 : 1)) switch
        {
            < 4 => 0,
            < 9 => 1,
            < 25 => 2,
            _ => 3,
        };
    }

    /// <summary>How far into the article it stands, in fifths.</summary>
    private static int Way(ArticlePlace place) =>
        (int)(Math.Min(0.99, (double)place.Start / place.Text.Length) * 5);

    private static int SpeakerKnown(ArticlePlace place) =>
        Pair(place.Own?.Speaker is null ? 0 : 1, place.Own?.Role is not null);

    /// <summary>Whether the sentences that the statement stands in name the proposal outside of it.</summary>
    private static int Around(ArticleReading article, int first, int last)
    {
        var level = MentionLevel.Nothing;
        var takesUp = false;
        for (var i = first; i <= last; i++)
        {
            var sentence = article.Sentences[i];
            level = sentence.Level < level ? sentence.Level : level;
            takesUp |= sentence.TakesUp;
        }

        return Pair((int)level, takesUp);
    }

    /// <summary>How many sentences back the proposal was last named; in the same paragraph or before it.</summary>
    private static int Before(ArticleReading article, int first)
    {
        for (var i = first - 1; i >= 0; i--)
        {
            if (article.Sentences[i].Names)
            {
                var same = article.Sentences[i].Paragraph == article.Sentences[first].Paragraph;
                return Pair(Distance(first - i), same);
            }
        }

        return Never;
    }

    private static int After(ArticleReading article, int last)
    {
        for (var i = last + 1; i < article.Sentences.Length; i++)
        {
            if (article.Sentences[i].Names)
            {
                return Distance(i - last);
            }
        }

        return Never;
    }

    private static int Distance(int sentences) =>
        sentences switch
        {
            1 => 0,
            2 => 1,
            <= 4 => 2,
            <= 8 => 3,
            _ => 4,
        };

    private static int Share(int some, int all) =>
        ((double)some / all) switch
        {
            0 => 0,
            < 0.1 => 1,
            < 0.25 => 2,
            < 0.5 => 3,
            _ => 4,
        };

    private static int Pair(int value, bool flag) => (2 * value) + (flag ? 1 : 0);

    private static void Flag(FeatureBag bag, ulong name, int value, int other = 0) =>
        bag.Add(
            Hashing.Combine(name, (ulong)(value + 1), (ulong)(other + 1)),
            1,
            FeatureSource.Article
        );
}
