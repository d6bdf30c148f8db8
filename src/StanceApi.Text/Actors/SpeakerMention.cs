namespace StanceApi.Text.Actors;

/// <summary>Whom an article names, as far as it says so.</summary>
/// <param name="Name">As the article writes it.</param>
/// <param name="LatinName">In Latin letters, where the article gives it.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Role">The office as the article words it, or null.</param>
/// <param name="Language">BCP 47 tag of the words.</param>
/// <param name="Day">The day on which it was said; null where unknown.</param>
public sealed record SpeakerMention(
    string Name,
    string? LatinName,
    ActorType Type,
    string? Country,
    string? Role,
    string Language,
    DateOnly? Day
);
