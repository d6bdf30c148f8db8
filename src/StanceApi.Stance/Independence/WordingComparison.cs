namespace StanceApi.Stance.Independence;

/// <summary>What the words of two statements have to do with each other.</summary>
public enum WordingRelation
{
    /// <summary>They differ at most in case, accents, width, spacing, punctuation and forms of characters.</summary>
    Equal,

    /// <summary>
    /// Nearly all words are the same, with the same figures and the same kinds of words that turn a stance. Unknown in
    /// languages without a list of such words.
    /// </summary>
    Near,

    /// <summary>One quotes a part of the other, letter by letter, and no word that turns a stance is left out of the clauses it cuts.</summary>
    Part,

    /// <summary>In another language, with the same countries, figures and names in capitals.</summary>
    Translation,
}

/// <param name="Similarity">Jaccard similarity of the runs of characters; of the anchors for a translation; 0 to 1.</param>
public sealed record WordingMatch(WordingRelation Relation, double Similarity);

/// <summary>
/// Tells whether two statements can be the same words, as agencies, rewrites and translations carry them. Symmetric, and a
/// function of the two texts alone. Who spoke, and when, must be asked besides: see <see cref="EvidenceGroups"/>.
/// </summary>
public static class WordingComparison
{
    /// <summary>From this Jaccard similarity on words are near.</summary>
    public const double LeastSimilarity = 0.6;

    // A quotation cut out of a longer one says enough to be known again: some six words.
    private const int LeastPart = 30;
    private const int LeastUnspacedPart = 10;

    /// <summary>Null when they are different statements.</summary>
    public static WordingMatch? Compare(Wording a, Wording b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (string.Equals(a.Letters, b.Letters, StringComparison.Ordinal))
        {
            return new WordingMatch(WordingRelation.Equal, 1);
        }

        if (!string.Equals(a.BaseLanguage, b.BaseLanguage, StringComparison.Ordinal))
        {
            return Anchors.AreThoseOfATranslation(a.Anchors, b.Anchors)
                ? new WordingMatch(WordingRelation.Translation, 1)
                : null;
        }

        var (part, whole) = a.Letters.Length < b.Letters.Length ? (a, b) : (b, a);
        if (
            part.Letters.Length >= (part.IsUnspaced ? LeastUnspacedPart : LeastPart)
            && whole.Letters.IndexOf(part.Letters, StringComparison.Ordinal) is >= 0 and var at
            && !whole.TurnsAround(at, part.Letters.Length)
        )
        {
            return new WordingMatch(WordingRelation.Part, Shingles.Similarity(a.Runs, b.Runs));
        }

        // No two lists can be more alike than their lengths are.
        if (
            Math.Min(a.Runs.Length, b.Runs.Length)
            < LeastSimilarity * Math.Max(a.Runs.Length, b.Runs.Length)
        )
        {
            return null;
        }

        var similarity = Shingles.Similarity(a.Runs, b.Runs);
        return
            similarity >= LeastSimilarity
            && a.KnowsTurns
            && a.Figures.SetEquals(b.Figures)
            && a.Turns.SetEquals(b.Turns)
            ? new WordingMatch(WordingRelation.Near, similarity)
            : null;
    }

    /// <summary>Jaccard similarity of the runs of characters, 0 to 1, whatever the two have to do with each other.</summary>
    public static double Similarity(Wording a, Wording b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Shingles.Similarity(a.Runs, b.Runs);
    }
}
