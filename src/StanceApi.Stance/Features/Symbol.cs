using System.Runtime.InteropServices;

namespace StanceApi.Stance.Features;

/// <summary>One element of a statement's skeleton: a mention, a cue or the end of a clause.</summary>
/// <param name="IsMark">Whether it is the end of a clause or sentence, question marks apart.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Symbol(ulong Hash, int First, int Last, bool IsMark = false);

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

    public static Symbol[] Of(StatementReading reading)
    {
        var symbols = new Symbol[
            reading.Mentions.Count + reading.Cues.Count + reading.Clauses.Count
        ];
        var (count, mention, cue) = (0, 0, 0);
        foreach (var clause in reading.Clauses)
        {
            while (
                (mention < reading.Mentions.Count && reading.Mentions[mention].First < clause.Last)
                || (cue < reading.Cues.Count && reading.Cues[cue].First < clause.Last)
            )
            {
                if (
                    mention < reading.Mentions.Count
                    && (
                        cue == reading.Cues.Count
                        || reading.Mentions[mention].First <= reading.Cues[cue].First
                    )
                )
                {
                    var m = reading.Mentions[mention++];
                    symbols[count++] = new Symbol(Target, m.First, m.Last);
                }
                else
                {
                    var c = reading.Cues[cue++];
                    symbols[count++] = new Symbol(c.GroupHash, c.First, c.Last);
                }
            }

            if (clause.Last < reading.Tokens.Count)
            {
                symbols[count++] = Mark(reading.Tokens[clause.Last].Kind, clause.Last);
            }
        }

        return symbols[..count];
    }

    private static Symbol Mark(TokenKind kind, int at) =>
        kind switch
        {
            TokenKind.Question => new Symbol(Question, at, at + 1),
            TokenKind.SentenceEnd => new Symbol(SentenceEnd, at, at + 1, IsMark: true),
            _ => new Symbol(ClauseEnd, at, at + 1, IsMark: true),
        };
}
