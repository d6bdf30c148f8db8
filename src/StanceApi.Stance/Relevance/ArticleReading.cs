using System.Collections.Immutable;
using StanceApi.Stance.Features;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Relevance;

/// <summary>A sentence of an article, read against a proposal.</summary>
/// <param name="Start">Offset in the article's text.</param>
/// <param name="Paragraph">Which paragraph it stands in, from 0.</param>
/// <param name="TakesUp">Whether it points back to something said before: "this idea", 该提议.</param>
internal sealed record ArticleSentence(
    int Start,
    int End,
    int Paragraph,
    MentionLevel Level,
    bool TakesUp
)
{
    public bool Names => Level is MentionLevel.Full or MentionLevel.Most;
}

/// <summary>A whole article read against a proposal: which of its sentences name it, and with which other words.</summary>
/// <param name="Topic">The words of weight of the headline and of the sentences that name the proposal, as <see cref="NameUnits"/>.</param>
internal sealed record ArticleReading(
    MentionLevel Headline,
    ImmutableArray<ArticleSentence> Sentences,
    HashSet<ulong> Topic
)
{
    public static ArticleReading Of(
        string? title,
        string text,
        string? language,
        ProposalProfile profile
    )
    {
        var headline = StatementReader.Read(title ?? "", language, profile);
        var topic = new HashSet<ulong>();
        AddWords(topic, headline, 0, headline.Tokens.Count);
        var sentences = ImmutableArray.CreateBuilder<ArticleSentence>();
        var (start, paragraph) = (0, 0);
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                AddParagraph(
                    sentences,
                    topic,
                    StatementReader.Read(text[start..end], language, profile),
                    start,
                    paragraph++
                );
            }

            start = end + 1;
        }

        return new ArticleReading(MentionLevels.Of(headline), sentences.ToImmutable(), topic);
    }

    public static ArticleReading Of(
        ArticlePlace place,
        string? language,
        ProposalProfile profile
    ) => Of(place.Title, place.Text, language, profile);

    /// <summary>The sentence at an offset, or the last before it.</summary>
    public int At(int offset)
    {
        var (low, high) = (0, Sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Sentences[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>The share of a statement's words of weight, its own mentions apart, that belong to the topic; 0 without any.</summary>
    public float Shared(StatementReading statement)
    {
        var generic = GenericWords.For(statement.Language);
        var (shared, all, mention) = (0, 0, 0);
        for (var i = 0; i < statement.Tokens.Count; i++)
        {
            while (mention < statement.Mentions.Count && statement.Mentions[mention].Last <= i)
            {
                mention++;
            }

            if (
                (mention < statement.Mentions.Count && statement.Mentions[mention].First <= i)
                || NameUnits.At(statement.Tokens, i) is not { } unit
                || generic.Contains(unit)
            )
            {
                continue;
            }

            all++;
            shared += Topic.Contains(unit) ? 1 : 0;
        }

        return all == 0 ? 0 : (float)shared / all;
    }

    private static void AddParagraph(
        ImmutableArray<ArticleSentence>.Builder sentences,
        HashSet<ulong> topic,
        StatementReading reading,
        int offset,
        int paragraph
    )
    {
        var clauses = reading.Clauses;
        var from = 0;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (i + 1 < clauses.Count && clauses[i + 1].Sentence == clauses[i].Sentence)
            {
                continue;
            }

            var (first, last) = (clauses[from].First, clauses[i].Last);
            from = i + 1;
            if (last <= first)
            {
                continue;
            }

            var mentions = reading.Mentions.FindAll(m => m.First >= first && m.First < last);
            var sentence = new ArticleSentence(
                offset + reading.Tokens[first].Start,
                offset + reading.Tokens[last - 1].End,
                paragraph,
                MentionLevels.Of(mentions),
                mentions.Exists(m => m.Kind is MentionKind.Coreference)
            );
            sentences.Add(sentence);
            if (sentence.Names)
            {
                AddWords(topic, reading, first, last);
            }
        }
    }

    private static void AddWords(
        HashSet<ulong> topic,
        StatementReading reading,
        int first,
        int last
    )
    {
        var generic = GenericWords.For(reading.Language);
        for (var i = first; i < last; i++)
        {
            if (NameUnits.At(reading.Tokens, i) is { } unit && !generic.Contains(unit))
            {
                topic.Add(unit);
            }
        }
    }
}
