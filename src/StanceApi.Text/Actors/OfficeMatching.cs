using StanceApi.Text.Languages;

namespace StanceApi.Text.Actors;

/// <summary>How an office that a mention gives fits the offices that an actor is known for.</summary>
internal enum OfficeFit
{
    /// <summary>The mention gives none, or one that no list knows.</summary>
    Unsaid,

    /// <summary>The actor held it on the day.</summary>
    OnTheDay,

    /// <summary>The actor held one of that kind on the day: a foreign minister is a minister.</summary>
    Broadly,

    /// <summary>The actor held it before; articles keep calling people by it.</summary>
    Before,

    /// <summary>The actor held it later only.</summary>
    Later,

    /// <summary>The actor is known for it without days, or the day is unknown.</summary>
    SomeDay,

    /// <summary>The actor is known for other offices only.</summary>
    Other,
}

internal static class OfficeMatching
{
    /// <summary>How the mention's office fits, and the actor's office that says so.</summary>
    public static (OfficeFit Fit, Office? Office) Fit(Actor actor, MentionReading reading)
    {
        if (reading.Title.Length == 0)
        {
            return (OfficeFit.Unsaid, null);
        }

        var matching = actor.Offices.Where(o => Is(o, reading)).ToList();
        if (matching.Count == 0)
        {
            return (
                reading.IsOccupation
                || !reading.Kinds.IsEmpty && actor.Offices.Any(o => o.Kind is not null)
                    ? OfficeFit.Other
                    : OfficeFit.Unsaid,
                null
            );
        }

        if (reading.Mention.Day is not { } day)
        {
            return (OfficeFit.SomeDay, matching[0]);
        }

        return matching.FindAll(o => o.HeldOn(day)) is [var first, ..] held
            ? held.Find(o => !IsBroad(o, reading)) is { } same
                ? (OfficeFit.OnTheDay, same)
                : (OfficeFit.Broadly, first)
            : matching.Find(o => !o.IsDated) is { } undated
                ? (OfficeFit.SomeDay, undated)
                : matching.Find(o => o.To < day) is { } past
                    ? (OfficeFit.Before, past)
                    : (OfficeFit.Later, matching[0]);
    }

    /// <summary>The same canonical office or, where that is not known of both, the same words or a part of them.</summary>
    public static bool Is(Office office, MentionReading reading)
    {
        if (
            reading.Mention.Country is { } country
            && office.Country is { } other
            && !string.Equals(country, other, StringComparison.Ordinal)
        )
        {
            return false;
        }

        return office.Kind is { } kind && !reading.Kinds.IsEmpty
            ? reading.Kinds.Any(k => IsOf(kind, k))
            : HasWords(office, reading);
    }

    private static bool IsBroad(Office office, MentionReading reading) =>
        office.Kind is { } kind
        && !reading.Kinds.IsEmpty
        && !reading.Kinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>A foreign-minister is a minister.</summary>
    private static bool IsOf(string kind, string said) =>
        kind == said || kind.EndsWith("-" + said, StringComparison.Ordinal);

    /// <summary>Whether a title in the mention's language holds the words, or is held in them.</summary>
    public static bool HasWords(Office office, MentionReading reading)
    {
        var shortest = LanguageProfile.For(reading.Mention.Language).Spaced ? 5 : 2;
        return reading.TitleKey.Length >= shortest
            && office.Titles.Any(t =>
                NameKeys.Of(t.Text) is { } title
                && title.Length >= shortest
                && (
                    title.Contains(reading.TitleKey, StringComparison.Ordinal)
                    || reading.TitleKey.Contains(title, StringComparison.Ordinal)
                )
            );
    }
}
