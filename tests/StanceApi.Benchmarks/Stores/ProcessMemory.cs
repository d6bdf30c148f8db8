using System.Globalization;

namespace StanceApi.Benchmarks.Stores;

/// <summary>The memory of a process.</summary>
/// <param name="OwnMegabytes">What nobody else could have: without files that are mapped and can be dropped at any time.</param>
/// <param name="ResidentMegabytes">With them.</param>
internal sealed record ProcessMemory(double OwnMegabytes, double ResidentMegabytes)
{
    /// <summary>Linux only.</summary>
    public static ProcessMemory Of(int processId)
    {
        var lines = File.ReadAllLines($"/proc/{processId}/status");
        return new ProcessMemory(Value(lines, "RssAnon:"), Value(lines, "VmRSS:"));
    }

    private static double Value(string[] lines, string name) =>
        double.Parse(
            lines.First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', '\t')[^2],
            CultureInfo.InvariantCulture
        ) / 1024;
}
