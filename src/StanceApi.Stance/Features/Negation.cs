using System.Runtime.InteropServices;

namespace StanceApi.Stance.Features;

/// <summary>
/// Turns cues around that stand in the scope of a negation: the next one in the same clause within a few tokens, or
/// in Japanese the one before. Two negations cancel each other.
/// </summary>
internal static class Negation
{
    private const int WordReach = 5;
    private const int CharacterReach = 7;

    public static List<Cue> Apply(
        List<Cue> cues,
        int[] clauseOf,
        List<Token> tokens,
        CueLexicon lexicon
    )
    {
        var span = CollectionsMarshal.AsSpan(cues);
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i].Class.Group is not "negation")
            {
                continue;
            }

            var step = lexicon.NegatesBefore ? 1 : -1;
            for (var j = i + step; j >= 0 && j < span.Length; j += step)
            {
                var gap = lexicon.NegatesBefore
                    ? span[j].First - span[i].Last
                    : span[i].First - span[j].Last;
                var reach =
                    tokens[span[i].First].Kind is TokenKind.Character ? CharacterReach : WordReach;
                if (clauseOf[span[j].First] != clauseOf[span[i].First] || gap > reach)
                {
                    break;
                }

                if (span[j].Class.CanBeNegated)
                {
                    span[j] = span[j] with { Negated = !span[j].Negated };
                    break;
                }
            }
        }

        return cues;
    }
}
