using System.Buffers;
using System.Collections.Frozen;

namespace StanceApi.Text.Sentences;

/// <summary>Pairs round and square brackets; a pair that lies far apart is taken for two stray marks.</summary>
internal static class Brackets
{
    private const int Farthest = 300;

    private static readonly SearchValues<char> Closing = SearchValues.Create(")）]】");

    private static readonly FrozenDictionary<int, int> None = FrozenDictionary<int, int>.Empty;

    /// <summary>For each opening bracket that no other pair encloses the place of its closing one.</summary>
    public static IReadOnlyDictionary<int, int> Pairs(string text, int start, int end)
    {
        if (!text.AsSpan(start, end - start).ContainsAny(Closing))
        {
            return None;
        }

        var pairs = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var at = start; at < end; at++)
        {
            if (Opens(text[at]))
            {
                open.Push(at);
            }
            else if (Closes(text[at]) && open.TryPop(out var opened) && at - opened <= Farthest)
            {
                pairs[opened] = at;
            }
        }

        return pairs;
    }

    public static bool Opens(char c) => c is '(' or '（' or '[' or '【';

    private static bool Closes(char c) => Closing.Contains(c);
}
