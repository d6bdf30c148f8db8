using System.Collections.Immutable;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Mentions;

/// <summary>The office with which a name is introduced: the Minister of Trade of Canada, Ann Lee, / its chairman, Ann Lee,.</summary>
internal static class OfficePhrase
{
    private const int Longest = 14;

    /// <summary>Where the office phrase begins that ends before this comma; -1 where none stands there.</summary>
    public static int Start(ImmutableArray<Token> tokens, int comma, string text)
    {
        if (comma <= 0 || tokens[comma].Value != ",")
        {
            return -1;
        }

        var title = -1;
        for (var i = comma - 1; i >= 0 && comma - i <= Longest; i--)
        {
            if (tokens[i].Kind == TokenKind.Title)
            {
                title = i;
            }
            else if (
                title >= 0
                && tokens[i].Kind is not (TokenKind.Determiner or TokenKind.Possessive)
                && !IsPart(tokens[i], text)
            )
            {
                return title;
            }
            else if (
                tokens[i].Kind
                    is not (TokenKind.Preposition or TokenKind.Determiner or TokenKind.Possessive)
                && !IsPart(tokens[i], text)
            )
            {
                return -1;
            }
            else if (title >= 0 && tokens[i].Kind == TokenKind.Determiner)
            {
                return i;
            }
        }

        return title;
    }

    private static bool IsPart(Token token, string text) =>
        token.Kind is TokenKind.Country or TokenKind.Institution
        || token.Kind == TokenKind.Other && char.IsUpper(text[token.Start]);
}
