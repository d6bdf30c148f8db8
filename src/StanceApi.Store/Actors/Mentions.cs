using StanceApi.Store.Entities;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Actors;

/// <summary>Speakers as the linker wants them.</summary>
internal static class Mentions
{
    /// <summary>Longer intervals say nothing about who held an office.</summary>
    private const int LongestInterval = 31;

    public static SpeakerMention Of(
        SpeakerRow speaker,
        StatementRow statement,
        DateOnly? published
    ) =>
        new(
            speaker.Name,
            speaker.LatinName,
            speaker.Type,
            speaker.Country,
            speaker.Role,
            statement.Language,
            Day(statement.SaidFirst, statement.SaidLast, published)
        );

    public static SpeakerMention Of(
        Speaker speaker,
        string language,
        SaidOn saidOn,
        DateOnly? published
    ) =>
        new(
            speaker.Name,
            speaker.LatinName,
            speaker.Type,
            speaker.Country,
            speaker.Role,
            language,
            Stance.Timelines.DayRange.Of(saidOn) is { } days
                ? Day(days.First, days.Last, published)
                : published
        );

    private static DateOnly? Day(DateOnly first, DateOnly last, DateOnly? published) =>
        first == DateOnly.MinValue ? published
        : last.DayNumber - first.DayNumber < LongestInterval ? last
        : null;
}
