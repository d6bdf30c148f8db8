using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Mentions;

/// <summary>Reads a noun phrase of a language with spaces as a mention: its head stands before the first preposition or comma.</summary>
public sealed class SpacedMentionReader(
    SpacedScanner scanner,
    SpacedLexicon lexicon,
    NameBook names
)
{
    private const int LongestModifier = 8;

    /// <summary>The mention that the tokens from <paramref name="first"/> to before <paramref name="end"/> make.</summary>
    /// <returns>Null where they hold no noun. Known is false for a head that no list knows.</returns>
    public (Mention Mention, bool Known)? Read(ImmutableArray<Token> tokens, int first, int end)
    {
        while (
            first < end
            && tokens[first].Kind
                is TokenKind.Conjunction
                    or TokenKind.Adverb
                    or TokenKind.Punctuation
                    or TokenKind.Time
        )
        {
            first++;
        }

        if (first >= end)
        {
            return null;
        }

        var core = CoreEnd(tokens, first, end);
        if (core == first)
        {
            return null;
        }

        var head = core - 1;
        while (
            head > first
            && (
                tokens[head].Kind
                    is TokenKind.Bracket
                        or TokenKind.Possessive
                        or TokenKind.Time
                        or TokenKind.Adverb
                || tokens[head].Value == "name-suffix"
            )
        )
        {
            head--;
        }

        while (lexicon.AdjectivesFollow && head > first && IsAdjective(tokens, head))
        {
            head--;
        }

        if (tokens[head].Kind == TokenKind.Name)
        {
            return (Person(tokens, first, head), true);
        }

        var office = lexicon.AdjectivesFollow ? head + 1 : core;
        if (NameBehind(tokens, first, office, end) is { } name)
        {
            return (Person(tokens, first, name), true);
        }

        return Headed(tokens, first, head, end);
    }

    /// <summary>Every person that is named, with the offices around the name.</summary>
    public IEnumerable<Mention> Persons(ImmutableArray<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Name)
            {
                continue;
            }

            var first = i;
            var office = OfficePhrase.Start(tokens, i - 1, scanner.Text);
            if (office >= 0)
            {
                yield return Person(tokens, office, i);
                continue;
            }

            for (var at = i - 1; at >= 0 && i - at <= LongestModifier; at--)
            {
                var isComma =
                    tokens[at].Value == ","
                    && at == i - 1
                    && at > 0
                    && tokens[at - 1].Kind == TokenKind.Title;
                if (
                    tokens[at].Kind is TokenKind.Title or TokenKind.Country or TokenKind.Institution
                )
                {
                    first = at;
                }
                else if (
                    !(
                        isComma
                        || tokens[at].Kind is TokenKind.Possessive or TokenKind.Other
                            && tokens[at].Value != "place"
                            && (char.IsUpper(scanner.Text[tokens[at].Start]) || at > 0)
                    )
                    || tokens[at].Kind == TokenKind.Other && i - at > 3
                )
                {
                    break;
                }
            }

            yield return Person(tokens, first, i);
        }
    }

    private Mention Person(ImmutableArray<Token> tokens, int first, int name)
    {
        var titles = ImmutableArray.CreateBuilder<Token>();
        string? country = null;
        for (var i = first; i < name; i++)
        {
            Collect(tokens[i], titles, ref country);
        }

        // What follows the second comma is the office of the next one in a list.
        if (OfficePhrase.Start(tokens, name - 1, scanner.Text) < 0)
        {
            Apposition(tokens, name + 1, titles, ref country);
        }

        var span = TextSpan.Of(scanner.Text, tokens[name].Start, tokens[name].End);
        var full = names.FullForm(span.Text);
        return new Mention(
            MentionKind.Person,
            span,
            tokens[Math.Min(first, name)].Start,
            tokens[name].End,
            full,
            country,
            [.. titles.Select(Text)],
            [.. titles.SelectMany(Offices)],
            Gender: titles.Select(t => t.Note).FirstOrDefault(n => n is "male" or "female")
                ?? lexicon.GivenName(full.Split(' ')[0])
        );
    }

    private static void Collect(
        Token token,
        ImmutableArray<Token>.Builder titles,
        ref string? country
    )
    {
        switch (token.Kind)
        {
            case TokenKind.Title:
                titles.Add(token);
                break;
            case TokenKind.Country:
                country ??= token.Value;
                break;
            case TokenKind.Institution when token.Note.Length > 0:
                country ??= token.Note;
                break;
        }
    }

    /// <summary>Penny Wong, Australia's foreign minister,.</summary>
    private void Apposition(
        ImmutableArray<Token> tokens,
        int at,
        ImmutableArray<Token>.Builder titles,
        ref string? country
    )
    {
        while (
            at < tokens.Length && tokens[at].Kind is TokenKind.Bracket
            || at < tokens.Length && tokens[at].Value == "name-suffix"
        )
        {
            at++;
        }

        if (at + 1 >= tokens.Length || tokens[at].Value != ",")
        {
            return;
        }

        var end = BecomingEnd(tokens, at + 1);
        string? found = null;
        var mine = ImmutableArray.CreateBuilder<Token>();
        while (
            end < tokens.Length
            && end < at + 10
            && tokens[end].Kind
                is TokenKind.Determiner
                    or TokenKind.Country
                    or TokenKind.Other
                    or TokenKind.Title
                    or TokenKind.Possessive
                    or TokenKind.Institution
                    or TokenKind.Preposition
                    or TokenKind.Group
                    or TokenKind.Adverb
        )
        {
            if (
                tokens[end].Kind != TokenKind.Title
                || mine.Count == 0
                || tokens[end - 1].Kind != TokenKind.Preposition
            )
            {
                Collect(tokens[end], mine, ref found);
            }

            end++;
        }

        if (
            mine.Count > 0
            && (
                end >= tokens.Length
                || tokens[end].Kind
                    is TokenKind.Punctuation
                        or TokenKind.Relative
                        or TokenKind.Quotation
                        or TokenKind.Conjunction
                        or TokenKind.Cue
                        or TokenKind.Time
            )
        )
        {
            titles.Add(mine[0]);
            country ??= found;
        }
    }

    /// <summary>who became, who has served as: one past it; the place itself where no such clause begins.</summary>
    private int BecomingEnd(ImmutableArray<Token> tokens, int at)
    {
        if (tokens[at].Value != "relative-person")
        {
            return at;
        }

        var end = at + 1;
        while (end < tokens.Length && tokens[end].Kind is TokenKind.Auxiliary or TokenKind.Adverb)
        {
            end++;
        }

        if (end < tokens.Length && lexicon.Becomes(scanner.Word(tokens[end])))
        {
            end++;
        }
        else if (tokens[end - 1].Value != "be")
        {
            return at;
        }

        var title = end;
        while (
            title < tokens.Length
            && (
                tokens[title].Kind
                    is TokenKind.Determiner
                        or TokenKind.Possessive
                        or TokenKind.Country
                        or TokenKind.Adverb
                        or TokenKind.Institution
                        or TokenKind.Preposition
                || tokens[title].Kind == TokenKind.Other
                    && char.IsUpper(scanner.Text[tokens[title].Start])
            )
        )
        {
            title++;
        }

        return title < tokens.Length && tokens[title].Kind == TokenKind.Title ? end : at;
    }

    private (Mention, bool)? Headed(ImmutableArray<Token> tokens, int first, int head, int end)
    {
        var token = tokens[head];
        var isIndefinite =
            tokens[first].Kind == TokenKind.Quantifier
            || tokens[first].Kind == TokenKind.Determiner
                && scanner.Word(tokens[first]) is var d
                && IsIndefinite(d);
        var word = scanner.Word(token);
        var hasCapital =
            char.IsUpper(scanner.Text[token.Start]) && (head > 0 || token.Kind != TokenKind.Other);
        var isOfficeGroup = token.Kind == TokenKind.Title && token.Note == "plural";
        var isGroup =
            token.Kind == TokenKind.Group
            || isOfficeGroup
            || token.Kind == TokenKind.Other && !hasCapital && lexicon.EndsLikeGroup(word);
        MentionKind? kind = token.Kind switch
        {
            TokenKind.Pronoun when tokens[first].Kind == TokenKind.Quantifier =>
                MentionKind.Anonymous,
            TokenKind.Pronoun when token.Value == "object" => null,
            TokenKind.Pronoun => MentionKind.Pronoun,
            TokenKind.Title => token.Note == "plural" ? MentionKind.Group
            : isIndefinite ? MentionKind.Anonymous
            : MentionKind.Title,
            TokenKind.Country => MentionKind.Government,
            TokenKind.Institution => token.Value == "capital"
                ? MentionKind.Government
                : MentionKind.Institution,
            TokenKind.Carrier => MentionKind.Carrier,
            TokenKind.Quantifier => MentionKind.Group,
            TokenKind.Group => MentionKind.Group,
            TokenKind.Other => isGroup ? MentionKind.Group
            : first == head && IsSurname(token) ? MentionKind.Person
            : hasCapital ? MentionKind.Institution
            : MentionKind.Anonymous,
            TokenKind.Cue => MentionKind.Anonymous,
            _ => null,
        };
        if (kind is null)
        {
            return null;
        }

        var last =
            kind is MentionKind.Anonymous or MentionKind.Group ? LastWord(tokens, head, end)
            : kind == MentionKind.Institution && hasCapital && token.Value is "suffix" or ""
                ? BodyEnd(tokens, head)
            : head;
        while (
            lexicon.AdjectivesFollow
            && kind is MentionKind.Title or MentionKind.Institution
            && last + 1 < end
            && IsAdjective(tokens, last + 1)
        )
        {
            last++;
        }

        var from =
            kind is MentionKind.Institution or MentionKind.Government or MentionKind.Carrier
            && first < head
            && tokens[first].Kind == TokenKind.Determiner
                ? first + 1
                : first;
        string? country = null;
        var titles = ImmutableArray.CreateBuilder<Token>();
        for (var i = first; i <= last; i++)
        {
            Collect(tokens[i], titles, ref country);
        }

        if (
            kind is not MentionKind.Title
            && !(
                isOfficeGroup
                && first < head
                && tokens[first].Kind == TokenKind.Determiner
                && !isIndefinite
            )
        )
        {
            titles.Clear();
        }

        var isKnown =
            token.Kind is not (TokenKind.Other or TokenKind.Cue)
            || isGroup
            || hasCapital
            || kind == MentionKind.Person;
        var mention = new Mention(
            kind.Value,
            TextSpan.Of(scanner.Text, tokens[first].Start, tokens[last].End),
            tokens[first].Start,
            tokens[last].End,
            scanner.Text[tokens[from].Start..tokens[last].End],
            country,
            [.. titles.Select(Text)],
            // The minister's spokesman is not the spokesman who was named before.
            HasOwner(tokens, first, head) ? [] : [.. titles.SelectMany(Offices)],
            isGroup || token.Kind == TokenKind.Pronoun && token.Value == "plural",
            token.Kind == TokenKind.Pronoun ? token.Note : null
        )
        {
            Document =
                token.Kind == TokenKind.Institution && token.Value == "document" ? word : null,
            IsBarePerson = lexicon.IsSomebody(word),
            IsDefinite =
                !isIndefinite && tokens[first].Kind == TokenKind.Determiner
                || first > 0 && tokens[first - 1].Value == "complementizer",
        };
        return (mention, isKnown);
    }

    /// <summary>A capitalised word alone, in no list and no acronym: most likely somebody's family name.</summary>
    private bool IsSurname(Token token)
    {
        var word = scanner.Text.AsSpan(token.Start, token.Length);
        return token.Value.Length == 0
            && char.IsUpper(word[0])
            && word.Length > 2
            && word[1..].IndexOfAnyInRange('A', 'Z') < 0
            && !word.EndsWith("s", StringComparison.Ordinal)
            && !lexicon.EndsLikeGroup(scanner.Word(token));
    }

    private bool HasOwner(ImmutableArray<Token> tokens, int first, int head)
    {
        for (var i = first + 1; i < head; i++)
        {
            if (
                tokens[i].Kind == TokenKind.Possessive
                && tokens[i - 1].Kind != TokenKind.Country
                // A country that no list knows.
                && !(
                    tokens[i - 1].Kind == TokenKind.Other
                    && tokens[head].Value is not ("-" or "spokesperson")
                    && char.IsUpper(scanner.Text[tokens[i - 1].Start])
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The Office for Trade Forecasts, the Council of the Upper Town: the last word of the name.</summary>
    private int BodyEnd(ImmutableArray<Token> tokens, int head)
    {
        var at = head + 1;
        if (at >= tokens.Length || !lexicon.JoinsBody(scanner.Word(tokens[at])))
        {
            return head;
        }

        at++;
        if (at < tokens.Length && tokens[at].Kind == TokenKind.Determiner)
        {
            at++;
        }

        var last = head;
        while (
            at < tokens.Length
            && tokens[at].Kind
                is TokenKind.Other
                    or TokenKind.Group
                    or TokenKind.Institution
                    or TokenKind.Cue
                    or TokenKind.Title
            && char.IsUpper(scanner.Text[tokens[at].Start])
        )
        {
            last = at++;
        }

        return last;
    }

    /// <summary>el ministro francés, el Gobierno español: a country right behind somebody.</summary>
    private static bool IsAdjective(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Kind == TokenKind.Country
        && tokens[i - 1].Kind
            is TokenKind.Title
                or TokenKind.Institution
                or TokenKind.Group
                or TokenKind.Name;

    private static int LastWord(ImmutableArray<Token> tokens, int head, int end)
    {
        var last = head;
        while (
            last + 1 < end
            && tokens[last + 1].Kind
                is not (
                    TokenKind.Punctuation
                    or TokenKind.Adverb
                    or TokenKind.Auxiliary
                    or TokenKind.Relative
                    or TokenKind.Quotation
                )
        )
        {
            last++;
        }

        return last;
    }

    private bool IsIndefinite(string determiner) => lexicon.IsIndefinite(determiner);

    private static int CoreEnd(ImmutableArray<Token> tokens, int first, int end)
    {
        var i = first;
        while (
            i < end
            && tokens[i].Kind
                is not (
                    TokenKind.Preposition
                    or TokenKind.Punctuation
                    or TokenKind.Relative
                    or TokenKind.Quotation
                    or TokenKind.Auxiliary
                    or TokenKind.Subordinator
                    or TokenKind.According
                )
        )
        {
            i++;
        }

        return i;
    }

    /// <summary>The North's leader, Kim Jong Un: the name behind an office.</summary>
    private static int? NameBehind(ImmutableArray<Token> tokens, int first, int core, int end)
    {
        // Her grandson, Eli Moor: an owner's word for somebody says as much as an office.
        var isOffice =
            core > 0
            && (
                tokens[core - 1].Kind == TokenKind.Title
                || tokens[first].Value.StartsWith("owner", StringComparison.Ordinal)
                    && tokens[core - 1].Kind == TokenKind.Other
            );
        return
            isOffice
            && NameAfterComma(tokens, end) is > 0 and var name
            && (
                name + 1 >= tokens.Length
                || tokens[name + 1].Kind
                    is TokenKind.Punctuation
                        or TokenKind.Cue
                        or TokenKind.Auxiliary
                        or TokenKind.Adverb
            )
            ? name
            : null;
    }

    /// <summary>, Dr. Ann Lee: the name behind the comma; -1 for none.</summary>
    internal static int NameAfterComma(ImmutableArray<Token> tokens, int comma)
    {
        if (comma >= tokens.Length || tokens[comma].Value != ",")
        {
            return -1;
        }

        var name = comma + 1;
        while (name < tokens.Length && tokens[name].Kind == TokenKind.Title)
        {
            name++;
        }

        return name < tokens.Length && tokens[name].Kind == TokenKind.Name ? name : -1;
    }

    private static IEnumerable<string> Offices(Token title) => title.Value.Split(',');

    private string Text(Token token) => scanner.Text[token.Start..token.End];
}
