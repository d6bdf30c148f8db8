using StanceApi.Store.Actors;
using StanceApi.Store.Statements;
using StanceApi.Text.Actors;

namespace StanceApi.Statements;

/// <summary>An actor who said it.</summary>
/// <param name="ActorId">The stored actor; null where it is nobody known, or doubtful who it is.</param>
/// <param name="Name" example="苏杰生">The fullest form of the name in the article.</param>
/// <param name="LatinName" example="Subrahmanyam Jaishankar">The name in Latin letters, where known.</param>
/// <param name="Type">What kind of actor it is.</param>
/// <param name="Country" example="IND">ISO 3166-1 alpha-3, where known.</param>
/// <param name="Role" example="外长">The office as the article words it, else the title of the one held on the day.</param>
/// <param name="Mention">The words that stand for the speaker here; null where only the context names the speaker.</param>
/// <param name="Confidence" example="0.97">How sure the attribution is, 0 to 1.</param>
public sealed record SpeakerResponse(
    string? ActorId,
    string Name,
    string? LatinName,
    ActorType Type,
    string? Country,
    string? Role,
    SpanResponse? Mention,
    double Confidence
)
{
    public static SpeakerResponse From(Speaker speaker, KnownSpeaker? known)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return new SpeakerResponse(
            known?.ActorId,
            speaker.Name,
            speaker.LatinName ?? known?.LatinName,
            speaker.Type,
            speaker.Country ?? known?.Country,
            speaker.Role ?? known?.Office,
            SpanResponse.From(speaker.Mention),
            speaker.Confidence
        );
    }

    public static SpeakerResponse From(StoredSpeaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return new SpeakerResponse(
            speaker.ActorId,
            speaker.Name,
            speaker.LatinName,
            speaker.Type,
            speaker.Country,
            speaker.Role,
            SpanResponse.From(speaker.Mention),
            speaker.Confidence
        );
    }
}
