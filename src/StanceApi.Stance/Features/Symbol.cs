using System.Runtime.InteropServices;

namespace StanceApi.Stance.Features;

/// <summary>One element of a statement's skeleton: a mention, a cue or the end of a clause.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Symbol(ulong Hash, int First, int Last);

/// <summary>
/// The skeleton of a statement: its cues, mentions and clause ends in order, without the words between. Languages
/// share it, and it tells who opposes what: [others] [oppose] [target] | [self] [support] [target].
/// </summary>
internal static class Skeleton
{
    public static readonly ulong Target = Hashing.Of("<target>");
    public static readonly ulong ClauseEnd = Hashing.Of("<clause>");
    public static readonly ulong SentenceEnd = Hashing.Of("<sentence>");
    public static readonly ulong Question = Hashing.Of("<question>");

    public static List<Symbol> Of(StatementReading reading)
    {
        var symbols = new List<Symbol>();
        var (mention, cue) = (0, 0);
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            while (mention < reading.Mentions.Count && reading.Mentions[mention].First == i)
            {
                var m = reading.Mentions[mention++];
                symbols.Add(new Symbol(Target, m.First, m.Last));
            }

            while (cue < reading.Cues.Count && reading.Cues[cue].First == i)
            {
                var c = reading.Cues[cue++];
                symbols.Add(new Symbol(c.GroupHash, c.First, c.Last));
            }

            if (reading.Tokens[i].EndsClause)
            {
                var mark = reading.Tokens[i].Kind switch
                {
                    TokenKind.Question => Question,
                    TokenKind.SentenceEnd => SentenceEnd,
                    _ => ClauseEnd,
                };
                symbols.Add(new Symbol(mark, i, i + 1));
            }
        }

        return symbols;
    }
}
