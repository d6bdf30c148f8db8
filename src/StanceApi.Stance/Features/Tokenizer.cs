namespace StanceApi.Stance.Features;

/// <summary>Splits folded text into tokens: words where words are spaced, single characters in Chinese and Japanese.</summary>
internal static class Tokenizer
{
    private static readonly ulong Not = Hashing.Of("not");
    private static readonly ulong Number = Hashing.Of("#");

    public static List<Token> Tokenize(ReadOnlySpan<char> folded)
    {
        var tokens = new List<Token>(folded.Length / 3 + 8);
        var i = 0;
        while (i < folded.Length)
        {
            var c = folded[i];
            if (IsUnspaced(c))
            {
                var hash = Hashing.Of(folded.Slice(i, 1));
                tokens.Add(new Token(i, i + 1, TokenKind.Character, hash, hash));
                i++;
            }
            else if (char.IsAsciiDigit(c))
            {
                i = AddNumber(tokens, folded, i);
            }
            else if (char.IsLetter(c))
            {
                i = AddWord(tokens, folded, i);
            }
            else
            {
                AddMark(tokens, folded, i);
                i++;
            }
        }

        return tokens;
    }

    /// <summary>Han, kana and Hangul.</summary>
    public static bool IsUnspaced(char c) =>
        c
            is >= '\u3040'
                and <= '\u30FF'
                or >= '\u3400'
                and <= '\u9FFF'
                or >= '\uAC00'
                and <= '\uD7AF'
                or '々';

    private static int AddNumber(List<Token> tokens, ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (
            end < text.Length
            && (
                char.IsAsciiDigit(text[end])
                || (
                    text[end] is '.' or ','
                    && end + 1 < text.Length
                    && char.IsAsciiDigit(text[end + 1])
                )
            )
        )
        {
            end++;
        }

        tokens.Add(new Token(start, end, TokenKind.Number, Hashing.Of(text[start..end]), Number));
        return end;
    }

    private static int AddWord(List<Token> tokens, ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (IsSpacedLetter(text[end]) || IsInner(text, end)))
        {
            end++;
        }

        var word = text[start..end];
        if (word.EndsWith("n't") && word.Length > 3)
        {
            var stem = word switch
            {
                "won't" => "will",
                "can't" => "can",
                "shan't" => "shall",
                _ => word[..^3],
            };
            Add(tokens, stem, start, end - 3);
            tokens.Add(new Token(end - 3, end, TokenKind.Word, Not, Not));
        }
        else if (word is "cannot")
        {
            Add(tokens, "can", start, start + 3);
            tokens.Add(new Token(start + 3, end, TokenKind.Word, Not, Not));
        }
        else
        {
            var apostrophe = word.IndexOf('\'');
            Add(tokens, apostrophe > 1 ? word[..apostrophe] : word, start, end);
        }

        return end;
    }

    private static void Add(List<Token> tokens, ReadOnlySpan<char> word, int start, int end) =>
        tokens.Add(
            new Token(start, end, TokenKind.Word, Hashing.Of(word), Hashing.Of(Stemmer.Stem(word)))
        );

    private static bool IsSpacedLetter(char c) =>
        (char.IsLetter(c) && !IsUnspaced(c)) || char.IsAsciiDigit(c);

    private static bool IsInner(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '.'
        && at + 1 < text.Length
        && IsSpacedLetter(text[at + 1])
        && (text[at] is '\'' || at < 2 || !IsSpacedLetter(text[at - 2]));

    private static void AddMark(List<Token> tokens, ReadOnlySpan<char> text, int at)
    {
        var kind = text[at] switch
        {
            ',' or ';' or ':' or '(' or ')' or '、' or '—' or '―' or '…' => TokenKind.ClauseEnd,
            '。' or '!' or '｡' => TokenKind.SentenceEnd,
            '?' => TokenKind.Question,
            '.' when at + 1 == text.Length || text[at + 1] is ' ' or CharacterFolding.Quote =>
                TokenKind.SentenceEnd,
            _ => TokenKind.Word,
        };
        if (kind is TokenKind.Word)
        {
            return;
        }

        if (tokens.Count > 0 && tokens[^1].EndsClause)
        {
            if (kind > tokens[^1].Kind)
            {
                tokens[^1] = tokens[^1] with { Kind = kind };
            }

            return;
        }

        var hash = (ulong)kind;
        tokens.Add(new Token(at, at + 1, kind, hash, hash));
    }
}
