using FastEndpoints;
using FluentValidation;
using StanceApi.Stance.Timelines;

namespace StanceApi.Timelines;

/// <summary>Which part of a timeline is wanted, and how coarse.</summary>
public abstract record TimelineWindow
{
    /// <summary>How long the buckets are; a month unless given.</summary>
    [QueryParam]
    public BucketSize? Bucket { get; init; }

    /// <summary>The first day shown. The position still rests on everything said until `at`.</summary>
    /// <example>2022-01-01</example>
    [QueryParam]
    public DateOnly? From { get; init; }

    /// <summary>The last day shown.</summary>
    /// <example>2024-12-31</example>
    [QueryParam]
    public DateOnly? To { get; init; }

    /// <summary>The day of the position; `to` unless given, else today.</summary>
    /// <example>2024-12-31</example>
    [QueryParam]
    public DateOnly? At { get; init; }

    public TimelineRequest ToRequest(TimeProvider time) =>
        new(At ?? To ?? Days.Today(time), Bucket ?? BucketSize.Month, From, To);
}

public sealed class TimelineWindowRules : AbstractValidator<TimelineWindow>
{
    public TimelineWindowRules() =>
        RuleFor(r => r.To)
            .Must((r, to) => to is null || r.From is null || to >= r.From)
            .WithMessage("to lies before from; exchange the two.");
}

public static class Days
{
    /// <summary>The day in UTC.</summary>
    public static DateOnly Today(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
    }
}
