using System.Collections.Frozen;
using System.Globalization;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Attribution;

/// <summary>
/// How sure an attribution is, from how often its basis was right on annotated articles: <c>confidences.tsv</c>, which
/// says where its counts come from.
/// </summary>
public static class AttributionConfidence
{
    private const string Resource = "Attribution/confidences.tsv";

    private static readonly FrozenDictionary<AttributionBasis, double> Shares = Load();

    /// <summary>The expected share of right attributions, 0 to 1.</summary>
    public static double Of(AttributionBasis basis) => Shares.GetValueOrDefault(basis, From(0, 0));

    /// <summary>
    /// The mean of a share that was right so often, under Jeffreys' prior Beta(½, ½): it nears the counted share as the
    /// cases grow, is no higher than few cases support, and a half where there are none.
    /// </summary>
    public static double From(int right, int cases) => (right + 0.5) / (cases + 1.0);

    private static FrozenDictionary<AttributionBasis, double> Load()
    {
        using var stream = typeof(AttributionConfidence).Assembly.GetManifestResourceStream(
            Resource
        )!;
        using var reader = new StreamReader(stream);
        return WordList
            .Read(reader, Resource)
            .ToFrozenDictionary(
                row => Enum.Parse<AttributionBasis>(row["basis"]),
                row => Math.Round(From(Count(row, "right"), Count(row, "cases")), 2)
            );
    }

    private static int Count(Row row, string column) =>
        int.Parse(row[column], CultureInfo.InvariantCulture);
}
