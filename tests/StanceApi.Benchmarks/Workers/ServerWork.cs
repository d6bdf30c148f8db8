using System.Globalization;

namespace StanceApi.Benchmarks.Workers;

/// <summary>What the processes of a PostgreSQL server have used of the processors. Linux only.</summary>
internal static class ServerWork
{
    private const double TicksPerSecond = 100;

    /// <param name="port">Processes that ended since its start count as well.</param>
    public static TimeSpan Of(int port)
    {
        var all = Directory
            .GetDirectories("/proc")
            .Where(f => int.TryParse(Path.GetFileName(f), out _))
            .Select(Read)
            .OfType<Entry>()
            .ToList();
        var main = all.Find(e =>
            e.Command.Contains("postgres", StringComparison.Ordinal)
            && e.Command.Contains($" -p {port} ", StringComparison.Ordinal)
            && !e.Command.StartsWith("sh ", StringComparison.Ordinal)
        );
        var ticks = main is null
            ? 0
            : main.Own + main.Ended + all.Where(e => e.Parent == main.Id).Sum(e => e.Own);
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    private static Entry? Read(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return new Entry(
                Number(Path.GetFileName(folder)),
                Number(fields[1]),
                Number(fields[11]) + Number(fields[12]),
                Number(fields[13]) + Number(fields[14]),
                File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ')
            );
        }
        catch (IOException)
        {
            // It has ended.
            return null;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <param name="Own">In ticks, as the next.</param>
    private sealed record Entry(long Id, long Parent, long Own, long Ended, string Command);
}
