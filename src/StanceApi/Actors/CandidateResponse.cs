using StanceApi.Store.Actors;
using StanceApi.Store.Review;
using StanceApi.Text.Actors;

namespace StanceApi.Actors;

/// <summary>The actors that a mention may stand for.</summary>
/// <param name="Items">The likeliest first.</param>
public sealed record CandidatesResponse(IReadOnlyList<CandidateResponse> Items);

/// <summary>An actor that a mention may stand for.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Office">The office by which it is named, else the one held on the day; null for none.</param>
/// <param name="Confidence" example="0.99">How sure it is, 0 to 1; from 0.7 on, and clearly ahead of the next one, an article's speaker is linked.</param>
/// <param name="Reasons">What speaks for it and against it.</param>
public sealed record CandidateResponse(
    ActorSummaryResponse Actor,
    CandidateOfficeResponse? Office,
    double Confidence,
    IReadOnlyList<string> Reasons
)
{
    public static CandidateResponse From(ResolvedActor candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new CandidateResponse(
            ActorSummaryResponse.From(candidate.Actor),
            candidate.Office is { } office ? CandidateOfficeResponse.Of(office) : null,
            candidate.Confidence,
            candidate.Reasons
        );
    }

    public static CandidateResponse From(DoubtfulCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new CandidateResponse(
            ActorSummaryResponse.From(candidate.Actor),
            Office: null,
            candidate.Confidence,
            candidate.Reasons
        );
    }
}

/// <summary>An office in short.</summary>
/// <param name="Title">BCP 47 tag to title.</param>
/// <param name="From" example="2024-10-01">The first day, or that of the month or year; null where unknown.</param>
/// <param name="To" example="2025-10-21">The last day, or that of the month or year; null where unknown or still held.</param>
public sealed record CandidateOfficeResponse(
    IReadOnlyDictionary<string, string> Title,
    DateOnly? From,
    DateOnly? To
)
{
    public static CandidateOfficeResponse Of(Office office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return new CandidateOfficeResponse(
            OfficeResponse.Localized(office.Titles),
            office.From,
            office.To
        );
    }
}
