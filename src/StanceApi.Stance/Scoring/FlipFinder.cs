using System.Collections.Immutable;
using System.Text;
using StanceApi.Text.Documents;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// Finds the smallest set of evidence spans whose removal changes a statement's label, each try scored anew: single
/// spans, pairs, triples of those that weigh most, then as many as it takes, less those that turn out not to be needed.
/// </summary>
internal static class FlipFinder
{
    private const int Singles = 12;
    private const int InPairs = 8;
    private const int InTriples = 6;
    private const int MostSpans = 6;

    /// <summary>Each try reads the article again: in a long one, fewer tries.</summary>
    private const int MostCharacters = 2_000_000;
    private const int LeastTries = 8;

    /// <returns>Null where no set that was tried changes the label.</returns>
    public static LabelFlip? Find(
        StatementToScore statement,
        StanceScore score,
        Func<StatementToScore, StanceScore> judge
    )
    {
        var length = (statement.Place?.Text ?? statement.Text).Length;
        var search = new Search(
            statement,
            score,
            judge,
            Math.Max(LeastTries, MostCharacters / (length + 1))
        );
        return search.Run();
    }

    /// <summary>The statement without the words of some spans, in its article too.</summary>
    public static StatementToScore Without(
        StatementToScore statement,
        ImmutableArray<TextSpan> spans
    )
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var span in spans)
        {
            text.Append(statement.Text, at, span.Start - at).Append(' ');
            at = span.End;
        }

        var rest = text.Append(statement.Text, at, statement.Text.Length - at).ToString();
        return statement with
        {
            Text = rest,
            Place = statement.Place is { } place
                ? place with
                {
                    Text = string.Concat(
                        place.Text.AsSpan(0, place.Start),
                        rest,
                        place.Text.AsSpan(place.End)
                    ),
                    End = place.Start + rest.Length,
                    Statements = Moved(place, rest.Length - (place.End - place.Start)),
                }
                : null,
        };
    }

    /// <summary>The statements of the article after one of them has become longer or shorter.</summary>
    private static ImmutableArray<ArticleStatement> Moved(ArticlePlace place, int by)
    {
        var end = place.End + by;
        return
        [
            .. place.Statements.Select(s => new ArticleStatement(
                Offset(s.Start),
                Offset(s.End),
                s.Speaker,
                s.Role
            )),
        ];

        int Offset(int at) => at >= place.End ? at + by : Math.Min(at, end);
    }

    private sealed class Search(
        StatementToScore statement,
        StanceScore score,
        Func<StatementToScore, StanceScore> judge,
        int tries
    )
    {
        private LabelFlip? _best;
        private int _left = tries;

        public LabelFlip? Run()
        {
            var ranked = score
                .Evidence.OrderByDescending(e => Math.Abs(e.Weight))
                .Take(Singles)
                .Select(e => (e.Span, Left: Try([e.Span])))
                .OrderBy(r => r.Left)
                .Select(r => r.Span)
                .ToArray();
            if (_best is not null || TryPairs(ranked) || TryTriples(ranked) || TryMany(ranked))
            {
                Shrink();
            }

            return _best;
        }

        private bool TryPairs(TextSpan[] ranked)
        {
            var count = Math.Min(ranked.Length, InPairs);
            for (var j = 1; j < count; j++)
            {
                for (var i = 0; i < j; i++)
                {
                    Try([ranked[i], ranked[j]]);
                }
            }

            return _best is not null;
        }

        private bool TryTriples(TextSpan[] ranked)
        {
            var count = Math.Min(ranked.Length, InTriples);
            for (var k = 2; k < count; k++)
            {
                for (var j = 1; j < k; j++)
                {
                    for (var i = 0; i < j; i++)
                    {
                        Try([ranked[i], ranked[j], ranked[k]]);
                    }
                }
            }

            return _best is not null;
        }

        private bool TryMany(TextSpan[] ranked)
        {
            for (var n = 4; n <= Math.Min(ranked.Length, MostSpans) && _best is null; n++)
            {
                Try([.. ranked.Take(n)]);
            }

            return _best is not null;
        }

        /// <summary>Takes out what is not needed. A few tries beyond the limit: at most the square of <see cref="MostSpans"/>.</summary>
        private void Shrink()
        {
            _left = int.MaxValue;
            for (var i = 0; _best is { Removed.Length: > 1 } flip && i < flip.Removed.Length; )
            {
                _best = null;
                Try(flip.Removed.RemoveAt(i));
                // With fewer words gone, another may be needed no more.
                (_best, i) = _best is null ? (flip, i + 1) : (_best, 0);
            }
        }

        /// <summary>Keeps, of the sets that change the label, the one that changes it most surely.</summary>
        /// <returns>The probability of the label that remains.</returns>
        private double Try(ImmutableArray<TextSpan> spans)
        {
            if (_left-- <= 0)
            {
                return 1;
            }

            var removed = spans.Sort((a, b) => a.Start.CompareTo(b.Start));
            var rest = Without(statement, removed);
            if (string.IsNullOrWhiteSpace(rest.Text))
            {
                return 1;
            }

            var judged = judge(rest);
            if (
                judged.Label != score.Label
                && (_best is null || judged.Confidence > _best.Score.Confidence)
            )
            {
                _best = new LabelFlip(removed, judged);
            }

            return Of(judged.Probabilities, score.Label);
        }

        private static double Of(StanceProbabilities probabilities, StanceLabel label) =>
            label switch
            {
                StanceLabel.Favor => probabilities.Favor,
                StanceLabel.Against => probabilities.Against,
                StanceLabel.Neutral => probabilities.Neutral,
                _ => probabilities.Unrelated,
            };
    }
}
