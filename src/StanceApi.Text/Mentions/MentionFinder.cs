using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Mentions;

/// <summary>Puts tokens together to noun phrases that name somebody: country, body, offices, name, bracket.</summary>
public sealed class MentionFinder(TokenScanner scanner, NameBook names, LanguageProfile profile)
{
    private const int LongestModifier = 18;

    private const int LongestMedium = 6;

    /// <summary>With its marks.</summary>
    private const int LongestQuotedName = 12;

    /// <summary>The mentions of a sentence in text order.</summary>
    public ImmutableArray<(Mention Mention, int First, int Last)> Find(ImmutableArray<Token> tokens)
    {
        List<(Mention, int, int)>? found = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Read(tokens, i) is var (mention, last))
            {
                if (QuotedName(tokens, mention, i, last) is { } named)
                {
                    mention = named;
                    last++;
                }

                found ??= [];
                if (found.Count > 0 && SharesOffice(tokens, found[^1], mention, i) is { } first)
                {
                    found[^1] = found[^1] with { Item1 = first };
                }

                found.Add((mention, i, last));
                i = last;
            }
        }

        return found is null ? [] : [.. found];
    }

    /// <summary>环保组织“冰岸观察”: a body with its name in quotation marks, before a word that such a name can be the subject of.</summary>
    private Mention? QuotedName(ImmutableArray<Token> tokens, Mention mention, int first, int last)
    {
        if (
            mention.Kind is not (MentionKind.Institution or MentionKind.Group)
            || last + 2 >= tokens.Length
            || tokens[last + 1] is not { Kind: TokenKind.Quotation, Length: <= LongestQuotedName }
            || tokens[last + 2].Kind
                is TokenKind.Punctuation
                    or TokenKind.Possessive
                    or TokenKind.Quotation
                    or TokenKind.Other
            || first > 0 && tokens[first - 1].Is(TokenKind.Cue, TokenKind.Preposition)
        )
        {
            return null;
        }

        var quote = tokens[last + 1];
        var name = TextSpan.Of(scanner.Text, quote.Start + 1, quote.End - 1);
        return name.Text.Any(char.IsPunctuation)
            ? null
            : mention with
            {
                Kind = MentionKind.Institution,
                Span = name,
                End = quote.End,
                Name = name.Text,
            };
    }

    /// <summary>芬兰和爱沙尼亚国防部长: the office before which two countries stand is that of both; null where it is not.</summary>
    private static Mention? SharesOffice(
        ImmutableArray<Token> tokens,
        (Mention Mention, int First, int Last) before,
        Mention mention,
        int first
    ) =>
        before.Mention is { Kind: MentionKind.Government, Country: not null }
        && before.First == before.Last
        && mention is { Kind: MentionKind.Title, Country: not null, Plural: false }
        && first == before.Last + 2
        && tokens[first].Kind == TokenKind.Country
        && tokens[before.Last + 1].Kind == TokenKind.Conjunction
            ? before.Mention with
            {
                Kind = MentionKind.Title,
                Name = before.Mention.Name + mention.Titles[^1],
                Titles = mention.Titles,
                Offices = mention.Offices,
            }
            : null;

    private (Mention, int)? Read(ImmutableArray<Token> tokens, int first)
    {
        var token = tokens[first];
        return token.Kind switch
        {
            TokenKind.Pronoun when token.Value == "plural" && IsTitle(tokens, first + 1) => (
                // 两国总理: the two who were named with that office.
                Simple(MentionKind.Pronoun, token, tokens[first + 1]) with
                {
                    Plural = true,
                    Gender = "any",
                },
                first + 1
            ),
            TokenKind.Pronoun => (
                Simple(MentionKind.Pronoun, token, token) with
                {
                    Plural = token.Value == "plural",
                    Gender = token.Note,
                },
                first
            ),
            TokenKind.Quantifier => Quantified(tokens, first),
            TokenKind.Group when LeadsOn(tokens, first) => Phrase(tokens, first),
            TokenKind.Group => (
                Simple(MentionKind.Group, token, token) with
                {
                    Plural = true,
                },
                first
            ),
            TokenKind.Carrier => Carrier(tokens, first),
            TokenKind.Work when Editorial(tokens, first) is var (editorial, end) => (
                editorial,
                end
            ),
            TokenKind.Work => (Simple(MentionKind.Carrier, token, token), first),
            TokenKind.Country or TokenKind.Institution or TokenKind.Title or TokenKind.Name =>
                Phrase(tokens, first),
            TokenKind.Other when IsAbbreviation(tokens, first) => (
                Simple(MentionKind.Government, token, tokens[first + 1]) with
                {
                    Abbreviated = true,
                },
                first + 1
            ),
            TokenKind.Other when IsNamedMedium(tokens, first) => (
                Simple(MentionKind.Carrier, token, tokens[first + 1]),
                first + 1
            ),
            TokenKind.Other => NextHead(tokens, first) is null ? null : Phrase(tokens, first),
            _ => null,
        };
    }

    /// <summary>消费者协会: the group gives a body or an office its name.</summary>
    private static bool LeadsOn(ImmutableArray<Token> tokens, int i) =>
        i + 1 < tokens.Length
        && (
            tokens[i + 1] is { Kind: TokenKind.Institution, Value: "suffix" }
            || tokens[i + 1].Kind == TokenKind.Title
        );

    /// <summary>环海通讯社: an unknown name before the word for a medium.</summary>
    private static bool IsNamedMedium(ImmutableArray<Token> tokens, int i) =>
        tokens[i] is { Length: > 1 and <= LongestMedium, Value: "" }
        && i + 1 < tokens.Length
        && tokens[i + 1] is { Kind: TokenKind.Carrier, Value: "suffix" };

    private static bool IsTitle(ImmutableArray<Token> tokens, int i) =>
        i < tokens.Length && tokens[i].Kind == TokenKind.Title;

    /// <summary>塞方, where 塞 stands alone before the word for a side.</summary>
    private static bool IsAbbreviation(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Length == 1
        && i + 1 < tokens.Length
        && tokens[i + 1] is { Kind: TokenKind.Institution, Value: "government", Length: 1 };

    /// <summary>一些专家, 一名不愿具名的美国官员.</summary>
    private (Mention, int)? Quantified(ImmutableArray<Token> tokens, int first)
    {
        for (var i = first + 1; i < tokens.Length && i < first + 8; i++)
        {
            if (tokens[i].Kind is TokenKind.Punctuation or TokenKind.Cue or TokenKind.Name)
            {
                return null;
            }

            var isHead =
                tokens[i].Is(TokenKind.Group, TokenKind.Title)
                && (i + 1 >= tokens.Length || !tokens[i + 1].Is(TokenKind.Name, TokenKind.Title));
            if (isHead && (i + 1 >= tokens.Length || tokens[i + 1].Kind is not TokenKind.Other))
            {
                var country = tokens
                    .Skip(first)
                    .Take(i - first)
                    .FirstOrDefault(t => t.Kind == TokenKind.Country)
                    .Value;
                var kind =
                    tokens[i].Kind == TokenKind.Group ? MentionKind.Group : MentionKind.Anonymous;
                // 两位防长: the two who were named before.
                var isPair =
                    kind == MentionKind.Anonymous
                    && tokens[first].Value == "pair"
                    && tokens[first..i].All(t => t.Kind != TokenKind.Possessive)
                    && tokens[(first + 1)..i]
                        .All(t =>
                            t.Kind is TokenKind.Country or TokenKind.Institution or TokenKind.Title
                            || t.Value == "modifier"
                        );
                return (
                    Simple(isPair ? MentionKind.Pronoun : kind, tokens[first], tokens[i]) with
                    {
                        Country = country,
                        Plural = isPair || kind == MentionKind.Group,
                    },
                    i
                );
            }
        }

        return null;
    }

    /// <summary>路透社; 外交部公布的会谈纪要 when a body stands before it.</summary>
    private (Mention, int)? Carrier(ImmutableArray<Token> tokens, int first)
    {
        var last = first;
        while (last + 1 < tokens.Length && tokens[last + 1].Is(TokenKind.Carrier, TokenKind.Work))
        {
            last++;
        }

        if (Editorial(tokens, first) is var (editorial, end))
        {
            return (editorial, end);
        }

        return (
            Simple(MentionKind.Carrier, tokens[first], tokens[last]) with
            {
                Plural = tokens[last].Note == "joint",
                Abbreviated = tokens[last].Note == "same",
            },
            last
        );
    }

    /// <summary>《海湾报》周一发表的一篇社评: a medium speaks for itself in its own columns.</summary>
    private (Mention, int)? Editorial(ImmutableArray<Token> tokens, int first)
    {
        if (tokens[first].Value == "document-suffix")
        {
            return null;
        }

        for (
            var i = first + 1;
            i < tokens.Length && tokens[i].Start - tokens[first].End <= LongestModifier;
            i++
        )
        {
            if (tokens[i] is { Kind: TokenKind.Carrier, Note: "editorial" })
            {
                var owns =
                    i == first + 1 || tokens[first..i].Any(t => t.Kind == TokenKind.Possessive);
                var medium = Simple(MentionKind.Institution, tokens[first], tokens[first]);
                medium = medium with { Name = medium.Name.Trim('《', '》', '〈', '〉') };
                return owns
                    ? (
                        Simple(MentionKind.Carrier, tokens[first], tokens[i]) with
                        {
                            Name = medium.Name + Text(tokens[i]),
                            Issuer = medium,
                        },
                        i
                    )
                    : null;
            }

            if (
                tokens[i].Kind is TokenKind.Punctuation or TokenKind.Quotation
                || tokens[i] is { Kind: TokenKind.Cue, Value: not "none" }
            )
            {
                return null;
            }
        }

        return null;
    }

    private (Mention, int)? Phrase(ImmutableArray<Token> tokens, int first)
    {
        string? country = null;
        ImmutableArray<string> titles = [];
        ImmutableArray<string> offices = [];
        var head = -1;
        var i = first;
        for (; i < tokens.Length; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Country:
                    country ??= token.Value;
                    head = i;
                    continue;
                case TokenKind.Institution when token.Value == "government" && head < 0:
                    break;
                case TokenKind.Institution:
                    country ??= token.Note is "-" or "" ? null : token.Note;
                    head = i;
                    continue;
                case TokenKind.Group when LeadsOn(tokens, i):
                    continue;
                case TokenKind.Group when head >= 0:
                    return (
                        Simple(MentionKind.Group, tokens[first], token) with
                        {
                            Country = country,
                            Plural = true,
                        },
                        i
                    );
                case TokenKind.Carrier when head >= 0 && token.Value == "document-suffix":
                    return (
                        Simple(MentionKind.Carrier, tokens[first], token) with
                        {
                            Name = Issuer(tokens, first, i),
                            Country = country,
                            Issuer = Headed(tokens, first, head, country, [], []).Mention,
                            Plural = token.Note == "joint",
                        },
                        i
                    );
                case TokenKind.Carrier when head >= 0 && i == head + 1:
                    return (Simple(MentionKind.Carrier, token, token), i);
                case TokenKind.Title:
                    titles = titles.Add(Text(token));
                    offices = offices.Add(Office(token));
                    head = i;
                    continue;
                case TokenKind.Name:
                    return Person(tokens, first, i, country, titles, offices);
                case TokenKind.Bracket when head >= 0:
                    continue;
            }

            if (JointTitle(tokens, i) is { } office)
            {
                // 外务和防卫大臣: two offices share one noun.
                titles = titles.Add(Text(token));
                offices = offices.Add(office);
                i++;
                continue;
            }

            if (NextHead(tokens, i) is not { } next)
            {
                break;
            }

            i = next - 1;
        }

        return head < 0 ? null : Headed(tokens, first, head, country, titles, offices);
    }

    private (Mention, int) Person(
        ImmutableArray<Token> tokens,
        int first,
        int at,
        string? country,
        ImmutableArray<string> titles,
        ImmutableArray<string> offices
    )
    {
        var last = at;
        for (
            ;
            last + 1 < tokens.Length && tokens[last + 1].Is(TokenKind.Bracket, TokenKind.Title);
            last++
        )
        {
            if (tokens[last + 1] is { Kind: TokenKind.Title } title)
            {
                titles = titles.Add(Text(title));
                offices = offices.Add(Office(title));
            }
        }

        var mention = new Mention(
            MentionKind.Person,
            TextSpan.Of(scanner.Text, tokens[at].Start, tokens[at].End),
            tokens[first].Start,
            tokens[last].End,
            names.FullForm(scanner.Folded[tokens[at].Start..tokens[at].End]),
            country,
            titles,
            offices
        )
        {
            Modifier = Modifier(tokens, first, at),
        };
        return (mention, last);
    }

    private (Mention Mention, int Last) Headed(
        ImmutableArray<Token> tokens,
        int first,
        int head,
        string? country,
        ImmutableArray<string> titles,
        ImmutableArray<string> offices
    )
    {
        var kind = tokens[head].Kind switch
        {
            TokenKind.Title => MentionKind.Title,
            TokenKind.Country => MentionKind.Government,
            _ when tokens[head].Value is "government" or "capital" or "state" =>
                MentionKind.Government,
            _ => MentionKind.Institution,
        };
        var plural =
            kind == MentionKind.Title
            && offices.Length == 2
            && tokens[head - 1].Kind == TokenKind.Conjunction;
        var span = TextSpan.Of(scanner.Text, tokens[first].Start, tokens[head].End);
        var mention = new Mention(
            kind,
            span,
            span.Start,
            span.End,
            span.Text,
            country,
            titles,
            offices,
            plural
        )
        {
            Modifier = kind == MentionKind.Title ? Modifier(tokens, first, head + 1) : "",
        };
        return (mention, head);
    }

    /// <summary>The body whose office it is, else the unknown words that begin the phrase right before its first office.</summary>
    private string Modifier(ImmutableArray<Token> tokens, int first, int end)
    {
        var body = first;
        while (body < end && tokens[body].Is(TokenKind.Country, TokenKind.Bracket))
        {
            body++;
        }

        if (body < end && tokens[body].Kind == TokenKind.Institution)
        {
            var title = body;
            while (title < end && tokens[title].Kind != TokenKind.Title)
            {
                title++;
            }

            return title < end ? scanner.Folded[tokens[body].Start..tokens[title].Start] : "";
        }

        return
            first + 1 < end
            && tokens[first] is { Kind: TokenKind.Other, Length: > 1, Value: "" }
            && tokens[first + 1].Kind == TokenKind.Title
            && !(first > 0 && tokens[first - 1].Kind == TokenKind.Demonstrative)
            ? Folded(tokens[first])
            : "";
    }

    /// <summary>The office of the first of two that share their noun, or null.</summary>
    private string? JointTitle(ImmutableArray<Token> tokens, int i)
    {
        if (
            i + 2 >= tokens.Length
            || tokens[i].Kind != TokenKind.Other
            || tokens[i + 1].Kind != TokenKind.Conjunction
            || tokens[i + 2].Kind != TokenKind.Title
        )
        {
            return null;
        }

        var second = Folded(tokens[i + 2]);
        for (var tail = 1; tail < second.Length; tail++)
        {
            var first = Folded(tokens[i]) + second[^tail..];
            if (
                profile.Words.Match(first, 0, out var word) == first.Length
                && word.Kind == TokenKind.Title
            )
            {
                return word.Value;
            }
        }

        return null;
    }

    /// <summary>The office, name or body that unknown words here lead on to within the same phrase, or null.</summary>
    private int? NextHead(ImmutableArray<Token> tokens, int at)
    {
        var needsPossessive = false;
        for (
            var i = at;
            i < tokens.Length && tokens[i].Start - tokens[at].Start <= LongestModifier;
            i++
        )
        {
            if (i > at && JointTitle(tokens, i) is not null)
            {
                return i;
            }

            switch (tokens[i].Kind)
            {
                case TokenKind.Title
                or TokenKind.Name
                or TokenKind.Institution
                or TokenKind.Country:
                    return
                        i > at
                        && (!needsPossessive || tokens[i - 1].Kind == TokenKind.Possessive)
                        && (
                            tokens[at].Kind is not (TokenKind.Preposition or TokenKind.Conjunction)
                            || BetweenCountries(tokens, at)
                        )
                        ? i
                        : null;
                case TokenKind.Carrier when tokens[i].Value == "document-suffix":
                    return i > at && !needsPossessive ? i : null;
                case TokenKind.Other or TokenKind.Possessive or TokenKind.Bracket:
                    continue;
                case TokenKind.Group when LeadsOn(tokens, i):
                    continue;
                case TokenKind.Group:
                    // 台湾半导体业者: the group is of the country that the phrase begins with.
                    return
                        i > at
                        && !needsPossessive
                        && at > 0
                        && tokens[at - 1].Is(TokenKind.Country, TokenKind.Institution)
                        ? i
                        : null;
                case TokenKind.Pronoun when i > at && tokens[i].Value == "plural":
                    continue;
                case TokenKind.AfterName or TokenKind.Quantifier or TokenKind.Demonstrative:
                    continue;
                case TokenKind.Nominal
                    when i > at && i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Title:
                    continue;
                case TokenKind.Conjunction when BetweenCountries(tokens, i):
                    continue;
                case TokenKind.Conjunction or TokenKind.Preposition:
                    needsPossessive = true;
                    continue;
                case TokenKind.Punctuation when tokens[i].Value == "、":
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>驻伊拉克和土耳其大使, but not 美国和印度外长.</summary>
    private static bool BetweenCountries(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Kind == TokenKind.Conjunction
        && i > 1
        && i + 2 < tokens.Length
        && tokens[i - 1].Kind == TokenKind.Country
        && tokens[i + 1].Kind == TokenKind.Country
        && tokens[i - 2].Kind == TokenKind.Other
        && tokens[i + 2].Kind == TokenKind.Title;

    /// <summary>白宫 + 通话纪要: the issuer and the kind of document, without what stands between.</summary>
    private string Issuer(ImmutableArray<Token> tokens, int first, int document)
    {
        var body = document - 1;
        while (body > first && !tokens[body].Is(TokenKind.Country, TokenKind.Institution))
        {
            body--;
        }

        return scanner.Text[tokens[first].Start..tokens[body].End] + Text(tokens[document]);
    }

    private Mention Simple(MentionKind kind, Token from, Token to)
    {
        var span = TextSpan.Of(scanner.Text, from.Start, to.End);
        return Mention.Of(kind, span);
    }

    /// <summary>In a broad class of offices (~minister) only the same words name the same office.</summary>
    private string Office(Token title) =>
        title.Value.StartsWith('~') ? title.Value + ":" + Folded(title) : title.Value;

    private string Folded(Token token) => scanner.Folded[token.Start..token.End];

    private string Text(Token token) => scanner.Text[token.Start..token.End];
}
