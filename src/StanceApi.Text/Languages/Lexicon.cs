namespace StanceApi.Text.Languages;

/// <summary>Words with a value each; finds the longest one that starts at a place in a text.</summary>
/// <typeparam name="T">What is known about a word.</typeparam>
public sealed class Lexicon<T>
{
    private readonly Dictionary<char, List<(string Form, T Value)>> _byFirst = [];

    /// <param name="words">The first value given for a word stands.</param>
    public Lexicon(IEnumerable<(string Form, T Value)> words)
    {
        foreach (
            var (form, value) in words
                .Where(w => w.Form.Length > 0)
                .DistinctBy(w => w.Form, StringComparer.Ordinal)
        )
        {
            if (!_byFirst.TryGetValue(form[0], out var list))
            {
                _byFirst[form[0]] = list = [];
            }

            list.Add((form, value));
        }

        foreach (var list in _byFirst.Values)
        {
            list.Sort((a, b) => b.Form.Length.CompareTo(a.Form.Length));
        }
    }

    /// <summary>The longest word that starts at that place.</summary>
    /// <returns>Its length; 0 where none starts there.</returns>
    public int Match(string text, int at, out T value)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (at < text.Length && _byFirst.TryGetValue(text[at], out var list))
        {
            foreach (var (form, found) in list)
            {
                if (string.CompareOrdinal(text, at, form, 0, form.Length) == 0)
                {
                    value = found;
                    return form.Length;
                }
            }
        }

        value = default!;
        return 0;
    }

    public bool Contains(string word) => Match(word, 0, out _) == word?.Length;
}
