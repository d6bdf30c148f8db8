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
        var stance = statement.Cues.Exists(StanceGroups.Contains);
        var shared = (int)(Math.Min(0.99f, article.Shared(statement)) * 5);
        Flag(bag, $"around {around}");
        Flag(bag, $"around {around} before {before}");
        Flag(bag, $"before {before}");
        Flag(bag, $"after {After(article, last)}");
        Flag(bag, $"density {density}");
        Flag(bag, $"headline {article.Headline}");
        Flag(bag, $"headline {article.Headline} density {density}");
        Flag(bag, $"shared {shared}");
        Flag(bag, $"shared {shared} density {density}");
        Flag(bag, $"described {Math.Min(DescriptionOverlap.Of(statement, profile), 3)}");
        Flag(bag, $"stance {stance}");
        Flag(bag, $"stance {stance} before {before}");
        Flag(bag, $"stance {stance} density {density}");
        Flag(bag, $"sentence before {LevelAt(article, first - 1)}");
        Flag(bag, $"sentence after {LevelAt(article, last + 1)}");
        var own = OwnLevel(statement);
        var size = Size(statement);
        Flag(bag, own);
        Flag(bag, $"{own} before {before}");
        Flag(bag, $"{own} around {around}");
        Flag(bag, $"{own} density {density}");
        Flag(bag, $"{own} shared {shared}");
        Flag(bag, $"{own} stance {stance}");
        Flag(bag, $"{own} headline {article.Headline}");
        Flag(bag, $"size {size}");
        Flag(bag, $"size {size} shared {shared}");
        Flag(bag, $"size {size} before {before}");
        Flag(bag, $"way {Way(place)} density {density}");
        Flag(bag, $"speaker {place.Own?.Speaker is not null} {place.Own?.Role is not null}");
        AddWords(bag, extraction);
        return bag;
    }

    /// <summary>The value of <see cref="Alone"/>.</summary>
    public static float Scaled(double unrelated) =>
        AloneScale * (float)Math.Clamp(unrelated, -AloneLimit, AloneLimit);

    private static string LevelAt(ArticleReading article, int sentence) =>
        sentence >= 0 && sentence < article.Sentences.Length
            ? article.Sentences[sentence].Level.ToString()
            : "none";

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
    private static string OwnLevel(StatementReading statement) =>
        $"own {MentionLevels.Of(statement)} {statement.Mentions.Exists(m => m.Kind is MentionKind.Coreference)}";

    /// <summary>How long the statement is; a character of Chinese or Japanese counts as half a word.</summary>
    private static string Size(StatementReading statement)
    {
        var characters = statement.Tokens.Exists(t => t.Kind is TokenKind.Character);
        return (statement.Tokens.Count / (characters ? 2 : 1)) switch
        {
            < 4 => "tiny",
            < 9 => "short",
            < 25 => "middle",
            _ => "long",
        };
    }

    /// <summary>How far into the article it stands, in fifths.</summary>
    private static int Way(ArticlePlace place) =>
        (int)(Math.Min(0.99, (double)place.Start / place.Text.Length) * 5);

    /// <summary>Whether the sentences that the statement stands in name the proposal outside of it.</summary>
    private static string Around(ArticleReading article, int first, int last)
    {
        var level = MentionLevel.Nothing;
        var takesUp = false;
        for (var i = first; i <= last; i++)
        {
            var sentence = article.Sentences[i];
            level = sentence.Level < level ? sentence.Level : level;
            takesUp |= sentence.TakesUp;
        }

        return $"{level} {takesUp}";
    }

    /// <summary>How many sentences back the proposal was last named; in the same paragraph or before it.</summary>
    private static string Before(ArticleReading article, int first)
    {
        for (var i = first - 1; i >= 0; i--)
        {
            if (article.Sentences[i].Names)
            {
                var same = article.Sentences[i].Paragraph == article.Sentences[first].Paragraph;
                return $"{Distance(first - i)} {same}";
            }
        }

        return "never";
    }

    private static string After(ArticleReading article, int last)
    {
        for (var i = last + 1; i < article.Sentences.Length; i++)
        {
            if (article.Sentences[i].Names)
            {
                return Distance(i - last);
            }
        }

        return "never";
    }

    private static string Distance(int sentences) =>
        sentences switch
        {
            1 => "1",
            2 => "2",
            <= 4 => "4",
            <= 8 => "8",
            _ => "far",
        };

    private static string Share(int some, int all) =>
        ((double)some / all) switch
        {
            0 => "none",
            < 0.1 => "little",
            < 0.25 => "some",
            < 0.5 => "much",
            _ => "most",
        };

    private static void Flag(FeatureBag bag, string name) =>
        bag.Add(Hashing.Of("article " + name), 1, FeatureSource.Article);
}
