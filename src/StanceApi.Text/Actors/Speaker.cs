using StanceApi.Text.Documents;

namespace StanceApi.Text.Actors;

public enum ActorType
{
    Person,
    Institution,
    Government,
    Group,
    Anonymous,
}

/// <summary>An actor as the speaker of one statement.</summary>
/// <param name="Name">The fullest form of the name that the article gives, in the article's script.</param>
/// <param name="LatinName">The name in Latin letters, where the article or the directory has it.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Role">The office as the article words it, or null.</param>
/// <param name="Mention">The words that stand for the speaker at this statement; null where only context names the speaker.</param>
/// <param name="Confidence">How sure the attribution is, 0 to 1.</param>
public sealed record Speaker(
    string Name,
    string? LatinName,
    ActorType Type,
    string? Country,
    string? Role,
    TextSpan? Mention,
    double Confidence
);
