using System.Buffers;
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

    private static readonly char[] Keys = KeyTable();

    private const string Digits = "0123456789";

    /// <summary>The digits and what begins a word: no other place can begin a date.</summary>
    private readonly SearchValues<char> _begins;

    private readonly FrozenDictionary<char, Words> _words;

    private DateLexicon(LanguageResources resources)
    {
        Spaced = resources.Settings("spacing").FirstOrDefault() is not "none";
        var words = resources.Rows("dates").Select(Entry.From).ToList();
        var all = words
            .Where(word => word.Kind is not (DateWord.WeekPrefix or DateWord.YearPrefix))
            .Concat(Prefixed(words, DateWord.WeekPrefix, DateWord.Weekday))
            .Concat(Prefixed(words, DateWord.YearPrefix, DateWord.MonthName));
        _words = all.GroupBy(word => Key(word.Form), StringComparer.Ordinal)
            .Select(group => new Word(group.Key, [.. group]))
            .OrderByDescending(word => word.Key.Length)
            .GroupBy(word => word.Key[0])
            .ToFrozenDictionary(group => group.Key, group => new Words([.. group]));
        _begins = SearchValues.Create([.. Digits, .. _words.Keys]);
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
                    target[i] = Keys[source[i]];
                }
            }
        );

    /// <summary>The first place in <c>key[at..end]</c> where a number or a word can begin; the end where none can.</summary>
    public int Next(string key, int at, int end)
    {
        var next = key.AsSpan(at, end - at).IndexOfAny(_begins);
        return next < 0 ? end : at + next;
    }

    /// <summary>The longest word that begins at a place of <c>text[start..end]</c>.</summary>
    /// <param name="text">The original text, for its capitals.</param>
    /// <param name="key">The same text as <see cref="Key"/> gives it.</param>
    public DateToken? Match(string text, string key, int at, int start, int end)
    {
        if (!_words.TryGetValue(key[at], out var words))
        {
            return null;
        }

        var rest = key.AsSpan(at, end - at);
        foreach (var word in words.Likely(rest))
        {
            // Most words differ in their last character already: the first is equal anyway.
            if (
                word.Key.Length > rest.Length
                || rest[word.Key.Length - 1] != word.Key[^1]
                || !rest.StartsWith(word.Key, StringComparison.Ordinal)
            )
            {
                continue;
            }

            foreach (var entry in word.Entries)
            {
                if (entry.Fits(text, key, at, start, end, Spaced))
                {
                    return new DateToken(
                        entry.Kind,
                        at,
                        at + word.Key.Length,
                        entry.Value,
                        entry.Offset
                    );
                }
            }
        }

        return null;
    }

    private static char[] KeyTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = char.ToLowerInvariant(ScriptFolding.Fold((char)i));
        }

        return table;
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

    /// <summary>The words with one first character, the longest first.</summary>
    private sealed class Words(Word[] words)
    {
        /// <summary>A bit for each second character that one of them has; several characters share a bit.</summary>
        private readonly ulong _seconds = words
            .Where(w => w.Key.Length > 1)
            .Aggregate(0UL, (bits, w) => bits | Bit(w.Key[1]));

        private readonly int _firstSingle = words.Count(w => w.Key.Length > 1);

        /// <summary>Those that may begin the text by its second character.</summary>
        public ReadOnlySpan<Word> Likely(ReadOnlySpan<char> text) =>
            text.Length > 1 && (_seconds & Bit(text[1])) != 0 ? words : words.AsSpan(_firstSingle);

        private static ulong Bit(char second) => 1UL << (second & 63);
    }

    /// <summary>What the words of one key may be, in the order of the list.</summary>
    private sealed record Word(string Key, Entry[] Entries);

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

        public bool Fits(string text, string key, int at, int start, int end, bool spaced)
        {
            var after = at + Form.Length;
            if (spaced && !IsWordEdge(text, at, after, start, end))
            {
                return false;
            }

            // A word in kana begins no word that has begun before it.
            if (IsKana(Form[0]) && at > start && IsKana(text[at - 1]))
            {
                return false;
            }

            // "May 2" is a date, "may" is not.
            var capital = Form.LastIndexOf(' ') + 1;
            if (char.IsUpper(Form[capital]) && !char.IsUpper(text[at + capital]))
            {
                return false;
            }

            foreach (var next in Unless)
            {
                if (key.AsSpan(after, end - after).StartsWith(next, StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsKana(char c) => c is >= '\u3041' and <= '\u3096';

        private bool IsWordEdge(string text, int at, int after, int start, int end)
        {
            var joinsBefore =
                char.IsLetter(Form[0]) && at > start && char.IsLetterOrDigit(text[at - 1]);
            var joinsAfter =
                char.IsLetter(Form[^1]) && after < end && char.IsLetterOrDigit(text[after]);
            return !joinsBefore && !joinsAfter;
        }
    }
}
