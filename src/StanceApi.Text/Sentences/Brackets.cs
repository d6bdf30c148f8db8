namespace StanceApi.Text.Sentences;

/// <summary>Pairs round and square brackets; a pair that lies far apart is taken for two stray marks.</summary>
internal static class Brackets
{
    private const int Farthest = 300;

    /// <summary>For each opening bracket that no other pair encloses the place of its closing one.</summary>
    public static Dictionary<int, int> Pairs(string text, int start, int end)
    {
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

    private static bool Closes(char c) => c is ')' or '）' or ']' or '】';
}
