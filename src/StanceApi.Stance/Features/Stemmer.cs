namespace StanceApi.Stance.Features;

/// <summary>
/// Strips the commonest English endings so that the forms of a verb or noun meet. Only has to treat word lists and
/// statements alike; the stems are not words.
/// </summary>
internal static class Stemmer
{
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length < 4)
        {
            return word;
        }

        var stem = word switch
        {
            _ when word.EndsWith("sses") => word[..^2],
            _ when word.EndsWith("ies") => word[..^3],
            _ when word.EndsWith("ied") => word[..^3],
            _ when word.EndsWith("ss") || word.EndsWith("us") || word.EndsWith("is") => word,
            _ when word.EndsWith("ing") && word.Length > 5 => Undouble(word[..^3]),
            _ when word.EndsWith("ed") && !word.EndsWith("eed") && word.Length > 4 => Undouble(
                word[..^2]
            ),
            _ when word.EndsWith('s') => word[..^1],
            _ => word,
        };
        return stem.Length > 3 && (stem[^1] is 'e' or 'y') ? stem[..^1] : stem;
    }

    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'e')
            ? stem[..^1]
            : stem;
}
