using System.Diagnostics;
using System.Globalization;

namespace StanceApi.Jobs;

/// <summary>Names this process to others that share the store, and tells whether another one on this machine still lives.</summary>
public sealed class JobOwner
{
    /// <summary>Containers may have one name and each its own process ids: whose ids they are is part of the name.</summary>
    private static readonly string Machine = OperatingSystem.IsLinux()
        ? $"{Environment.MachineName}:{File.ResolveLinkTarget("/proc/self/ns/pid", returnFinalTarget: false)?.Name}"
        : Environment.MachineName;

    public string Name { get; } = NameOf(Process.GetCurrentProcess());

    /// <summary>True only where it is certain; of other machines nothing is known but their leases.</summary>
    public static bool IsGone(string owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var parts = owner.Split('/');
        if (
            parts is not [var machine, var id, _]
            || !string.Equals(machine, Machine, StringComparison.Ordinal)
            || !int.TryParse(id, CultureInfo.InvariantCulture, out var number)
        )
        {
            return false;
        }
        try
        {
            using var process = Process.GetProcessById(number);
            return !string.Equals(NameOf(process), owner, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return true;
        }
    }

    // Ids come again, start times do not.
    private static string NameOf(Process process) =>
        string.Create(CultureInfo.InvariantCulture, $"{Machine}/{process.Id}/{StartOf(process)}");

    /// <summary>The same whichever process asks: on Linux <see cref="Process.StartTime"/> is not, it rests on each one's guess of when the machine started.</summary>
    private static long StartOf(Process process)
    {
        if (!OperatingSystem.IsLinux())
        {
            return process.StartTime.ToUniversalTime().Ticks;
        }
        try
        {
            // The 22nd field; the second, a name in brackets, may hold anything.
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z"
                ? throw new InvalidOperationException("The process has ended.")
                : long.Parse(fields[19], CultureInfo.InvariantCulture);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException("The process has ended.", e);
        }
    }
}
