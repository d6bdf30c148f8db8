using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Mentions;

/// <summary>
/// Finds the names of persons in scripts without spaces by what stands around them: an office before the name, Latin
/// letters in brackets behind it, a middle dot inside it, or a cue after a name that begins a clause.
/// </summary>
public sealed class NameFinder(TokenScanner scanner, LanguageProfile profile)
{
    private const int LongestName = 7;

    /// <summary>A word of so many characters is hardly made of those of names by chance.</summary>
    private const int ShortestRare = 4;

    private static readonly Lexicon<WordValue> NoNames = new([]);

    /// <summary>How far around a name its recurrence is counted, in code units; keeps long articles linear.</summary>
    private const int Window = 10_000;

    private const int LongestBracket = 80;

    private readonly string _text = scanner.Folded;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public IReadOnlyList<PersonName> Find(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var tokens = scanner.Pass(block.Span.Start, block.Span.End, profile, NoNames);
        var found = new List<PersonName>();
        Dotted(block, found);
        Bracketed(tokens, found);
        Titled(tokens, block.Span.End, found);
        Bare(tokens, found);
        Labelled(tokens, found);
        return found;
    }

    /// <summary>杰克·沙利文, wherever it stands.</summary>
    private void Dotted(Block block, List<PersonName> found)
    {
        for (
            var dot = _text.IndexOf('·', block.Span.Start, block.Span.Length);
            dot >= 0 && dot < block.Span.End;
            dot = Next(dot, block.Span.End)
        )
        {
            var start = dot;
            while (
                start > block.Span.Start
                && dot - start < LongestName
                && profile.DottedNameCharacters.Contains(_text[start - 1])
            )
            {
                start--;
            }

            var end = EndOfDotted(dot, block.Span.End);
            if (start < dot && end > dot + 1)
            {
                start = AfterTitle(
                    Math.Min(start, BehindTitle(dot, block.Span.Start) ?? start),
                    dot
                );
                found.Add(Name(start, end, LatinBehind(end, block.Span.End)));
                dot = end - 1;
            }
        }
    }

    /// <summary>Where an office ends close before the dot: a name may have rare characters in it.</summary>
    private int? BehindTitle(int dot, int from)
    {
        for (var start = Math.Max(from, dot - LongestName - 4); start < dot - 1; start++)
        {
            var length = profile.Words.Match(_text, start, out var word);
            if (
                length > 1
                && word.Kind == TokenKind.Title
                && start + length < dot
                && dot - start - length <= LongestName
            )
            {
                // 部长谴责布里斯·奥尔特弗: what the holder of the office does stands between.
                var verb = profile.Words.Match(_text, start + length, out var next);
                var isVerb = verb > 1 && next.Kind == TokenKind.Cue && start + length + verb < dot;
                return start + length + (isVerb ? verb : 0);
            }
        }

        return null;
    }

    private int Next(int dot, int end) =>
        dot + 1 < end ? _text.IndexOf('·', dot + 1, end - dot - 1) : -1;

    private int EndOfDotted(int dot, int end)
    {
        var at = dot;
        while (at < end && _text[at] == '·')
        {
            var part = at + 1;
            var stop = part;
            while (
                stop < end
                && stop - part < LongestName
                && (
                    profile.DottedNameCharacters.Contains(_text[stop])
                    || char.IsAsciiLetter(_text[stop])
                )
                && !BreaksName(part, stop)
            )
            {
                stop++;
            }

            if (stop == part)
            {
                break;
            }

            at = stop;
        }

        // A rare character (阿伦·德赛) ends the run too early: the name goes on to the next word.
        for (var longer = at; longer <= Math.Min(end, at + 1) && at > dot; longer++)
        {
            if (IsBoundary(longer, hard: false))
            {
                return longer;
            }
        }

        return at;
    }

    private bool BreaksName(int part, int at) => at - part >= 2 && IsBoundary(at, hard: true);

    /// <summary>The part of a run behind the last office in it: 国务卿安东尼 begins at 安东尼.</summary>
    private int AfterTitle(int start, int end)
    {
        for (var at = start; at < end - 1; at++)
        {
            var length = profile.Words.Match(_text, at, out var word);
            if (
                length > 1
                && word.Kind is TokenKind.Title or TokenKind.Country or TokenKind.Institution
                && at + length < end
            )
            {
                start = at + length;
            }
        }

        return start;
    }

