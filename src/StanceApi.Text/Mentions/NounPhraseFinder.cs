using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Mentions;

/// <summary>
/// Finds the noun phrases that name somebody in languages whose noun phrases end in their head: country, body, name,
/// office, honorific, each part joined to the next directly, by a possessive, or over a bracket.
/// </summary>
/// <param name="written">The article's text.</param>
/// <param name="text">The same with widths folded.</param>
internal sealed class NounPhraseFinder(
    string written,
    string text,
    VerbFinalWords words,
    NameBook names
)
{
    private const int LongestBracket = 60;

    private readonly NounRunSegmenter _segmenter = new(text, words, names);
    private readonly PersonNames _persons = new(words);
    private readonly Lexicon<bool> _possessive = words.Class("possessive");
    private readonly Lexicon<bool> _honorific = words.Class("honorific");
    private readonly Lexicon<bool> _plural = words.Class("plural");
    private readonly Lexicon<bool> _oneOf = words.Class("one-of");
    private readonly Lexicon<bool> _side = words.Class("side");

    /// <summary>The mention of the phrase that starts at a noun character, with the offset to go on from.</summary>
    public (Mention? Mention, string? Latin, int Next) Read(int at, int end)
    {
        var phrase = new NounPhrase(at);
        NounPhrase? complete = null;
        var next = at;
        for (var linked = false; ; linked = true)
        {
            var stop = RunEnd(next, end);
            phrase = Run(phrase, next, stop, linked);
            next = Math.Max(stop, phrase.HeadEnd);
            (phrase, next) = Behind(phrase, next, end);
            if (phrase is { Head: not null, Unknown: null })
            {
                complete = phrase;
            }

            if (
                next < end
                && next > stop
                && NounRuns.IsNoun(text[next])
                && text[next - 1] == ')'
                && phrase.Head is null or MentionKind.Person
                && OpensHead(next, end)
            )
            {
                continue;
            }

            var link = phrase.Head is MentionKind.Carrier or MentionKind.Pronoun
                ? 0
                : _possessive.Match(text, next, out _);
            if (
                link == 0
                || next + link >= end
                || !NounRuns.IsNoun(text[next + link]) && !NounRuns.IsDigit(text[next + link])
                || phrase.Head is null && phrase.Unknown is null
                || complete is null && linked
            )
            {
                break;
            }

            next += link;
        }

        complete ??= Firm(phrase, at, end);
        return complete is null
            ? (null, null, next)
            : (Mention(complete), complete.Latin, Math.Max(complete.HeadEnd, at + 1));
    }

    /// <summary>One past the run; a name of the article may go on in hiragana.</summary>
    private int RunEnd(int at, int end)
    {
        var stop = NounRuns.End(text, at, end);
        for (var i = at; i < stop; i++)
        {
            var name = names.Forms.Match(text, i, out _);
            if (i + name > stop && i + name <= end && NounRuns.IsHiragana(text[stop]))
            {
                stop = NounRuns.End(text, i + name, end);
            }
        }

        return stop;
    }

    /// <summary>OpenAI: a name in Latin letters that nothing else is known of.</summary>
    private NounPhrase? Firm(NounPhrase phrase, int at, int end)
    {
        var stop = NounRuns.End(text, at, end);
        var isName =
            phrase.Unknown == (at, stop)
            && stop - at >= 3
            && char.IsUpper(text[at])
            && text.AsSpan(at, stop - at).ContainsAnyInRange('a', 'z')
            && Enumerable
                .Range(at, stop - at)
                .All(i => NounRuns.IsLatin(text[i]) || text[i] == ' ');
        return isName
            ? phrase.Heading(MentionKind.Institution, new Token(TokenKind.Institution, at, stop))
            : null;
    }

    private bool OpensHead(int at, int end)
    {
        var tokens = _segmenter.Segment(at, NounRuns.End(text, at, end));
        return tokens[0].Kind
            is TokenKind.Title
                or TokenKind.AfterName
                or TokenKind.Adverb
                or TokenKind.Country
                or TokenKind.Institution;
    }

    private NounPhrase Run(NounPhrase phrase, int start, int end, bool linked)
    {
        var tokens = _segmenter.Segment(start, end);
        if (linked && phrase.Head is null)
        {
            // 市場の関係者: an unknown noun before a possessive only modifies.
            phrase = phrase with
            {
                Unknown = phrase.Unknown is { } u && u.End == start - 1 ? null : phrase.Unknown,
            };
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (
                token
                    is { Kind: TokenKind.Country }
                        or { Kind: TokenKind.Institution, Value: "name" }
                && phrase is { Name: null, Unknown: { } before }
                && before.End == token.Start
                && tokens[^1].Kind == TokenKind.Title
                && _persons.IsPlausible(Trimmed(before), NameEvidence.Noun)
            )
            {
                // ヘグセス米国防長官: the country belongs to the office behind the name.
                phrase = phrase with
                {
                    Name = before,
                    Unknown = null,
                };
            }

            phrase = token.Kind switch
            {
                TokenKind.Other when text[token.Start] == '·' && token.Length == 1 => phrase,
                TokenKind.Other => phrase with
                {
                    Unknown = (
                        phrase.Unknown?.End == token.Start
                            ? phrase.Unknown.Value.Start
                            : token.Start,
                        token.End
                    ),
                    Start =
                        phrase.Head is null && phrase.Unknown is null && !linked
                            ? token.Start
                            : phrase.Start,
                },
                TokenKind.Country => (
                    phrase with
                    {
                        Country = phrase.Country ?? token.Value,
                        Body = phrase.Body ?? (token.Start, token.End),
                    }
                ).Heading(MentionKind.Government, token),
                TokenKind.Institution => Body(phrase, token),
                TokenKind.Title => Office(phrase, token),
                TokenKind.Name => (phrase with { Name = (token.Start, token.End) }).Heading(
                    MentionKind.Person,
                    token
                ),
                TokenKind.AfterName => Honorific(phrase, token),
                TokenKind.Group when IsNamedOffice(phrase, token) => Office(
                    phrase,
                    token with
                    {
                        Value = "-",
                    }
                ),
                TokenKind.Group => (
                    phrase with
                    {
                        Plural = true,
                        Titles = [],
                        Offices = [],
                    }
                ).Heading(
                    token.Value is "anonymous" ? MentionKind.Anonymous : MentionKind.Group,
                    token
                ),
                TokenKind.Carrier => CarrierPart(phrase, token),
                TokenKind.Pronoun => phrase.Head is null
                    ? (
                        phrase with
                        {
                            Start = token.Start,
                            Plural = token.Value is "plural",
                            Gender = token.Note,
                        }
                    ).Heading(MentionKind.Pronoun, token)
                    : phrase.Heading(MentionKind.Group, token),
                TokenKind.Quantifier => phrase with { Quantified = true },
                TokenKind.Time => phrase.Head is null && phrase.Unknown is null
                    ? phrase with
                    {
                        Start = token.End,
                    }
                    : phrase,
                _ => phrase,
            };
        }

        return phrase;
    }

    private static NounPhrase Body(NounPhrase phrase, Token token)
    {
        var isGovernment = token.Value is "government" && phrase.Head == MentionKind.Government;
        if (
            token.Value is "government"
            && phrase.Head is null
            && phrase.Unknown is null
            && token.Length == 1
        )
        {
            return phrase with { Unknown = (token.Start, token.End) };
        }

        var kind =
            isGovernment || token.Value is "capital" or "government"
                ? MentionKind.Government
                : MentionKind.Institution;
        var country = phrase.Country ?? (token.Note is "-" or "" ? null : token.Note);

        // 野党の保守同盟: the first part only says what the body is.
        var start =
            phrase.Head is MentionKind.Carrier
            || phrase.Head is MentionKind.Group && token.Start > phrase.HeadEnd
                ? phrase.Unknown?.Start ?? token.Start
                : phrase.Start;
        return (
            phrase with
            {
                Country = country,
                Start = start,
                Body = (start, token.End),
            }
        ).Heading(
            phrase.Head is MentionKind.Group && start == phrase.Start ? MentionKind.Group : kind,
            token
        );
    }

    /// <summary>大串彩アナリスト: what is a group by itself is an occupation behind a name.</summary>
    private bool IsNamedOffice(NounPhrase phrase, Token token) =>
        words.Offices.Contains(text[token.Start..token.End])
        && (
            phrase.Name is not null
            || phrase.Unknown is { } unknown
                && unknown.End == token.Start
                && _persons.IsPlausible(Trimmed(unknown), NameEvidence.Noun)
        );

    private NounPhrase Office(NounPhrase phrase, Token token)
    {
        var named = phrase;
        if (
            phrase.Name is null
            && phrase.Unknown is { } unknown
            && _persons.IsPlausible(
                Trimmed(unknown),
                words.NameOffices.Contains(text[token.Start..token.End])
                    ? NameEvidence.Office
                    : NameEvidence.Noun
            )
        )
        {
            named = phrase with { Name = unknown, Unknown = null };
        }
        else if (
            phrase.Name is null
            && phrase.Unknown is { } compound
            && Dotted(compound) is { } name
        )
        {
            named = phrase with { Name = name, Unknown = (name.End, compound.End) };
        }

        var from = named.Unknown?.End == token.Start ? named.Unknown.Value.Start : token.Start;
        var titled = named with
        {
            Titles = named.Titles.Add(written[from..token.End]),
            Offices = named.Offices.Add(token.Value),
        };
        return titled.Heading(
            named.Name is null
                ? named.Quantified
                    ? MentionKind.Anonymous
                    : MentionKind.Title
                : MentionKind.Person,
            token
        );
    }

    /// <summary>マーク・チェン in マーク・チェン最高研究責任者.</summary>
    private (int Start, int End)? Dotted((int Start, int End) span)
    {
        var stop = span.Start;
        while (stop < span.End && (NounRuns.IsKatakana(text[stop]) || text[stop] == '·'))
        {
            stop++;
        }

        return stop < span.End && text.AsSpan(span.Start, stop - span.Start).Trim('·').Contains('·')
            ? (span.Start, stop)
            : null;
    }

    private NounPhrase Honorific(NounPhrase phrase, Token token)
    {
        if (
            phrase.Unknown is { } unknown
            && phrase.Name is null
            && _persons.IsPlausible(Trimmed(unknown), NameEvidence.Honorific)
        )
        {
            return (phrase with { Name = unknown }).Heading(MentionKind.Person, token);
        }

        return phrase.Name is null
            ? phrase with
            {
                Unknown = (token.Start, token.End),
            }
            : phrase.Heading(MentionKind.Person, token);
    }

    private static NounPhrase CarrierPart(NounPhrase phrase, Token token)
    {
        if (
            token.Value is "document-suffix"
            && phrase.Head is null
            && phrase.Unknown is null
            && phrase.Start != token.Start
        )
        {
            return phrase;
        }

        // 聯合ニュースの記者, 外務省の声明: a medium by itself, or a document and whose it is.
        return
            token.Value is "suffix" or "document-suffix"
            || phrase.Head is null or MentionKind.Government or MentionKind.Carrier
            ? (
                token.Value is "suffix" or "document-suffix"
                    ? phrase
                    : phrase with
                    {
                        Start = token.Start,
                    }
            ).Heading(MentionKind.Carrier, token)
            : phrase with
            {
                Unknown = (token.Start, token.End),
            };
    }

    private string Trimmed((int Start, int End) span) => text[span.Start..span.End].Trim('·', ' ');

    /// <summary>Brackets, words like さん and plurals behind a run.</summary>
    private (NounPhrase Phrase, int Next) Behind(NounPhrase phrase, int at, int end)
    {
        for (var seen = -1; at < end && at != seen; )
        {
            seen = at;
            if (text[at] == ' ' && at + 1 < end && text[at + 1] is '(' or ' ')
            {
                at++;
                continue;
            }

            if (
                text[at] == '('
                && text.IndexOf(')', at, Math.Min(end - at, LongestBracket)) is > 0 and var close
            )
            {
                phrase = Bracketed(phrase, at, close);
                at = close + 1;
                continue;
            }

            if (
                NounRuns.IsHiragana(text[at])
                && _honorific.Match(text, at, out _) is > 0 and var honorific
                && at + honorific <= end
                && (phrase.Unknown is not null || phrase.Name is not null)
            )
            {
                phrase = Honorific(phrase, new Token(TokenKind.AfterName, at, at + honorific));
                at += phrase.Unknown is null ? honorific : 0;
            }
            else if (
                phrase is { Head: MentionKind.Group or MentionKind.Anonymous, Unknown: null }
                && phrase.HeadEnd == at
                && _oneOf.Match(text, at, out _) is > 0 and var one
                && at + one <= end
            )
            {
                // 県の職員の一人
                phrase = phrase with
                {
                    Head = MentionKind.Anonymous,
                    HeadEnd = at + one,
                    Plural = false,
                };
                at += one;
            }
            else if (
                phrase
                    is {
                        Head: MentionKind.Government
                            or MentionKind.Institution
                            or MentionKind.Group,
                        Unknown: null
                    }
                && phrase.HeadEnd == at
                && _side.Match(text, at, out _) is > 0 and var side
                && at + side <= end
            )
            {
                phrase = phrase with { HeadEnd = at + side };
                at += side;
            }
            else if (
                phrase is { Head: not null, Unknown: null }
                && phrase.HeadEnd == at
                && NounRuns.IsHiragana(text[at])
                && _plural.Match(text, at, out _) is > 0 and var plural
                && at + plural <= end
            )
            {
                phrase = phrase with
                {
                    HeadEnd = at + plural,
                    Plural = phrase.Plural || phrase.Head is not MentionKind.Person,
                };
                at += plural;
            }
        }

        return (phrase, at);
    }

    private NounPhrase Bracketed(NounPhrase phrase, int open, int close)
    {
        var latin = written[(open + 1)..close].Trim();
        var isName =
            latin.Length >= 3
            && latin.All(c => NounRuns.IsLatin(c) || c is ' ' or '.' or '-' or '’' or '\'')
            && latin.Any(char.IsLower);
        var named = phrase;
        if (
            isName
            && phrase.Name is null
            && phrase.Unknown is { } unknown
            && _persons.IsPlausible(Trimmed(unknown), NameEvidence.Honorific)
        )
        {
            named = (phrase with { Name = unknown }).Heading(
                MentionKind.Person,
                new Token(TokenKind.Name, unknown.Start, unknown.End)
            );
        }

        return named with
        {
            Latin = isName && named.Name is not null ? latin : named.Latin,
            HeadEnd = named.Head is not null && named.Unknown is null ? close + 1 : named.HeadEnd,
        };
    }

    private Mention Mention(NounPhrase phrase)
    {
        var head = phrase.Head!.Value;
        if (head == MentionKind.Person && phrase.Name is { } name)
        {
            var (from, to) = Trim(name);
            return new Mention(
                head,
                TextSpan.Of(written, from, to),
                phrase.Start,
                phrase.HeadEnd,
                names.FullForm(text[from..to]),
                phrase.Country ?? _persons.Home(text[from..to]),
                phrase.Titles,
                phrase.Offices
            );
        }

        var span = TextSpan.Of(written, phrase.Start, phrase.HeadEnd);
        var kind = head == MentionKind.Title && phrase.Plural ? MentionKind.Group : head;
        var ownBody =
            kind == MentionKind.Title
            && phrase.Body is not null
            && phrase.Offices
                is not [
                    "head-of-state"
                    or "head-of-government"
                    or "foreign-minister"
                    or "defence-minister",
                    ..,
                ];
        return new Mention(
            kind,
            span,
            phrase.Start,
            phrase.HeadEnd,
            WithoutBracket(span.Text),
            phrase.Country,
            kind == MentionKind.Pronoun
                && words.PronounHeads.TryGetValue(text[span.Start..span.End], out var stem)
                    ? [stem]
                : head is MentionKind.Carrier && IsDocument(phrase) ? [span.Text]
                : phrase.Titles,
            ownBody && !IsOnlyCountry(phrase) ? ["-"]
                : kind is MentionKind.Title ? [phrase.Offices[^1]]
                : phrase.Offices,
            phrase.Plural,
            kind == MentionKind.Pronoun ? phrase.Gender : null,
            kind is MentionKind.Carrier && phrase.Body is { } issuer ? Issuer(phrase, issuer) : null
        );
    }

    /// <summary>声明, 報告書: it has an issuer, who speaks in it.</summary>
    private bool IsDocument(NounPhrase phrase)
    {
        for (var at = phrase.Start; at < phrase.HeadEnd; at++)
        {
            if (
                words.Nouns.Match(text, at, out var word) == phrase.HeadEnd - at
                && word.Value is "document-suffix"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>国際原子力機関（IAEA） → 国際原子力機関.</summary>
    private static string WithoutBracket(string name)
    {
        var open = name.AsSpan().LastIndexOfAny('(', '（');
        return open > 1 && name[^1] is ')' or '）' ? name[..open].TrimEnd() : name;
    }

    /// <summary>外務省 in 外務省の声明.</summary>
    private Mention Issuer(NounPhrase phrase, (int Start, int End) body)
    {
        var span = TextSpan.Of(written, body.Start, body.End);
        return new Mention(
            IsOnlyCountry(phrase) ? MentionKind.Government : MentionKind.Institution,
            span,
            body.Start,
            body.End,
            span.Text,
            phrase.Country,
            [],
            []
        );
    }

    private bool IsOnlyCountry(NounPhrase phrase) =>
        phrase.Body is { } body
        && words.Nouns.Match(text, body.Start, out var word) == body.End - body.Start
        && word.Kind == TokenKind.Country;

    private (int Start, int End) Trim((int Start, int End) span)
    {
        var (start, end) = span;
        while (end > start + 1 && text[end - 1] is '·' or ' ')
        {
            end--;
        }

        while (start < end - 1 && text[start] is '·')
        {
            start++;
        }

        return (start, end);
    }
}
