using System.Globalization;
using BenchmarkDotNet.Reports;

namespace StanceApi.Benchmarks;

/// <summary>What the goals are about, from the medians of one run.</summary>
internal static class ReadingRatios
{
    private const double MostOfParser = 6;
    private const double MostOfHundred = 120;

    public static void Print(IEnumerable<Summary> summaries, TextWriter output)
    {
        var byArticle = summaries
            .SelectMany(summary => summary.Reports)
            .Where(report => report.BenchmarkCase.Descriptor.Type == typeof(ReadingBenchmarks))
            .ToLookup(report => report.BenchmarkCase.Parameters[nameof(ReadingBenchmarks.Article)]);
        foreach (var reports in byArticle)
        {
            var parser = Median(reports, nameof(ReadingBenchmarks.Parse));
            var pipeline = Median(reports, nameof(ReadingBenchmarks.Read));
            var hundred = Median(reports, nameof(ReadingBenchmarks.ReadLong));
            Print(output, $"{reports.Key}: pipeline / parser", pipeline / parser, MostOfParser);
            Print(output, $"{reports.Key}: 100 times as long", hundred / pipeline, MostOfHundred);
        }
    }

    private static double? Median(IEnumerable<BenchmarkReport> reports, string method) =>
        reports
            .FirstOrDefault(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method)
            ?.ResultStatistics?.Median;

    private static void Print(TextWriter output, string what, double? ratio, double goal)
    {
        if (ratio is { } measured)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what}: {measured:F1} (goal: at most {goal:F0})"
                )
            );
        }
    }
}
