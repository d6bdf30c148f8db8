using System.Numerics;
using System.Runtime.InteropServices;

namespace StanceApi.Text.Languages;

/// <summary>Words with a value each; finds the longest one that starts at a place in a text.</summary>
/// <typeparam name="T">What is known about a word.</typeparam>
public sealed class Lexicon<T>
{
    private const int LargestFilter = 1 << 16;
    private const byte IsWord = 1;
    private const byte BeginsWord = 2;
    private const byte BeginsPair = 4;

    /// <summary>
    /// Whether a code unit may be a word or begin a longer one, and whether a pair of them may: most places are turned
    /// away here. A power of two in length, its index made of the units' lowest bits.
    /// </summary>
    private readonly byte[] _filter;

    /// <summary>By the first two code units, the longest first.</summary>
    private readonly Dictionary<int, Entry[]> _byHead = [];

    /// <summary>Words of one code unit.</summary>
    private readonly Dictionary<char, T> _single = [];

    /// <param name="words">The first value given for a word stands.</param>
    public Lexicon(IEnumerable<(string Form, T Value)> words)
    {
        var longer = new Dictionary<int, List<Entry>>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (form, value) in words)
        {
            if (form.Length == 0 || !known.Add(form))
            {
                continue;
            }

            if (form.Length == 1)
            {
                _single.Add(form[0], value);
                continue;
            }

            var head = Head(form, 0);
            if (!longer.TryGetValue(head, out var entries))
            {
                longer.Add(head, entries = []);
            }

            entries.Add(new Entry(form, value));
        }

        _filter = new byte[FilterLength(known.Count)];
        foreach (var unit in _single.Keys)
        {
            _filter[At(unit)] |= IsWord;
        }

        foreach (var (head, entries) in longer)
        {
            _byHead.Add(head, [.. entries.OrderByDescending(e => e.Form.Length)]);
            _filter[At((char)(head >>> 16))] |= BeginsWord;
            _filter[At((char)(head >>> 16), (char)head)] |= BeginsPair;
        }
    }

    /// <summary>The longest word that starts at that place.</summary>
    /// <returns>Its length; 0 where none starts there.</returns>
    public int Match(string text, int at, out T value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default!;
        if (at >= text.Length)
        {
            return 0;
        }

        var first = _filter[At(text[at])];
        if (
            (first & BeginsWord) != 0
            && at + 1 < text.Length
            && (_filter[At(text[at], text[at + 1])] & BeginsPair) != 0
            && _byHead.TryGetValue(Head(text, at), out var entries)
        )
        {
            // The head of two units is equal already.
            var rest = text.AsSpan(at + 2);
            foreach (ref readonly var entry in entries.AsSpan())
            {
                if (rest.StartsWith(entry.Form.AsSpan(2), StringComparison.Ordinal))
                {
                    value = entry.Value;
                    return entry.Form.Length;
                }
            }
        }

        return (first & IsWord) != 0 && _single.TryGetValue(text[at], out value!) ? 1 : 0;
    }

    public bool IsEmpty => _single.Count + _byHead.Count == 0;

    /// <summary>Whether a word may begin at that place; false is sure.</summary>
    internal bool MayMatch(string text, int at)
    {
        var first = _filter[At(text[at])];
        return (first & IsWord) != 0
            || (first & BeginsWord) != 0
                && at + 1 < text.Length
                && (_filter[At(text[at], text[at + 1])] & BeginsPair) != 0;
    }

    public bool Contains(string word) => Match(word, 0, out _) == word?.Length;

    private static int Head(string text, int at) => (text[at] << 16) | text[at + 1];

    /// <summary>Sixteen places a word, so that few others pass.</summary>
    private static int FilterLength(int words) =>
        (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(words * 16, 64, LargestFilter));

    private int At(char unit) => unit & (_filter.Length - 1);

    private int At(char first, char second) => (first * 31 ^ second) & (_filter.Length - 1);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(string Form, T Value);
}
