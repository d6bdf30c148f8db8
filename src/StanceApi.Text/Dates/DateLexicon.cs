using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Dates;

/// <summary>The date words of one language, found by longest match in folded text.</summary>
internal sealed class DateLexicon
{
    private static readonly ConcurrentDictionary<string, DateLexicon> Cache = new(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, Entry[]> _entries;
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<char, int> _longest;

    private DateLexicon(LanguageResources resources)
    {
        Spaced = resources.Settings("spacing").FirstOrDefault() is not "none";
        var words = resources.Rows("dates").Select(Entry.From).ToList();
        var all = words
            .Where(word => word.Kind is not (DateWord.WeekPrefix or DateWord.YearPrefix))
            .Concat(Prefixed(words, DateWord.WeekPrefix, DateWord.Weekday))
            .Concat(Prefixed(words, DateWord.YearPrefix, DateWord.MonthName));
        _entries = all.GroupBy(word => Key(word.Form), StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.ToArray(),
                StringComparer.Ordinal
            );
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _entries
            .Keys.GroupBy(key => key[0])
            .ToFrozenDictionary(group => group.Key, group => group.Max(key => key.Length));
    }

    /// <summary>Whether the language writes spaces between words.</summary>
    public bool Spaced { get; }

    public static DateLexicon For(string language)
    {
        var resources = LanguageResources.For(language);
        return Cache.GetOrAdd(resources.Code, _ => new DateLexicon(resources));
    }

    /// <summary>Text made comparable with the lexicon: characters folded, Latin letters in lower case; as long as it was.</summary>
    public static string Key(string text) =>
        string.Create(
            text.Length,
            text,
            static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = char.ToLowerInvariant(ScriptFolding.Fold(source[i]));
                }
            }
        );

    /// <summary>The longest word that begins at a place.</summary>
    /// <param name="text">The original text, for its capitals.</param>
    /// <param name="key">The same text as <see cref="Key"/> gives it.</param>
    public DateToken? Match(string text, string key, int at, int end)
    {
        var longest = _longest.GetValueOrDefault(key[at]);
        for (var length = Math.Min(longest, end - at); length > 0; length--)
        {
            if (!_lookup.TryGetValue(key.AsSpan(at, length), out var entries))
            {
                continue;
            }

            foreach (var entry in entries)
            {
                if (entry.Fits(text, key, at, end, Spaced))
                {
                    return new DateToken(entry.Kind, at, at + length, entry.Value, entry.Offset);
                }
            }
        }

        return null;
    }

    private IEnumerable<Entry> Prefixed(List<Entry> words, DateWord prefix, DateWord head) =>
        from first in words
        where first.Kind == prefix
        from second in words
        where second.Kind == head
        select second with
        {
            Form = first.Form + (Spaced ? " " : "") + second.Form,
            Offset = first.Value,
        };

    private sealed record Entry(
        string Form,
        DateWord Kind,
        int? Value,
        int? Offset,
        string[] Unless
    )
    {
        public static Entry From(Row row) =>
            new(
                row["form"],
                Enum.Parse<DateWord>(
                    row["kind"].Replace("-", "", StringComparison.Ordinal),
                    ignoreCase: true
                ),
                row.Has("value") ? int.Parse(row["value"], CultureInfo.InvariantCulture) : null,
                null,
                [.. row.List("unless").Select(Key)]
            );

        public bool Fits(string text, string key, int at, int end, bool spaced)
        {
            var after = at + Form.Length;
            if (spaced && !IsWordEdge(text, at, after, end))
            {
                return false;
            }

            // A word in kana begins no word that has begun before it.
            if (IsKana(Form[0]) && at > 0 && IsKana(text[at - 1]))
            {
                return false;
            }

            // "May 2" is a date, "may" is not.
            var capital = Form.LastIndexOf(' ') + 1;
            if (char.IsUpper(Form[capital]) && !char.IsUpper(text[at + capital]))
            {
                return false;
            }

            return !Array.Exists(
                Unless,
                next => key.AsSpan(after, end - after).StartsWith(next, StringComparison.Ordinal)
            );
        }

        private static bool IsKana(char c) => c is >= '\u3041' and <= '\u3096';

        private bool IsWordEdge(string text, int at, int after, int end)
        {
            var joinsBefore =
                char.IsLetter(Form[0]) && at > 0 && char.IsLetterOrDigit(text[at - 1]);
            var joinsAfter =
                char.IsLetter(Form[^1]) && after < end && char.IsLetterOrDigit(text[after]);
            return !joinsBefore && !joinsAfter;
        }
    }
}
