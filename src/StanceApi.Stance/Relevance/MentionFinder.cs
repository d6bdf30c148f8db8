using StanceApi.Stance.Features;

namespace StanceApi.Stance.Relevance;

/// <summary>Finds where a text names the proposal, in full or by some of its salient words.</summary>
internal static class MentionFinder
{
    private const int MaxUnits = 32;

    /// <summary>In text order, not overlapping.</summary>
    public static List<Mention> Find(List<Token> tokens, ProposalProfile profile)
    {
        var mentions = new List<Mention>();
        var i = 0;
        while (i < tokens.Count)
        {
            var length = profile.MatchName(tokens, i);
            if (length > 0)
            {
                mentions.Add(new Mention(i, i + length, MentionKind.Full, 1));
                i += length;
                continue;
            }

            i = AddPart(tokens, profile, i, mentions);
        }

        return mentions;
    }

    private static int AddPart(
        List<Token> tokens,
        ProposalProfile profile,
        int start,
        List<Mention> mentions
    )
    {
        if (NameUnits.At(tokens, start) is not { } first || !profile.Salient.Contains(first))
        {
            return start + 1;
        }

        Span<ulong> units = stackalloc ulong[MaxUnits];
        var count = 0;
        var end = start;
        while (
            end < tokens.Count
            && NameUnits.At(tokens, end) is { } unit
            && profile.Salient.Contains(unit)
            && (end == start || profile.MatchName(tokens, end) == 0)
        )
        {
            if (count < MaxUnits && !units[..count].Contains(unit))
            {
                units[count++] = unit;
            }

            end++;
        }

        if (tokens[end - 1].Kind is TokenKind.Character)
        {
            end++;
        }

        mentions.Add(new Mention(start, end, MentionKind.Part, profile.Coverage(units[..count])));
        return end;
    }
}
