using System.Globalization;
using System.Text;
using StanceApi.Text.Attribution;

namespace StanceApi.Text.Tests.Golden;

/// <summary>How often each basis of attribution was right on annotated articles.</summary>
internal sealed class AttributionCounts
{
    private readonly SortedDictionary<AttributionBasis, (int Cases, int Right)> _counts = [];

    public AttributionCounts(IEnumerable<(AttributionBasis Basis, bool IsRight)> attributions)
    {
        foreach (var (basis, isRight) in attributions)
        {
            var (cases, right) = _counts.GetValueOrDefault(basis);
            _counts[basis] = (cases + 1, right + (isRight ? 1 : 0));
        }
    }

    /// <summary>The confidence that these counts support.</summary>
    public double Confidence(AttributionBasis basis)
    {
        var (cases, right) = _counts.GetValueOrDefault(basis);
        return AttributionConfidence.From(right, cases);
    }

    public string Render()
    {
        var table = new StringBuilder("| basis | n | right | confidence |\n|---|---|---|---|\n");
        foreach (var (basis, (cases, right)) in All())
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {basis} | {cases} | {right} | {Confidence(basis):F2} |\n"
            );
        }

        return table.ToString();
    }

    /// <summary>Rewrites the counts in the source of <see cref="AttributionConfidence"/> and keeps its comments.</summary>
    public void Save()
    {
        var path = Path.Combine(
            GoldenTable.SourceFolder(),
            "../../../src/StanceApi.Text/Attribution/confidences.tsv"
        );
        var comments = File.ReadLines(path).TakeWhile(line => line.StartsWith('#'));
        var rows = All()
            .Select(c =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{c.Basis}\t{c.Count.Cases}\t{c.Count.Right}"
                )
            );
        File.WriteAllText(
            path,
            string.Join('\n', [.. comments, "basis\tcases\tright", .. rows]) + "\n"
        );
    }

    private IEnumerable<(AttributionBasis Basis, (int Cases, int Right) Count)> All() =>
        Enum.GetValues<AttributionBasis>().Select(b => (b, _counts.GetValueOrDefault(b)));
}
