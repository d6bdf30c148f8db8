using StanceApi.Store.Jobs;

namespace StanceApi.Store.Entities;

/// <summary>A piece of long work. Everything about it is here, so that whoever takes it up after a crash can go on.</summary>
internal sealed class JobRow
{
    public long Id { get; init; }
    public required string Kind { get; init; }
    public JobState State { get; set; }

    /// <summary>The name of the API key of whoever asked for it; <c>local</c> or <c>schedule</c> where nobody did.</summary>
    public required string Who { get; init; }
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was first taken up.</summary>
    public DateTime? StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
    public long Done { get; set; }

    /// <summary>Null as long as it is not known.</summary>
    public long? Total { get; set; }
    public double? RatePerSecond { get; set; }
    public bool CancelRequested { get; set; }

    /// <summary>How many things went wrong; the first of them are listed.</summary>
    public int ErrorCount { get; set; }

    /// <summary>Which process works on it; null while none does.</summary>
    public string? Owner { get; set; }

    /// <summary>Until when nobody else may take it up; the owner extends it as long as it lives.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>The names of what no two jobs may work on at once.</summary>
    public required List<string> Locks { get; init; }

    /// <summary>Everything up to this key was given out in parts, see <see cref="JobPartRow"/>; its complement once no more is.</summary>
    public long GivenOut { get; init; }

    /// <summary>JSON, by kind.</summary>
    public string? Input { get; init; }

    /// <summary>JSON, by kind; null until there is one.</summary>
    public string? Result { get; set; }
    public List<JobErrorRow> Errors { get; init; } = [];
}

/// <summary>One thing that went wrong in a job that went on.</summary>
internal sealed class JobErrorRow
{
    public long Id { get; init; }
    public long JobId { get; init; }
    public required string Item { get; init; }
    public required string Detail { get; init; }
}

/// <summary>What a running job holds; the key lets no two hold the same.</summary>
internal sealed class JobLockRow
{
    public required string Name { get; init; }
    public long JobId { get; init; }
}

/// <summary>A part of a job that a process works on. Whatever was given out and is no part any more is done.</summary>
internal sealed class JobPartRow
{
    public long JobId { get; init; }

    /// <summary>Its last key: an id, or the number of a line.</summary>
    public long Last { get; init; }

    /// <summary>All keys up to this one are done.</summary>
    public long After { get; init; }
    public required string Owner { get; init; }

    /// <summary>Until when nobody else may take it up; the owner extends it as long as it lives.</summary>
    public DateTime LeasedUntil { get; init; }
}
