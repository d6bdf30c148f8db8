using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Mentions;

/// <summary>
/// Finds the names of persons in scripts with capitals: runs of capitalised words with an office before them, a given
/// name or an initial in them, or a reporting verb or an apposition beside them.
/// </summary>
public sealed class SpacedNameFinder(SpacedScanner scanner, SpacedLexicon lexicon)
{
    private const int LongestName = 4;

    public IEnumerable<PersonName> Find(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        // Names stand inside quotations too; there the marks are only marks.
        var tokens = scanner.ScanThrough(block.Span.Start, block.Span.End);
        for (var i = 0; i < tokens.Length; i++)
        {
            var end = RunEnd(tokens, i);
            if (end > i && IsPerson(tokens, i, end))
            {
                yield return Name(tokens, i, end);
            }

            i = Math.Max(i, end - 1);
        }
    }

    private PersonName Name(ImmutableArray<Token> tokens, int first, int end)
    {
        var form = scanner.Text[tokens[first].Start..tokens[end - 1].End];
        var words = form.Split(' ');
        var last = words[^1].EndsWith('.') && words.Length > 2 ? words[^2] : words[^1];
        var familyFirst =
            words.Length is 2 or 3
            && lexicon.FamilyFirst.Contains(words[0])
            && lexicon.GivenName(words[0]) is null;
        return new PersonName(
            form,
            form,
            form,
            words.Length > 1 ? (familyFirst ? words[0] : last) : null
        );
    }

    /// <summary>One past the capitalised words that begin here.</summary>
    private int RunEnd(ImmutableArray<Token> tokens, int first)
    {
        var i = first;
        while (
            i < tokens.Length
            && i - first < LongestName + 1
            && (IsNameWord(tokens[i]) || i > first && EndsName(tokens, first, i))
            && (i == first || Joins(tokens, i))
        )
        {
            i++;
        }

        while (i > first && IsParticle(tokens[i - 1]))
        {
            i--;
        }

        return i;
    }

