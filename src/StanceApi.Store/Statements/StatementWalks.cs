using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Statements;

/// <summary>
/// A way through the statements of a filter by day: rows that an index has in that order, and the conditions that are
/// left to look up for each.
/// </summary>
/// <param name="Arms">Each in an index of its own; a statement may be in several.</param>
/// <param name="Rest">What is still to be met.</param>
internal sealed record StatementWalk(ImmutableArray<IQueryable<Place>> Arms, StatementFilter Rest);

/// <summary>Chooses the index that leaves the least to look up.</summary>
internal sealed class StatementWalks(StanceDb db)
{
    /// <summary>Counting further would cost more than a wrong choice.</summary>
    public const int MostCounted = 5_000;

    public async Task<StatementWalk> ForAsync(
        StatementFilter filter,
        CancellationToken cancellationToken
    )
    {
        var walks = await CandidatesAsync(filter, cancellationToken);
        return walks.Count switch
        {
            0 => new StatementWalk([db.Statements.Select(Place.OfStatement)], filter),
            1 => walks[0],
            _ => (await SmallestAsync(walks, cancellationToken)).Walk,
        };
    }

    /// <summary>The walk and how many places it has; null where each has more than <see cref="MostCounted"/>.</summary>
    public async Task<(StatementWalk Walk, int Count)?> SmallAsync(
        StatementFilter filter,
        CancellationToken cancellationToken
    )
    {
        var walks = await CandidatesAsync(filter, cancellationToken);
        if (walks.Count == 0)
        {
            return null;
        }

        var (walk, count) = await SmallestAsync(walks, cancellationToken);
        return count > MostCounted ? null : (walk, count);
    }

    /// <summary>In the order of preference where all are large.</summary>
    private async Task<List<StatementWalk>> CandidatesAsync(
        StatementFilter filter,
        CancellationToken cancellationToken
    )
    {
        var walks = new List<StatementWalk>();
        if (filter.ActorId is { } actor)
        {
            walks.Add(
                new StatementWalk(
                    [Once(db.Speakers.Where(p => p.ActorId == actor), p => p.ActorId == actor)],
                    filter with
                    {
                        ActorId = null,
                    }
                )
            );
        }

        if (filter is { ProposalId: not null, Label: not StanceLabel.Unrelated })
        {
            walks.Add(
                new StatementWalk(
                    [db.Stances.Matching(filter).Select(Place.OfStance)],
                    filter with
                    {
                        ProposalId = null,
                        Label = null,
                        MinConfidence = null,
                    }
                )
            );
        }

        if (filter.Country is { } country)
        {
            walks.Add(
                new StatementWalk(
                    [
                        Once(
                            db.Speakers.Where(p => p.SpeaksFor == country),
                            p => p.SpeaksFor == country
                        ),
                    ],
                    filter with
                    {
                        Country = null,
                    }
                )
            );
        }

        if (filter.Language is { } language)
        {
            var tags = await TagsAsync(language, cancellationToken);
            walks.Add(
                new StatementWalk(
                    [
                        .. tags.Select(tag =>
                            db.Statements.Where(s => s.Language == tag).Select(Place.OfStatement)
                        ),
                    ],
                    filter with
                    {
                        Language = null,
                    }
                )
            );
        }

        return walks;
    }

    /// <summary>Each statement once, also where two of its speakers are asked for.</summary>
    private IQueryable<Place> Once(
        IQueryable<SpeakerRow> speakers,
        System.Linq.Expressions.Expression<Func<SpeakerRow, bool>> wanted
    ) =>
        speakers
            .Where(p =>
                !db
                    .Speakers.Where(wanted)
                    .Any(o => o.StatementId == p.StatementId && o.Ordinal < p.Ordinal)
            )
            .Select(Place.OfSpeaker);

    /// <summary>The tag and those with a script or region, as far as statements have them: each is one step in the index.</summary>
    private async Task<List<string>> TagsAsync(string language, CancellationToken cancellationToken)
    {
        var tags = new List<string>();
        if (await db.Statements.AnyAsync(s => s.Language == language, cancellationToken))
        {
            tags.Add(language);
        }

        var withScript = language + "-";
        var last = withScript;
        while (
            await db
                .Statements.Where(s => string.Compare(s.Language, last) > 0)
                .OrderBy(s => s.Language)
                .Select(s => s.Language)
                .FirstOrDefaultAsync(cancellationToken)
                is { } tag
            && tag.StartsWith(withScript, StringComparison.Ordinal)
        )
        {
            tags.Add(tag);
            last = tag;
        }

        return tags;
    }

    private static async Task<(StatementWalk Walk, int Count)> SmallestAsync(
        List<StatementWalk> walks,
        CancellationToken cancellationToken
    )
    {
        (StatementWalk Walk, int Count) smallest = (walks[0], int.MaxValue);
        foreach (var walk in walks)
        {
            var count = 0;
            foreach (var arm in walk.Arms)
            {
                count += await arm.OrderBy(p => p.Said)
                    .Take(MostCounted + 1)
                    .CountAsync(cancellationToken);
            }

            if (Math.Min(count, MostCounted + 1) < smallest.Count)
            {
                smallest = (walk, Math.Min(count, MostCounted + 1));
            }
        }

        return smallest;
    }
}
