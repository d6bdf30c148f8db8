using System.Runtime.InteropServices;

namespace StanceApi.Stance.Features;

/// <summary>What a phrase of a <see cref="TokenTrie{T}"/> was found as. A phrase with a gap covers two runs of tokens.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TrieMatch<T>(
    int First,
    int FirstEnd,
    int Second,
    int SecondEnd,
    T Value
)
{
    public int Last => Math.Max(FirstEnd, SecondEnd);
    public int Count => FirstEnd - First + (SecondEnd - Second);
}

/// <summary>Finds phrases in a row of tokens. A phrase may have one gap, up to a few tokens of the same clause.</summary>
internal sealed class TokenTrie<T>
{
    private const ulong GapToken = 1;
    private const byte HasValues = 1;
    private const byte HasGap = 2;
    private const int WordGap = 5;
    private const int CharacterGap = 9;
    private readonly IdMap _edges = new();
    private readonly List<List<T>?> _values = [null];

    /// <summary>For each node what to look for there: most have neither values nor a gap.</summary>
    private byte[] _marks = new byte[16];

    public void Add(IEnumerable<ulong> first, IEnumerable<ulong>? second, T value)
    {
        var node = Walk(0, first);
        if (second is not null)
        {
            _marks[node] |= HasGap;
            node = Walk(node, second.Prepend(GapToken));
        }

        (_values[node] ??= []).Add(value);
        _marks[node] |= HasValues;
    }

    /// <summary>Every phrase that begins at a token.</summary>
    public void Match(List<Token> tokens, int start, List<TrieMatch<T>> matches)
    {
        var node = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            node = Next(node, tokens[i].Stem);
            if (node == 0)
            {
                return;
            }

            var marks = _marks[node];
            if ((marks & HasValues) != 0)
            {
                foreach (var value in _values[node]!)
                {
                    matches.Add(new TrieMatch<T>(start, i + 1, i + 1, i + 1, value));
                }
            }

            if ((marks & HasGap) != 0)
            {
                MatchAfterGap(tokens, start, i + 1, node, matches);
            }
        }
    }

    /// <summary>How many tokens the longest phrase without a gap has that begins at a token; 0 for none.</summary>
    public int LongestAt(List<Token> tokens, int start)
    {
        var (node, longest) = (0, 0);
        for (var i = start; i < tokens.Count; i++)
        {
            node = Next(node, tokens[i].Stem);
            if (node == 0)
            {
                break;
            }

            longest = (_marks[node] & HasValues) == 0 ? longest : i + 1 - start;
        }

        return longest;
    }

    private void MatchAfterGap(
        List<Token> tokens,
        int start,
        int firstEnd,
        int gapNode,
        List<TrieMatch<T>> matches
    )
    {
        var after = Next(gapNode, GapToken);
        var reach = firstEnd + (tokens[start].Kind is TokenKind.Character ? CharacterGap : WordGap);
        for (var from = firstEnd; from < tokens.Count && from <= reach; from++)
        {
            if (tokens[from].EndsClause)
            {
                return;
            }

            var node = after;
            for (var i = from; i < tokens.Count; i++)
            {
                node = Next(node, tokens[i].Stem);
                if (node == 0)
                {
                    break;
                }

                if ((_marks[node] & HasValues) != 0)
                {
                    foreach (var value in _values[node]!)
                    {
                        matches.Add(new TrieMatch<T>(start, firstEnd, from, i + 1, value));
                    }
                }
            }
        }
    }

    /// <summary>The node behind that token; 0, the root, for none.</summary>
    private int Next(int node, ulong token) => _edges.Find(Hashing.Combine((ulong)node, token)) + 1;

    private int Walk(int node, IEnumerable<ulong> tokens)
    {
        foreach (var token in tokens)
        {
            var key = Hashing.Combine((ulong)node, token);
            var next = _edges.Find(key) + 1;
            if (next == 0)
            {
                next = _edges.Add(key) + 1;
                _values.Add(null);
                if (next == _marks.Length)
                {
                    Array.Resize(ref _marks, next * 2);
                }
            }

            node = next;
        }

        return node;
    }
}
