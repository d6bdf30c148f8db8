using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Features;

/// <summary>Finds the phrases of the word lists, the longest first; words of the proposal's own name are no cues.</summary>
internal static class CueFinder
{
    /// <summary>In text order. Coreference phrases become mentions instead, in place.</summary>
    public static List<Cue> Find(List<Token> tokens, List<Mention> mentions, CueLexicon lexicon)
    {
        var found = new List<TrieMatch<CueClass>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            lexicon.Phrases.Match(tokens, i, found);
        }

        found.Sort(
            static (a, b) =>
                a.Count != b.Count ? b.Count.CompareTo(a.Count)
                : a.First != b.First ? a.First.CompareTo(b.First)
                : a.Second != b.Second ? a.Second.CompareTo(b.Second)
                : string.CompareOrdinal(a.Value.Name, b.Value.Name)
        );
        var taken = new int[tokens.Count];
        foreach (var mention in mentions)
        {
            if (mention.Kind is MentionKind.Full)
            {
                Array.Fill(taken, -1, mention.First, mention.Last - mention.First);
            }
        }

        var cues = new List<Cue>();
        var id = 0;
        foreach (var match in found)
        {
            id++;
            if (!IsFree(taken, match))
            {
                continue;
            }

            var mark = Mark(match);
            Array.Fill(taken, mark, match.First, match.FirstEnd - match.First);
            Array.Fill(taken, mark, match.Second, match.SecondEnd - match.Second);
            if (match.Value.Group is "coreference")
            {
                AddMention(
                    mentions,
                    new Mention(match.First, match.Last, MentionKind.Coreference, 0)
                );
            }
            else
            {
                cues.Add(new Cue(match.First, match.Last, match.Value, false));
            }
        }

        cues.Sort(
            static (a, b) =>
                a.First != b.First
                    ? a.First.CompareTo(b.First)
                    : string.CompareOrdinal(a.Class.Name, b.Class.Name)
        );
        return cues;
    }

    /// <summary>The same phrase may be of two classes: both are taken.</summary>
    private static int Mark(TrieMatch<CueClass> match) =>
        1 + match.First * 4096 + Math.Min(4095, match.Last);

    private static bool IsFree(int[] taken, TrieMatch<CueClass> match)
    {
        var mark = Mark(match);
        for (var i = match.First; i < match.FirstEnd; i++)
        {
            if (taken[i] != 0 && taken[i] != mark)
            {
                return false;
            }
        }

        for (var i = match.Second; i < match.SecondEnd; i++)
        {
            if (taken[i] != 0 && taken[i] != mark)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddMention(List<Mention> mentions, Mention mention)
    {
        if (mentions.Exists(m => m.First < mention.Last && mention.First < m.Last))
        {
            return;
        }

        var at = mentions.FindIndex(m => m.First > mention.First);
        mentions.Insert(at < 0 ? mentions.Count : at, mention);
    }
}
