using FastEndpoints;
using FluentValidation;

namespace StanceApi.Timelines;

/// <summary>A day, and where it begins.</summary>
public abstract record DayRequest
{
    /// <summary>The day of the position; today unless given. Nothing said later counts for it.</summary>
    /// <example>2024-12-31</example>
    [QueryParam]
    public DateOnly? At { get; init; }

    /// <summary>IANA time zone; UTC unless given. It says which day today is, and on which day an undated statement became known. Days said are those of the calendar where it was said, and stay as they are.</summary>
    /// <example>Asia/Tokyo</example>
    [QueryParam]
    public string? TimeZone { get; init; }

    /// <summary>To be called on a request that has passed its rules.</summary>
    public TimeZoneInfo Zone() => TimeZones.Find(TimeZone) ?? TimeZoneInfo.Utc;

    /// <summary>The day asked for, else today.</summary>
    public DateOnly Day(TimeProvider time) => At ?? Days.Today(time, Zone());
}

public sealed class DayRules : AbstractValidator<DayRequest>
{
    public DayRules() =>
        RuleFor(r => r.TimeZone)
            .Must(zone => zone is null || TimeZones.Find(zone) is not null)
            .WithMessage("There is no such time zone; send an IANA name such as Asia/Tokyo.");
}
