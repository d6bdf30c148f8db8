using System.Collections.Immutable;
using StanceApi.Store.Actors;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Timelines;

/// <param name="Points">In order of the days said; each statement once.</param>
public sealed record ActorPoints(ActorSummary Actor, ImmutableArray<TimelinePoint> Points);

/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Points">In order of the days said; each statement once, also where several speakers of the country made it.</param>
public sealed record CountryPoints(string Country, ImmutableArray<TimelinePoint> Points);

/// <summary>Everything that was said on a proposal, by who said it.</summary>
public sealed class ReadProposalPoints(StanceDb db)
{
    /// <summary>In the order of the actors' ids.</summary>
    /// <param name="zone">Where the day falls on which an undated statement became known.</param>
    public async Task<ImmutableArray<ActorPoints>> ByActorAsync(
        string proposalId,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        var points = await TimelinePoints.ReadAsync(
            db.Speakers,
            proposalId,
            zone,
            cancellationToken
        );
        return
        [
            .. points
                .GroupBy(p => p.Actor)
                .OrderBy(g => g.Key.Id, StringComparer.Ordinal)
                .Select(g => new ActorPoints(g.Key, Once(g))),
        ];
    }

    /// <summary>
    /// In the order of the countries' codes. Only what was said for the country counts, by the rule of
    /// <see cref="NationalVoice"/>, with the role that the speaker has at the statement. Countries for which nobody
    /// spoke are left out.
    /// </summary>
    /// <param name="zone">Where the day falls on which an undated statement became known.</param>
    public async Task<ImmutableArray<CountryPoints>> ByCountryAsync(
        string proposalId,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        var points = await TimelinePoints.ReadAsync(
            db.Speakers.Where(s => s.Actor!.Country != null),
            proposalId,
            zone,
            cancellationToken
        );
        return
        [
            .. points
                .Where(p => p.SpeaksForCountry)
                .GroupBy(p => p.Actor.Country!, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CountryPoints(g.Key, Once(g))),
        ];
    }

    private static ImmutableArray<TimelinePoint> Once(IEnumerable<SpokenPoint> points) =>
        [.. points.Select(p => p.Point).DistinctBy(p => p.StatementId, StringComparer.Ordinal)];
}
