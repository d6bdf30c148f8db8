using FastEndpoints;
using FluentValidation;
using StanceApi.Stance.Timelines;

namespace StanceApi.Timelines;

/// <summary>Which part of a timeline is wanted, and how coarse.</summary>
public abstract record TimelineWindow : DayRequest
{
    /// <summary>How long the buckets are; a month unless given.</summary>
    [QueryParam]
    public BucketSize? Bucket { get; init; }

    /// <summary>The first day shown. The position still rests on everything said until `at`.</summary>
    /// <example>2022-01-01</example>
    [QueryParam]
    public DateOnly? From { get; init; }

    /// <summary>The last day shown, and the day of the position unless `at` is given.</summary>
    /// <example>2024-12-31</example>
    [QueryParam]
    public DateOnly? To { get; init; }

    public TimelineRequest ToRequest(TimeProvider time) =>
        new(At ?? To ?? Days.Today(time, Zone()), Bucket ?? BucketSize.Month, From, To);
}

public sealed class TimelineWindowRules : AbstractValidator<TimelineWindow>
{
    public TimelineWindowRules()
    {
        Include(new DayRules());
        RuleFor(r => r.To)
            .Must((r, to) => to is null || r.From is null || to >= r.From)
            .WithMessage("to lies before from; exchange the two.");
    }
}
