using System.Collections.Immutable;
using StanceApi.Text.Languages;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Mentions;

/// <summary>Cuts a noun compound into names, offices, bodies and countries, and runs that no list knows.</summary>
internal sealed class NounRunSegmenter(string text, VerbFinalWords words, NameBook names)
{
    private readonly Lexicon<bool> _units = words.Class("date-unit");

    public ImmutableArray<Token> Segment(int start, int end)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = start; at < end; )
        {
            var token = Next(
                at,
                start,
                end,
                tokens.Count > 0 ? tokens[^1].Kind : TokenKind.Punctuation
            );
            if (
                token.Kind == TokenKind.Other
                && tokens.Count > 0
                && tokens[^1] is { Kind: TokenKind.Other } run
            )
            {
                tokens[^1] = run with { End = token.End };
            }
            else
            {
                tokens.Add(token);
            }

            at = token.End;
        }

        return tokens.ToImmutable();
    }

    private Token Next(int at, int start, int end, TokenKind before)
    {
        if (NounRuns.IsDigit(text[at]) || at > 0 && at == start && NounRuns.IsDigit(text[at - 1]))
        {
            var stop = at;
            while (stop < end && NounRuns.IsDigit(text[stop]))
            {
                stop++;
            }

            var unit = _units.Match(text, stop, out _);
            if (unit > 0 && stop + unit <= end)
            {
                return new Token(TokenKind.Time, at, stop + unit);
            }

            if (stop > at && words.Nouns.Match(text, at, out _) == 0)
            {
                return new Token(TokenKind.Other, at, stop);
            }
        }

        var name = Name(at, end, before);
        var length = words.Nouns.Match(text, at, out var word);
        if (at + length > end && !OnlyKanaBehind(end, at + length))
        {
            length = 0;
        }

        if (name > 0 && name >= length)
        {
            return new Token(TokenKind.Name, at, at + name);
        }

        var family = before == TokenKind.Other ? 0 : words.Surnames.Match(text, at, out _);
        if (length > 0 && family <= length && Stands(at, at + length, start, end, word, before))
        {
            return new Token(word.Kind, at, at + length, word.Value, word.Note);
        }

        // A word of katakana or Latin letters is whole: オマーン is no オ + マーン.
        var run = at + 1;
        while (run < end && text[at] != ' ' && SameScript(text[at], text[run]) && !OpensWord(run))
        {
            run++;
        }

        return new Token(
            TokenKind.Other,
            at,
            Math.Max(at + 1, family > 0 && at + family <= end ? at + family : run)
        );
    }

    /// <summary>彼ら: a word of the lists may end in hiragana.</summary>
    private bool OnlyKanaBehind(int end, int stop) =>
        Enumerable.Range(end, stop - end).All(i => NounRuns.IsHiragana(text[i]));

    private bool OpensWord(int at) => text[at] == ' ' && words.Nouns.Match(text, at + 1, out _) > 0;

    private static bool SameScript(char a, char b) =>
        NounRuns.IsKatakana(a) && NounRuns.IsKatakana(b)
        || NounRuns.IsLatin(a) && (NounRuns.IsLatin(b) || b == ' ')
        || a == ' ' && NounRuns.IsLatin(b);

    private bool Stands(int at, int stop, int start, int end, WordValue word, TokenKind before)
    {
        var cutsWord =
            stop < end && SameScript(text[stop - 1], text[stop])
            || at > start && SameScript(text[at - 1], text[at]);
        if (cutsWord)
        {
            return false;
        }

        return word.Kind switch
        {
            // 米, 英: only before what they can modify, and not inside a word.
            TokenKind.Country when stop - at == 1 => before
                is not (TokenKind.Other or TokenKind.Time)
                && stop < end
                && ModifiedByCountry(stop, end)
                || at > start
                    && before == TokenKind.Other
                    && stop < end
                    && OpensHead(stop, end)
                    && words.Class("weak-country").Match(text, at, out _) == 0,
            TokenKind.Institution when stop - at == 1 => stop == end
                && (at > start || word.Value is "name")
                || OpensTitle(stop, end),
            TokenKind.Adverb => OpensTitle(stop, end),
            TokenKind.AfterName => at > start && (stop == end || text[stop] == '·'),
            TokenKind.Title when stop < end => !Continues(stop, end),
            _ => true,
        };
    }

    /// <summary>大統領選: the office is only the beginning of another noun.</summary>
    private bool Continues(int at, int end)
    {
        var length = words.Nouns.Match(text, at, out var word);
        return !(
                length > 0 && at + length <= end
                || text[at] == '·'
                || words.Surnames.Match(text, at, out _) > 0
                || NounRuns.IsKatakana(text[at])
                || Name(at, end, TokenKind.Title) > 0
            )
            || length > 0 && word.Kind == TokenKind.Other;
    }

    private bool ModifiedByCountry(int at, int end) =>
        NounRuns.IsKatakana(text[at])
        || OpensHead(at, end)
        || words.Nouns.Match(text, at, out var word) > 0
            && word.Kind is TokenKind.Country or TokenKind.Name or TokenKind.Adverb;

    private bool OpensHead(int at, int end)
    {
        var length = words.Nouns.Match(text, at, out var word);
        return length > 0
            && at + length <= end
            && word.Kind is TokenKind.Title or TokenKind.Institution or TokenKind.Group
            && (length > 1 || at + length == end);
    }

    private bool OpensTitle(int at, int end)
    {
        var length = words.Nouns.Match(text, at, out var word);
        return length > 0
            && at + length <= end
            && (
                word.Kind == TokenKind.Title
                || word.Kind == TokenKind.Adverb && OpensTitle(at + length, end)
                || word.Kind == TokenKind.Country && length == 1 && OpensTitle(at + length, end)
            );
    }

    private int Name(int at, int end, TokenKind before)
    {
        if (before == TokenKind.Other)
        {
            return 0;
        }

        var length = names.Forms.Match(text, at, out _);
        var stop = at + length;
        if (length == 0 || stop > end || stop < end && SameScript(text[stop - 1], text[stop]))
        {
            return 0;
        }

        if (stop == end)
        {
            return length > 1 || HonorificFollows(stop) ? length : 0;
        }

        var next = words.Nouns.Match(text, stop, out var word);
        var fits =
            text[stop] == '·'
            || next > 0
                && word.Kind
                    is TokenKind.Title
                        or TokenKind.AfterName
                        or TokenKind.Adverb
                        or TokenKind.Country
                        or TokenKind.Institution
                        or TokenKind.Time;
        return fits ? length : 0;
    }

    private bool HonorificFollows(int at) =>
        at < text.Length && words.Class("honorific").Match(text, at, out _) > 0
        || at < text.Length && text[at] == '(';
}
