namespace StanceApi.Text.Languages;

/// <summary>Words with a value each; finds the longest one that starts at a place in a text.</summary>
/// <typeparam name="T">What is known about a word.</typeparam>
public sealed class Lexicon<T>
{
    private const int FirstUnits = 1 << 14;

    /// <summary>Which code units begin a word, but for their two highest bits: most places are turned away here.</summary>
    private readonly bool[] _begins = new bool[FirstUnits];

    /// <summary>By the first two code units, the longest first.</summary>
    private readonly Dictionary<int, Entry[]> _byHead;

    /// <summary>Words of one code unit.</summary>
    private readonly Dictionary<char, T> _single;

    /// <param name="words">The first value given for a word stands.</param>
    public Lexicon(IEnumerable<(string Form, T Value)> words)
    {
        var known = words
            .Where(w => w.Form.Length > 0)
            .DistinctBy(w => w.Form, StringComparer.Ordinal)
            .ToLookup(w => w.Form.Length == 1);
        foreach (var (form, _) in known.SelectMany(group => group))
        {
            _begins[form[0] % FirstUnits] = true;
        }

        _single = known[true].ToDictionary(w => w.Form[0], w => w.Value);
        _byHead = known[false]
            .GroupBy(w => Head(w.Form, 0), w => new Entry(w.Form, w.Value))
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(e => e.Form.Length).ToArray()
            );
    }

    /// <summary>The longest word that starts at that place.</summary>
    /// <returns>Its length; 0 where none starts there.</returns>
    public int Match(string text, int at, out T value)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (at >= text.Length || !_begins[text[at] % FirstUnits])
        {
            value = default!;
            return 0;
        }

        if (at + 1 < text.Length && _byHead.TryGetValue(Head(text, at), out var entries))
        {
            var rest = text.AsSpan(at);
            foreach (var entry in entries)
            {
                if (rest.StartsWith(entry.Form, StringComparison.Ordinal))
                {
                    value = entry.Value;
                    return entry.Form.Length;
                }
            }
        }

        return _single.TryGetValue(text[at], out value!) ? 1 : 0;
    }

    public bool Contains(string word) => Match(word, 0, out _) == word?.Length;

    private static int Head(string text, int at) => (text[at] << 16) | text[at + 1];

    private sealed record Entry(string Form, T Value);
}
