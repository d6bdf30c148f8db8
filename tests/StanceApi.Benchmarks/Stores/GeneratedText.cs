using System.Text;

namespace StanceApi.Benchmarks.Stores;

/// <summary>Texts without a meaning, with words as long and as unevenly frequent as in statements of a language.</summary>
internal sealed class GeneratedText
{
    private const int Words = 20_000;

    private static readonly (string Language, double Share)[] Languages =
    [
        ("zh-Hans", 0.35),
        ("en", 0.35),
        ("ja", 0.14),
        ("zh-Hant", 0.08),
        ("es", 0.05),
        ("de", 0.02),
        ("fr", 0.01),
    ];

    private static readonly string[] Syllables =
    [
        .. "b c d f g l m n p r s t v ch st tr"
            .Split(' ')
            .SelectMany(onset => "a e i o u ea".Split(' ').Select(vowel => onset + vowel)),
    ];

    private readonly string[] _spaced;
    private readonly string[] _unspaced;

    public GeneratedText(ulong seed)
    {
        var chance = new Chance(seed);
        _spaced = [.. Enumerable.Range(0, Words).Select(_ => SpacedWord(chance))];
        _unspaced = [.. Enumerable.Range(0, Words).Select(_ => UnspacedWord(chance))];
    }

    public static string Language(Chance chance)
    {
        var share = chance.Share();
        foreach (var (language, part) in Languages)
        {
            if ((share -= part) < 0)
            {
                return language;
            }
        }

        return Languages[0].Language;
    }

    public static bool IsUnspaced(string language) => language[..2] is "zh" or "ja";

    /// <param name="special">Put among the words; null for none.</param>
    public string Statement(string language, string? special, Chance chance)
    {
        var isUnspaced = IsUnspaced(language);
        var count = 8 + chance.Below(22);
        var at = special is null ? -1 : chance.Below(count);
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                var isPause = i % 7 == 0;
                text.Append(
                    (isUnspaced, isPause) switch
                    {
                        (true, true) => "，",
                        (true, false) => "",
                        (false, true) => ", ",
                        _ => " ",
                    }
                );
            }

            text.Append(
                i == at ? special
                : isUnspaced ? _unspaced[chance.Ranked(Words)]
                : _spaced[chance.Ranked(Words)]
            );
        }

        return text.Append(isUnspaced ? '。' : '.').ToString();
    }

    private static string SpacedWord(Chance chance) =>
        string.Concat(
            Enumerable
                .Range(0, 1 + chance.Below(4))
                .Select(_ => Syllables[chance.Below(Syllables.Length)])
        );

    private static string UnspacedWord(Chance chance) =>
        string.Concat(
            Enumerable
                .Range(0, 1 + chance.Below(3))
                .Select(_ => (char)(0x4E00 + chance.Ranked(3_000) * 6))
        );
}
