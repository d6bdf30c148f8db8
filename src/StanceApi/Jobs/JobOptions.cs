namespace StanceApi.Jobs;

/// <summary>How jobs are worked on; section <c>Jobs</c> of the configuration.</summary>
public sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>So many at the same time in this process; 0 leaves them to other processes that share the store.</summary>
    public int Concurrency { get; set; } = 4;
}