    /// <summary>康达（Daniel Kritenbrink）.</summary>
    private void Bracketed(ReadOnlySpan<Token> tokens, List<PersonName> found)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Bracket || Latin(tokens[i]) is not { } latin)
            {
                continue;
            }

            // 梅嫩德斯参议员（Bob Menendez）: the office may stand behind the name.
            var behind = tokens[i - 1].Kind == TokenKind.Title ? i - 1 : i;
            var first = behind;
            while (
                first > 0
                && tokens[behind].Start - tokens[first - 1].Start <= LongestName
                && tokens[first - 1].Kind
                    is not (
                        TokenKind.Title
                        or TokenKind.Country
                        or TokenKind.Possessive
                        or TokenKind.Punctuation
                        or TokenKind.Quotation
                        or TokenKind.Bracket
                        or TokenKind.Work
                        or TokenKind.Cue
                        or TokenKind.Institution
                        or TokenKind.Group
                    )
            )
            {
                first--;
            }

            // A word of two characters that stands alone is no part of a name: 和 may be, 以及 is not.
            while (
                first < behind - 1
                && tokens[first].Kind is not TokenKind.Other
                && tokens[first].Length > 1
            )
            {
                first++;
            }

            var hasTitle = first > 0 && tokens[first - 1].Kind == TokenKind.Title;
            if (first < behind && (hasTitle || latin.Contains(' ', StringComparison.Ordinal)))
            {
                var form = _text[tokens[first].Start..tokens[behind].Start];
                if (IsPlausible(form) && (hasTitle || LooksLikePerson(form)))
                {
                    found.Add(Name(tokens[first].Start, tokens[behind].Start, latin));
                }
            }
        }
    }

    private string? LatinBehind(int at, int end) =>
        at < end
        && _text[at] == '('
        && _text.IndexOf(')', at, Math.Min(end - at, LongestBracket)) is > 0 and var close
            ? Latin(new Token(TokenKind.Bracket, at, close + 1))
            : null;

    private string? Latin(Token bracket)
    {
        var inside = scanner.Text[(bracket.Start + 1)..(bracket.End - 1)].Trim();
        var name = WithoutHonorific(inside.Split(',', '，', ';', '；', '、')[0].Trim());
        var isName =
            name.Length >= 3
            && char.IsUpper(name[0])
            && name.All(c => char.IsLetter(c) && c < '⺀' || c is ' ' or '.' or '-' or '\'' or '’')
            && name.Any(char.IsLower);
        return isName ? name : null;
    }

    /// <summary>Sen. Bob Menendez → Bob Menendez.</summary>
    private static string WithoutHonorific(string name)
    {
        var dot = name.IndexOf(". ", StringComparison.Ordinal);
        return dot is > 1 and < 6 && !name[..dot].Contains(' ', StringComparison.Ordinal)
            ? name[(dot + 2)..]
            : name;
    }

    /// <summary>印度外长苏杰生周二表示.</summary>
    private void Titled(ReadOnlySpan<Token> tokens, int end, List<PersonName> found)
    {
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (
                tokens[i].Kind == TokenKind.Title
                && tokens[i + 1].Kind
                    is not (
                        TokenKind.Punctuation
                        or TokenKind.Possessive
                        or TokenKind.Title
                        or TokenKind.Institution
                        or TokenKind.Cue
                    )
                && tokens[i + 1].Value != "subordinate"
                && !(
                    tokens[i + 1].Length > 1
                    && tokens[i + 1].Kind
                        is TokenKind.Time
                            or TokenKind.Adverb
                            or TokenKind.Preposition
                )
                && NameLength(tokens[i].End, end) is > 0 and var length
            )
            {
                found.Add(Name(tokens[i].End, tokens[i].End + length, null));
            }
        }
    }

    /// <summary>A clause that begins with a name and goes on to a cue: 莫迪周二说.</summary>
    private void Bare(ReadOnlySpan<Token> tokens, List<PersonName> found)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var isDescribed = i > 0 && tokens[i - 1].Kind == TokenKind.Possessive;
            var beginsClause =
                i == 0
                || isDescribed
                || tokens[i - 1].Kind is TokenKind.Punctuation or TokenKind.Quotation;
            if (!beginsClause || tokens[i].Kind != TokenKind.Other)
            {
                continue;
            }

            var next = i + 1;
            while (
                next < tokens.Length
                && tokens[next].Kind is TokenKind.Adverb or TokenKind.Time or TokenKind.Bracket
            )
            {
                next++;
            }

            var reports =
                next < tokens.Length
                && (
                    tokens[next] is { Kind: TokenKind.Cue, Value: "clause" or "pause" or "object" }
                    || !isDescribed && ReachesCue(tokens, next)
                );
            var form = _text[tokens[i].Start..tokens[i].End];
            if (reports && (LooksLikePerson(form) || isDescribed && IsLongForeign(form)))
            {
                found.Add(Name(tokens[i].Start, tokens[i].End, null));
            }
        }
    }

    /// <summary>奥巴马对…说: a phrase of place or person stands between the name and the cue.</summary>
    private static bool ReachesCue(ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Preposition)
        {
            return false;
        }

        var end = at;
        while (
            end < tokens.Length
            && tokens[end].Kind
                is not (TokenKind.Punctuation or TokenKind.Quotation or TokenKind.Cue)
        )
        {
            end++;
        }

        return end < tokens.Length
            && tokens[end] is { Kind: TokenKind.Cue, Value: "clause" or "pause" };
    }

    /// <summary>A paragraph that begins with a name and a colon: 林剑：.</summary>
    private void Labelled(ReadOnlySpan<Token> tokens, List<PersonName> found)
    {
        var colon = 0;
        while (
            colon < tokens.Length
            && tokens[colon].Kind is not (TokenKind.Punctuation or TokenKind.Quotation)
        )
        {
            colon++;
        }

        if (colon > 0 && colon < tokens.Length && tokens[colon].Value is "：" or ":")
        {
            var (start, end) = (tokens[0].Start, tokens[colon].Start);
            var form = _text[start..end];
            if (
                form.Length <= LongestName
                && !HoldsCue(tokens[..colon])
                && tokens[0].Value != "field"
                && tokens[0].Kind is not (TokenKind.Title or TokenKind.Group or TokenKind.Carrier)
                && IsPlausible(form)
                && LooksLikePerson(form)
            )
            {
                found.Add(Name(start, end, null));
            }
        }
    }

    private static bool HoldsCue(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind == TokenKind.Cue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The length of the name that starts there; 0 for none. The shortest that ends at a word, unless a longer one is the one that recurs.</summary>
    private int NameLength(int start, int end)
    {
        var best = 0;
        for (var length = 2; length <= LongestName && start + length <= end; length++)
        {
            var span = _text.AsSpan(start, length);
            if (span[^1] == '·')
            {
                continue;
            }

            if (!IsPlausible(span))
            {
                break;
            }

            if (!IsBoundary(start + length, hard: false) || length == 2 && GoesOn(start, end))
            {
                continue;
            }

            var form = span.ToString();
            if (
                best == 0
                || Count(form, start) > 1 && Count(form, start) == Count(form[..best], start)
            )
            {
                best = length;
                if (!LooksLikePerson(form) && !IsLongForeign(form))
                {
                    return 0;
                }

                if (IsBoundary(start + length, hard: true))
                {
                    return best;
                }
            }
        }

        return best;
    }

    /// <summary>罗明才质询时: the third character is a word elsewhere, and the next word begins right behind it.</summary>
    private bool GoesOn(int start, int end) =>
        start + 3 <= end
        && profile.GivenNameEnds.Contains(_text[start + 2])
        && IsBoundary(start + 3, hard: true)
        && LooksLikePerson(_text.Substring(start, 3));

    private int Count(string form, int near)
    {
        if (_counts.TryGetValue(form, out var count))
        {
            return count;
        }

        var start = Math.Max(0, near - Window);
        var window = _text.AsSpan(start, Math.Min(_text.Length - start, 2 * Window));
        return _counts[form] = window.Count(form);
    }

    private bool IsBoundary(int at, bool hard)
    {
        if (
            at >= _text.Length
            || !IsIdeograph(_text[at]) && _text[at] != '·'
            || scanner.BeginsBracketedNumber(at + 1)
        )
        {
            return true;
        }

        var length = profile.Words.Match(_text, at, out var word);
        return length > 0
            && (!hard || length > 1 || word.Kind is TokenKind.Cue or TokenKind.Possessive)
            && word.Kind != TokenKind.Institution
            && (word.Kind != TokenKind.Other || length > 1)
            && (word.Kind is not TokenKind.Title || length > 1);
    }

    private PersonName Name(int start, int end, string? latin) =>
        new(_text[start..end], scanner.Text[start..end], latin);

    private static bool IsPlausible(ReadOnlySpan<char> form)
    {
        if (form.Length is <= 1 or > LongestName + 8 || form[^1] == '·' || form[0] == '·')
        {
            return false;
        }

        foreach (var c in form)
        {
            if (!IsIdeograph(c) && c is not ('·' or ' ' or '.' or '-') && !IsLatin(c))
            {
                return false;
            }
        }

        return true;
    }

    private bool LooksLikePerson(string form)
    {
        if (char.IsUpper(form[0]) && form.All(c => c < '⺀'))
        {
            return form.Any(char.IsLower) && form.Length >= 3;
        }

        var surname = profile.Surnames.Match(form, 0, out _);
        return form.Length >= 2 && surname > 0 && form.Length - surname is >= 1 and <= 3
            || IsForeign(form);
    }

    /// <summary>努尔别科娃: behind an office or a description, with characters that elsewhere need a dot beside them.</summary>
    private bool IsLongForeign(string form) =>
        form.Length >= ShortestRare && form.All(profile.DottedNameCharacters.Contains);

    private bool IsForeign(string form)
    {
        foreach (var c in form)
        {
            if (c != '·' && !profile.NameCharacters.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLatin(char c) => c < 'ɐ' && char.IsLetter(c);

    private static bool IsIdeograph(char c) =>
        c is >= '一' and <= '鿿' or >= '㐀' and <= '䶿' or '々';
}
