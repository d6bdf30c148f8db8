using System.Collections.Immutable;
using StanceApi.Stance.Features;
using StanceApi.Text.Documents;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// Finds the words that moved a score. A feature's share is spread over the tokens it was read from, and neighbours
/// that pull the same way become one span.
/// </summary>
internal static class EvidenceFinder
{
    private const int MaxSpans = 8;
    private const double LeastWeight = 0.01;

    public static ImmutableArray<Evidence> Find(
        string text,
        Extraction extraction,
        StanceModel model,
        Sums sums
    )
    {
        var shares = TokenShares.Of(extraction, model, sums);
        var spans = new List<Evidence>();
        var tokens = extraction.Reading.Tokens;
        var i = 0;
        while (i < tokens.Count)
        {
            var start = i;
            var weight = 0.0;
            while (
                i < tokens.Count
                && !tokens[i].EndsClause
                && (i == start || Math.Sign(shares[i]) == Math.Sign(shares[start]))
            )
            {
                weight += shares[i++];
            }

            if (i == start)
            {
                i++;
            }
            else if (Math.Abs(weight) >= LeastWeight)
            {
                var (from, to) = (tokens[start].Start, tokens[i - 1].End);
                spans.Add(new Evidence(new TextSpan(from, to, text[from..to]), weight));
            }
        }

        return
        [
            .. spans
                .OrderByDescending(s => Math.Abs(s.Weight))
                .Take(MaxSpans)
                .OrderBy(s => s.Span.Start),
        ];
    }
}
