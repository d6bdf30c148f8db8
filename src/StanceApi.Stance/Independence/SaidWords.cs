using System.Collections.Immutable;

namespace StanceApi.Stance.Independence;

/// <summary>Who spoke, as far as it matters for whose words they are.</summary>
/// <param name="ActorId">Null for somebody who is no known actor.</param>
/// <param name="IsPerson">Institutions, governments and groups speak through people.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
public sealed record Voice(string? ActorId, bool IsPerson, string? Country);

/// <summary>A statement as far as it matters for what repeats it.</summary>
/// <param name="Words">Its <see cref="Wording.Hash"/>.</param>
/// <param name="First">First day on which it can have been said; <see cref="DateOnly.MinValue"/> when unknown.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="Language">BCP 47.</param>
public sealed record SaidWords(
    long Id,
    long Words,
    DateOnly First,
    DateOnly Last,
    string Language,
    ImmutableArray<Voice> Voices
)
{
    // Beyond a week a day tells little: only the very same words are known again then.
    public const int LongestNearDays = 7;

    public bool IsDated => First > DateOnly.MinValue;

    public bool IsOfOneDay => IsDated && First == Last;

    /// <summary>Whether its day is known well enough for words that are only nearly the same.</summary>
    public bool IsDatedClosely => IsDated && Last.DayNumber - First.DayNumber < LongestNearDays;

    /// <summary>In days; the undated come last.</summary>
    internal int Width => IsDated ? Last.DayNumber - First.DayNumber : int.MaxValue;

    internal bool HasSameDays(SaidWords other) => First == other.First && Last == other.Last;

    /// <summary>Whether both can have been said on one day.</summary>
    public bool CanBeOfOneDay(SaidWords other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return !IsDated || !other.IsDated || (First <= other.Last && other.First <= Last);
    }

    public bool SharesActor(SaidWords other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Voices.Any(v =>
            v.ActorId is not null
            && other.Voices.Any(o => string.Equals(o.ActorId, v.ActorId, StringComparison.Ordinal))
        );
    }

    /// <summary>
    /// Whether the two can be one voice: an actor in common; or an institution, government or group of a country and
    /// anybody else of that country; or nobody known on either side.
    /// </summary>
    public bool SharesVoice(SaidWords other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return SharesActor(other)
            || Voices.Any(v =>
                v.Country is not null
                && other.Voices.Any(o =>
                    string.Equals(v.Country, o.Country, StringComparison.Ordinal)
                    && !(v.IsPerson && o.IsPerson)
                )
            )
            || (IsNobodys && other.IsNobodys);
    }

    private bool IsNobodys => Voices.All(v => v.ActorId is null);
}
