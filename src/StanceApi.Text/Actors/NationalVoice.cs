using System.Collections.Concurrent;
using System.Collections.Frozen;
using StanceApi.Text.Folding;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Actors;

/// <summary>Whether what a speaker says is the line of its country, by a rule that one can look up.</summary>
/// <remarks>
/// It is for the government itself; for a ministry, an embassy or another body of the executive; and for whoever holds
/// one of the <see cref="Offices"/> when it is said. It is not for a member of parliament, a candidate, a party, an
/// officer, a governor, a former or a future holder of an office, nor for unnamed officials. An office is told from the
/// words of the role: by the language's <c>titles.tsv</c>, and by <c>national-voice.tsv</c> for what that does not know.
/// </remarks>
public static class NationalVoice
{
    private static readonly ConcurrentDictionary<LanguageResources, Words> Languages = new();

    /// <summary>The canonical offices, as in <c>titles.tsv</c>, whose holders speak for their country.</summary>
    public static FrozenSet<string> Offices { get; } =
        FrozenSet.Create(
            StringComparer.Ordinal,
            "head-of-state",
            "head-of-government",
            "deputy-head-of-government",
            "vice-president",
            "foreign-minister",
            "deputy-foreign-minister",
            "defence-minister",
            "finance-minister",
            "trade-minister",
            "interior-minister",
            "minister",
            "cabinet-secretary",
            "security-adviser",
            "ambassador",
            "spokesperson"
        );

    /// <param name="name">As the article has it.</param>
    /// <param name="role">The office held on the day, in words of the language; null where there is none.</param>
    /// <param name="language">BCP 47.</param>
    public static bool Speaks(ActorType type, string name, string? role, string language) =>
        type switch
        {
            ActorType.Government => true,
            ActorType.Institution => Of(name, language).IsExecutive(name),
            ActorType.Person => role is not null && Of(role, language).IsOfExecutive(role),
            _ => false,
        };

    /// <summary>What stands in Latin letters among other ones is read as English.</summary>
    private static Words Of(string text, string language) =>
        Of(TextFolding.IsLatin(text) && language.Split('-')[0] is "zh" or "ja" ? "en" : language);

    private static Words Of(string language) =>
        Languages.GetOrAdd(LanguageResources.For(language), l => new Words(l));

    private sealed class Words
    {
        private readonly FrozenDictionary<string, bool> _offices;
        private readonly int _longest;
        private readonly string[] _endings;
        private readonly string[] _bodies;
        private readonly string[] _former;
        private readonly string[] _others;

        public Words(LanguageResources language)
        {
            var offices = new Dictionary<string, bool>(StringComparer.Ordinal);
            foreach (var row in language.Rows("titles"))
            {
                var speaks = row.List("office").Any(o => Offices.Contains(o.TrimStart('~')));
                var form = Fold(row["form"]);
                offices[form] = speaks || offices.GetValueOrDefault(form);
            }

            var rows = language.Rows("national-voice");
            foreach (var form in Forms("office"))
            {
                offices[form] = true;
            }

            _offices = offices.ToFrozenDictionary(StringComparer.Ordinal);
            _longest = offices.Keys.Select(f => f.Length).DefaultIfEmpty().Max();
            _endings = Forms("ending");
            _bodies = Forms("body");
            _former = Forms("former");
            _others = Forms("other");

            string[] Forms(string means) =>
                [
                    .. rows.Where(r => string.Equals(r["means"], means, StringComparison.Ordinal))
                        .Select(r => Fold(r["form"])),
                ];
        }

        public bool IsExecutive(string name)
        {
            var folded = Fold(name);
            return _bodies.Any(b => Has(folded, b)) && !_others.Any(o => Has(folded, o));
        }

        public bool IsOfExecutive(string role)
        {
            var folded = Fold(role);
            return !_others.Any(o => Has(folded, o))
                && Office(folded) is var (start, length)
                && IsOfGovernment(folded.Substring(start, length))
                && !IsFormer(folded, start, length);
        }

        private bool IsOfGovernment(string office) =>
            _offices[office] || _endings.Any(e => office.EndsWith(e, StringComparison.Ordinal));

        /// <summary>The office that counts: the first in languages with words (adviser to the president), else the last (首相補佐官).</summary>
        private (int Start, int Length)? Office(string role)
        {
            (int, int)? last = null;
            for (var at = 0; at < role.Length; )
            {
                var length = Longest(role, at);
                if (length == 0)
                {
                    at++;
                    continue;
                }

                if (role[at] < 0x2E80)
                {
                    return (at, length);
                }

                last = (at, length);
                at += length;
            }

            return last;
        }

        private int Longest(string role, int at)
        {
            var forms = _offices.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = Math.Min(_longest, role.Length - at); length > 0; length--)
            {
                if (Whole(role, at, length) && forms.ContainsKey(role.AsSpan(at, length)))
                {
                    return length;
                }
            }

            return 0;
        }

        /// <summary>前首相, 元首相 and former prime minister, but not 元首: what is left without the word must be an office.</summary>
        private bool IsFormer(string role, int start, int length) =>
            _former.Any(word =>
                Has(role[..start], word)
                || Has(role[(start + length)..], word)
                || role.AsSpan(start, length).StartsWith(word, StringComparison.Ordinal)
                    && Longest(role, start + word.Length) == length - word.Length
                || role.AsSpan(start, length).EndsWith(word, StringComparison.Ordinal)
            );

        private static bool Has(string text, string word)
        {
            for (
                var at = text.IndexOf(word, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(word, at + 1, StringComparison.Ordinal)
            )
            {
                if (Whole(text, at, word.Length))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether no word of an alphabet is cut apart.</summary>
        private static bool Whole(string text, int start, int length) =>
            !(start > 0 && Joined(text[start - 1], text[start]))
            && !(
                start + length < text.Length
                && Joined(text[start + length - 1], text[start + length])
            );

        private static bool Joined(char a, char b) =>
            a < 0x2E80 && b < 0x2E80 && char.IsLetterOrDigit(a) && char.IsLetterOrDigit(b);

        private static string Fold(string text) => ScriptFolding.Fold(text).ToLowerInvariant();
    }
}
