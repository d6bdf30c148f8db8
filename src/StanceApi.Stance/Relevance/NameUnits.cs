using StanceApi.Stance.Features;

namespace StanceApi.Stance.Relevance;

/// <summary>What two texts are compared by: word stems, and pairs of neighbouring characters.</summary>
internal static class NameUnits
{
    public static IEnumerable<ulong> Of(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is { } unit)
            {
                yield return unit;
            }
        }
    }

    /// <summary>The unit that begins at a token; null at marks, numbers and the last character of a run.</summary>
    public static ulong? At(List<Token> tokens, int at) =>
        tokens[at].Kind switch
        {
            TokenKind.Word => tokens[at].Stem,
            TokenKind.Character
                when at + 1 < tokens.Count && tokens[at + 1].Kind is TokenKind.Character =>
                Hashing.Combine(tokens[at].Stem, tokens[at + 1].Stem),
            _ => null,
        };
}