    private bool Joins(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Start - tokens[i - 1].End == 1 && scanner.Text[tokens[i - 1].End] == ' ';

    private bool IsNameWord(Token t) =>
        t.Kind == TokenKind.Other
            && t.Value != "place"
            && (char.IsUpper(scanner.Text[t.Start]) && !IsAcronym(t) || IsParticle(t))
        || lexicon.GivenName(scanner.Text[t.Start..t.End]) is not null
            && t.Kind is not TokenKind.Country;

    private static bool IsParticle(Token t) => t.Value == "name-particle";

    /// <summary>Behind a given name any capitalised word is a family name: Theresa May, Josh Earnest.</summary>
    private bool EndsName(ImmutableArray<Token> tokens, int first, int i) =>
        i == first + 1
        && lexicon.GivenName(Text(tokens[first])) is not null
        && char.IsUpper(scanner.Text[tokens[i].Start])
        && !Text(tokens[i]).Contains(' ', StringComparison.Ordinal)
        && tokens[i].Kind
            is not (
                TokenKind.Carrier
                or TokenKind.Institution
                or TokenKind.Pronoun
                or TokenKind.Group
            );

    private bool IsAcronym(Token t) =>
        t.Length > 1
        && scanner.Text.AsSpan(t.Start, t.Length).IndexOfAnyInRange('a', 'z') < 0
        && !scanner.Text.AsSpan(t.Start, t.Length).Contains('.');

    private bool IsPerson(ImmutableArray<Token> tokens, int first, int end)
    {
        var length = end - first;
        var before = first > 0 ? tokens[first - 1] : default;
        var after = end < tokens.Length ? tokens[end] : default;
        if (
            IsParticle(tokens[first]) && length == 1
            || length > LongestName
            || after is { Kind: TokenKind.Institution, Value: "suffix" }
                && char.IsUpper(scanner.Text[after.Start])
            || before.Kind == TokenKind.Conjunction && Text(before) == "&"
        )
        {
            return false;
        }

        var known = lexicon.GivenName(Text(tokens[first])) is not null;
        if (length == 1)
        {
            var word = Text(tokens[first]);
            return before.Kind == TokenKind.Title
                    && (char.IsUpper(scanner.Text[before.Start]) || before.Value != "-")
                    && !(after.Kind == TokenKind.Institution)
                || tokens[first].Kind == TokenKind.Other
                    && !lexicon.EndsLikeGroup(word.ToLowerInvariant())
                    && IsBesideCue(tokens, first, end)
                    && first > 0
                    && tokens[first - 1].Value != ".";
        }

        var familyFirst = length <= 3 && lexicon.FamilyFirst.Contains(Text(tokens[first]));
        var hasInitial =
            length >= 3 && tokens[first + 1].Length == 2 && Text(tokens[first + 1])[1] == '.';
        return before.Kind == TokenKind.Title
            || after.Kind == TokenKind.Bracket && IsSeat(after)
            || length <= 3
                && after is { Value: "," }
                && OfficePhrase.Start(tokens, first - 1, scanner.Text) >= 0
            || known
            || familyFirst
            || hasInitial
            || tokens[first..end].Count(t => !IsParticle(t)) <= 3
                && (IsBesideCue(tokens, first, end) || HasApposition(tokens, end));
    }

    /// <summary>(Independent, North Shore): the party and the seat of a member.</summary>
    private bool IsSeat(Token bracket) =>
        scanner.Text.AsSpan(bracket.Start, bracket.Length) is var inside
        && inside.Contains(',')
        && char.IsUpper(inside[1]);

    private bool IsBesideCue(ImmutableArray<Token> tokens, int first, int end)
    {
        var before = first > 0 ? Cue(tokens[first - 1]) : null;
        var at =
            first > 0
            && tokens[first - 1].Value == ","
            && end < tokens.Length
            && tokens[end].Value == ","
                ? end + 1
                : end;
        while (
            at < tokens.Length
            && tokens[at].Kind is TokenKind.Adverb or TokenKind.Auxiliary or TokenKind.Time
        )
        {
            at++;
        }

        var after = at < tokens.Length ? Cue(tokens[at]) : null;
        var inverted =
            before is { Function: "say" or "tell", IsFinite: true }
            && first > 1
            && tokens[first - 2].Kind is TokenKind.Quotation or TokenKind.Punctuation;
        var clauseBefore =
            first == 0
            || tokens[first - 1].Kind
                is TokenKind.Punctuation
                    or TokenKind.Quotation
                    or TokenKind.Title
                    or TokenKind.Conjunction
                    or TokenKind.Subordinator;
        var isBetweenCommas = at > end;
        return inverted
            || clauseBefore
                && after is { IsFinite: true, Function: not "none" }
                && (isBetweenCommas || after.Value.Function is "say" or "tell" or "think");
    }

    /// <summary>, a missile expert / , the foreign minister / , 69,.</summary>
    private bool HasApposition(ImmutableArray<Token> tokens, int end)
    {
        if (end + 1 >= tokens.Length || tokens[end].Value != ",")
        {
            return false;
        }

        if (
            char.IsDigit(scanner.Text[tokens[end + 1].Start])
            || tokens[end + 1].Value == "relative-person"
        )
        {
            return true;
        }

        for (
            var i = end + 1;
            i < tokens.Length
                && i < end + 7
                && tokens[i].Kind
                    is TokenKind.Determiner
                        or TokenKind.Country
                        or TokenKind.Other
                        or TokenKind.Title
                        or TokenKind.Possessive
                        or TokenKind.Institution
                        or TokenKind.Adverb;
            i++
        )
        {
            if (
                tokens[i].Kind == TokenKind.Title
                // , a biologist who …
                || i > end + 1
                    && i + 1 < tokens.Length
                    && tokens[i + 1].Value == "relative-person"
                    && lexicon.IsIndefinite(scanner.Word(tokens[end + 1]))
            )
            {
                return true;
            }
        }

        return false;
    }

    private CueWord? Cue(Token t) => lexicon.Verb(scanner.Word(t));

    private string Text(Token t) => scanner.Text[t.Start..t.End];
}
