using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Mentions;

/// <summary>The mentions of a sentence outside its quotations, joined where they are coordinated, each with its particle.</summary>
internal sealed class MentionGroupFinder(
    string written,
    string text,
    VerbFinalWords words,
    NameBook names
)
{
    /// <summary>How far a modifier of the last of several may reach: 、そして…に敏感な一部の国.</summary>
    private const int LongestModifier = 30;

    private readonly NounPhraseFinder _phrases = new(written, text, words, names);
    private readonly Lexicon<bool> _conjunction = words.Class("conjunction");
    private readonly (MentionParticle Particle, Lexicon<bool> Words)[] _particles =
    [
        (MentionParticle.Source, words.Class("source")),
        (MentionParticle.Nominative, words.Class("nominative")),
        (MentionParticle.Topic, words.Class("topic")),
    ];

    /// <param name="gaps">The stretches of the sentence outside quotations.</param>
    public ImmutableArray<MentionGroup> Find(IEnumerable<(int Start, int End)> gaps)
    {
        var groups = ImmutableArray.CreateBuilder<MentionGroup>();
        foreach (var (start, end) in gaps)
        {
            foreach (var group in Joined(Mentions(start, end), end))
            {
                groups.Add(group);
            }
        }

        return groups.ToImmutable();
    }

    public IEnumerable<(Mention Mention, string? Latin)> MentionsWithLatin(int start, int end)
    {
        for (var at = start; at < end; )
        {
            if (!NounRuns.IsNoun(text[at]) && !NounRuns.IsDigit(text[at]))
            {
                at++;
                continue;
            }

            var (mention, latin, next) = _phrases.Read(at, end);
            if (mention is not null)
            {
                yield return (mention, latin);
            }

            at = Math.Max(next, at + 1);
        }
    }

    private List<Mention> Mentions(int start, int end) =>
        [.. MentionsWithLatin(start, end).Select(m => m.Mention)];

    private IEnumerable<MentionGroup> Joined(List<Mention> mentions, int end)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var joined = ImmutableArray.CreateBuilder<Mention>();
            joined.Add(mentions[i]);
            while (i + 1 < mentions.Count && Apposition(joined[^1], mentions[i + 1]) is { } person)
            {
                i++;
                joined[^1] = person;
            }

            while (i + 1 < mentions.Count && Joins(joined[^1], mentions[i + 1]) is { } inclusive)
            {
                i++;
                if (inclusive)
                {
                    // 中国やロシア、そして…の国: the last one sums up.
                    var span = TextSpan.Of(written, joined[0].Start, mentions[i].End);
                    var group = mentions[i] with
                    {
                        Kind = MentionKind.Group,
                        Span = span,
                        Start = span.Start,
                        Name = span.Text,
                        Country = null,
                        Plural = true,
                    };
                    joined.Clear();
                    joined.Add(group);
                }
                else
                {
                    joined.Add(mentions[i]);
                }
            }

            var (particle, at) = Particle(joined[^1].End, end);
            if (joined.Count > 1 && particle == MentionParticle.None)
            {
                foreach (var single in joined)
                {
                    yield return new MentionGroup([single], MentionParticle.None, single.End);
                }

                continue;
            }

            yield return new MentionGroup(joined.ToImmutable(), particle, at);
        }
    }

    /// <summary>協会の会長、岩村氏: the office and its holder, as one mention; null where they are two.</summary>
    private Mention? Apposition(Mention office, Mention person) =>
        office.Kind is MentionKind.Title or MentionKind.Group
        && person is { Kind: MentionKind.Person, Titles.IsEmpty: true }
        && person.Start == office.End + 1
        && text[office.End] is '、' or ' ' or '　'
            ? person with
            {
                Start = office.Start,
                Country = office.Country ?? person.Country,
                Titles = office.Titles,
                Offices = office.Offices,
            }
            : null;

    /// <returns>Null where they do not belong together; true where the second names the kind that the others are of.</returns>
    private bool? Joins(Mention first, Mention second)
    {
        if (
            second.Start <= first.End
            || second.Start - first.End > LongestModifier
            || first.Kind is MentionKind.Pronoun or MentionKind.Carrier
            || second.Kind is MentionKind.Pronoun or MentionKind.Carrier
        )
        {
            return null;
        }

        var length = _conjunction.Match(text, first.End, out _);
        var between =
            length > 0 ? first.End + length
            : text[first.End] == '、' ? first.End + 1
            : -1;
        if (between < 0)
        {
            return null;
        }

        if (
            second.Kind == MentionKind.Group
            && first.Kind is MentionKind.Government or MentionKind.Group
            && length > 1
            && text[first.End] == '、'
        )
        {
            return true;
        }

        return between == second.Start ? false : null;
    }

    public (MentionParticle Particle, int End) Particle(int at, int end)
    {
        foreach (var (particle, list) in _particles)
        {
            var length = list.Match(text, at, out _);
            if (length > 0 && at + length <= end)
            {
                return (particle, at + length);
            }
        }

        return (MentionParticle.None, at);
    }
}
