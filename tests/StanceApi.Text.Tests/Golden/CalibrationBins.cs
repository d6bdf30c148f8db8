using System.Globalization;
using System.Text;

namespace StanceApi.Text.Tests.Golden;

/// <summary>Stated confidences beside what was right of them, in bins of like confidence.</summary>
internal sealed class CalibrationBins
{
    private static readonly double[] Edges = [0, 0.8, 0.9, 0.95, 1];

    private readonly List<(double Upper, int Cases, double Stated, double Right)> _bins = [];

    public CalibrationBins(IReadOnlyCollection<(double Confidence, bool IsRight)> answers)
    {
        for (var i = 1; i < Edges.Length; i++)
        {
            var mine = answers
                .Where(a => a.Confidence > Edges[i - 1] && a.Confidence <= Edges[i])
                .ToList();
            if (mine.Count > 0)
            {
                _bins.Add(
                    (
                        Edges[i],
                        mine.Count,
                        mine.Average(a => a.Confidence),
                        mine.Average(a => a.IsRight ? 1.0 : 0)
                    )
                );
            }
        }
    }

    /// <summary>The expected calibration error: the mean distance of stated and right, weighted by cases.</summary>
    public double Error =>
        _bins.Sum(b => b.Cases * Math.Abs(b.Stated - b.Right)) / _bins.Sum(b => b.Cases);

    public string Render()
    {
        var table = new StringBuilder(
            "| confidence up to | n | mean confidence | share right |\n|---|---|---|---|\n"
        );
        foreach (var (upper, cases, stated, right) in _bins)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {upper:F2} | {cases} | {stated:F3} | {right:F3} |\n"
            );
        }

        return table
            .Append(CultureInfo.InvariantCulture, $"\nExpected calibration error: {Error:F3}\n")
            .ToString();
    }
}
