using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Quotations;

/// <summary>Takes out quotations that only repeat, as a paragraph by themselves, what the article quotes elsewhere.</summary>
internal static class PullQuotes
{
    private const int Shortest = 8;

    public static IEnumerable<SentenceReport> Drop(
        CleanText clean,
        ImmutableArray<SentenceReport> reports
    )
    {
        var quoted = reports
            .SelectMany(r => r.Quotations)
            .Where(q => q.Kind != StatementKind.Indirect)
            .ToLookup(q => IsAlone(clean, q));
        if (!quoted.Contains(true))
        {
            return reports;
        }

        // One long string to search in: as many searches as there are quotations would be slow otherwise.
        var elsewhere = string.Join('\n', quoted[false].Select(q => Letters(q.Content.Text)));
        var repeated = quoted[true]
            .Where(q =>
                Letters(q.Content.Text) is { Length: >= Shortest } words
                && elsewhere.Contains(words, StringComparison.Ordinal)
            )
            .ToHashSet();
        return reports.Select(r =>
            r.Quotations.Any(repeated.Contains)
                ? r with
                {
                    Quotations = [.. r.Quotations.Where(q => !repeated.Contains(q))],
                }
                : r
        );
    }

    /// <summary>The paragraph is this quotation without any cue.</summary>
    private static bool IsAlone(CleanText clean, Quotation q)
    {
        var block = clean.Blocks[q.Sentence.Block].Span;
        return q.Cue is null
            && q.Content.Start - block.Start <= 1
            && block.End - q.Content.End <= 2;
    }

    private static string Letters(string words) =>
        string.Create(
            words.Count(char.IsLetterOrDigit),
            words,
            static (letters, source) =>
            {
                var at = 0;
                foreach (var c in source)
                {
                    if (char.IsLetterOrDigit(c))
                    {
                        letters[at++] = char.ToLowerInvariant(c);
                    }
                }
            }
        );
}
