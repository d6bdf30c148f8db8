using System.Collections.Immutable;
using StanceApi.Store.Actors;

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
    public async Task<ImmutableArray<ActorPoints>> ByActorAsync(
        string proposalId,
        CancellationToken cancellationToken
    )
    {
        var points = await TimelinePoints.ReadAsync(db.Speakers, proposalId, cancellationToken);
        return
        [
            .. points
                .GroupBy(p => p.Actor)
                .OrderBy(g => g.Key.Id, StringComparer.Ordinal)
                .Select(g => new ActorPoints(
                    g.Key,
                    [
                        .. g.Select(p => p.Point)
                            .DistinctBy(p => p.StatementId, StringComparer.Ordinal),
                    ]
                )),
        ];
    }

    /// <summary>
    /// In the order of the countries' codes. What any actor of a country said counts for the country: its people,
    /// institutions, groups and government. Actors without a country are left out.
    /// </summary>
    public async Task<ImmutableArray<CountryPoints>> ByCountryAsync(
        string proposalId,
        CancellationToken cancellationToken
    )
    {
        var points = await TimelinePoints.ReadAsync(
            db.Speakers.Where(s => s.Actor!.Country != null),
            proposalId,
            cancellationToken
        );
        return
        [
            .. points
                .GroupBy(p => p.Actor.Country!, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CountryPoints(
                    g.Key,
                    [
                        .. g.Select(p => p.Point)
                            .DistinctBy(p => p.StatementId, StringComparer.Ordinal),
                    ]
                )),
        ];
    }
}
