using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// What the other statements of its article tell of a statement. Talk of one subject comes in runs, and hardly anyone
/// speaks both for and against one proposal in the same article.
/// </summary>
/// <param name="Bearing">The summed direction of what the same speaker says elsewhere in the article.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Surroundings(SurroundingValues Related, double Bearing)
{
    /// <summary>Before by one and by two, after by one and by two, all others, others by the same speaker.</summary>
    public const int Count = 6;
    private const double MostBearing = 6;

    /// <summary>How many statements before and after count: bounds the work in endless articles.</summary>
    private const int Reach = 100;

    /// <param name="at">Which of them is meant.</param>
    public static Surroundings Of(
        ImmutableArray<ArticleStatement> statements,
        ReadOnlySpan<Impression> impressions,
        int at
    )
    {
        var related = default(SurroundingValues);
        related[0] = At(impressions, at - 1);
        related[1] = At(impressions, at - 2);
        related[2] = At(impressions, at + 1);
        related[3] = At(impressions, at + 2);
        var (all, same, sames, bearing) = (0.0, 0.0, 0, 0.0);
        var (first, last) = (Math.Max(0, at - Reach), Math.Min(impressions.Length - 1, at + Reach));
        for (var i = first; i <= last; i++)
        {
            if (i == at)
            {
                continue;
            }

            all += impressions[i].Related;
            if (
                statements[at].Speaker is { } speaker
                && string.Equals(statements[i].Speaker, speaker, StringComparison.Ordinal)
            )
            {
                same += impressions[i].Related;
                bearing += impressions[i].Bearing;
                sames++;
            }
        }

        related[4] = all / Math.Max(1, last - first);
        related[5] = same / Math.Max(1, sames);
        return new Surroundings(related, Math.Clamp(bearing, -MostBearing, MostBearing));
    }

    private static double At(ReadOnlySpan<Impression> impressions, int at) =>
        at >= 0 && at < impressions.Length ? impressions[at].Related : 0;
}

/// <summary>One value for each of the surroundings of a statement.</summary>
[InlineArray(Surroundings.Count)]
internal struct SurroundingValues
{
    private double _first;
}
