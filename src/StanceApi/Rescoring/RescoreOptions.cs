using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>When and how stored stances are judged anew; section <c>Rescoring</c> of the configuration.</summary>
public sealed class RescoreOptions
{
    public const string Section = "Rescoring";

    /// <summary>When everything is looked through, as Quartz writes it, in UTC; empty for never.</summary>
    public string Cron { get; set; } = "0 0 3 * * ?";

    /// <summary>Whether the server looks at its start for what was left undone.</summary>
    public bool AtStart { get; set; } = true;

    /// <summary>So many threads judge for one run; 0 for half of the processors.</summary>
    public int Threads { get; set; }

    /// <summary>So many articles are judged and saved together; others can write in between.</summary>
    public int BatchArticles { get; set; } = ReadRescoreBatch.UsualArticles;

    public int UsedThreads => Threads > 0 ? Threads : Math.Max(1, Environment.ProcessorCount / 2);
}
