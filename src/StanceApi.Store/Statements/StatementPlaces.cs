using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Paging;
using StanceApi.Store.Search;

namespace StanceApi.Store.Statements;

/// <summary>Finds the places of a filter's statements by day, the latest first, undated last.</summary>
internal sealed class StatementPlaces(StanceDb db)
{
    /// <summary>So many matches are sorted at once; of more, statements are looked at by day, for as long as that is quicker.</summary>
    private const int MostSorted = 5_000;

    private const int FirstChunk = 250;
    private const int MostLookedAt = 20_000;

    /// <summary>At most <paramref name="count"/> after a place.</summary>
    public async Task<List<Place>> AfterAsync(
        StatementFilter filter,
        SaidCursor? after,
        int count,
        CancellationToken cancellationToken
    )
    {
        if (filter.Query is null)
        {
            return await WalkAsync(filter, after, count, cancellationToken);
        }

        if (SearchQuery.Parse(filter.Query) is not { } query)
        {
            return [];
        }

        var matches = await db
            .StatementIndex.Matching(query)
            .OrderByDescending(id => id)
            .Take(MostSorted + 1)
            .CountAsync(cancellationToken);
        var found = new List<Place>();
        if (matches > MostSorted)
        {
            (found, after) = await LookAsync(filter, query, after, count, cancellationToken);
        }

        if (found.Count < count && (matches <= MostSorted || after is not null))
        {
            var ids = db.StatementIndex.Matching(query);
            found.AddRange(
                await Windowed(
                        db.Statements.Where(s => ids.Contains(s.Id))
                            .SaidWithin(filter)
                            .Select(Place.OfStatement)
                            .Matching(filter, db),
                        null,
                        after
                    )
                    .Take(count - found.Count)
                    .ToListAsync(cancellationToken)
            );
        }

        return found;
    }

    /// <summary>Reads statements by day and keeps those that hold the words.</summary>
    /// <returns>What was found, and how far it was looked; null where that was the end.</returns>
    private async Task<(List<Place> Found, SaidCursor? LookedTo)> LookAsync(
        StatementFilter filter,
        SearchQuery query,
        SaidCursor? after,
        int count,
        CancellationToken cancellationToken
    )
    {
        var found = new List<Place>();
        var size = FirstChunk;
        for (var looked = 0; looked < MostLookedAt; looked += size, size *= 2)
        {
            var places = await WalkAsync(filter, after, size, cancellationToken);
            var ids = places.ConvertAll(p => p.Id);
            var texts = await db
                .Statements.Where(s => EF.Parameter(ids).Contains(s.Id))
                .Select(s => new { s.Id, s.Text })
                .ToDictionaryAsync(s => s.Id, s => s.Text, cancellationToken);
            found.AddRange(
                places
                    .Where(p =>
                        texts.TryGetValue(p.Id, out var text) && query.Match(text, 1).IsComplete
                    )
                    .Take(count - found.Count)
            );
            after = places.Count < size ? null : places[^1].Cursor;
            if (found.Count == count || after is null)
            {
                break;
            }
        }

        return (found, after);
    }

    private async Task<List<Place>> WalkAsync(
        StatementFilter filter,
        SaidCursor? after,
        int count,
        CancellationToken cancellationToken
    )
    {
        var walk = await new StatementWalks(db).ForAsync(filter, cancellationToken);
        var found = new List<Place>();
        foreach (var window in SaidWindow.Of(filter))
        {
            var places = new List<Place>();
            foreach (var arm in walk.Arms)
            {
                places.AddRange(
                    await Windowed(With(arm, walk.Rest, window), window, after)
                        .Take(count - found.Count)
                        .ToListAsync(cancellationToken)
                );
            }

            found.AddRange(
                places
                    .OrderByDescending(p => p.Said)
                    .ThenByDescending(p => p.Id)
                    .Take(count - found.Count)
            );
            if (found.Count == count)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>The places whose statements meet what the walk leaves open.</summary>
    private IQueryable<Place> With(
        IQueryable<Place> places,
        StatementFilter rest,
        SaidWindow window
    )
    {
        if (window.ReachingInto is { } day)
        {
            places =
                from place in places
                join statement in db.Statements.Where(s =>
                    s.SaidLast >= day && s.SaidLast > s.SaidFirst
                )
                    on place.Id equals statement.Id
                select place;
        }

        return places.Matching(rest, db);
    }

    private static IQueryable<Place> Windowed(
        IQueryable<Place> places,
        SaidWindow? window,
        SaidCursor? after
    )
    {
        if (window?.First is { } first)
        {
            places = places.Where(p => p.Said >= first);
        }

        if (window?.Last is { } last)
        {
            places = places.Where(p => p.Said <= last);
        }

        if (after is not null)
        {
            // The first condition lets the index begin at the place; alone, the second would read up to it.
            var (said, id) = (after.Said, after.Id);
            places = places.Where(p => p.Said <= said && (p.Said < said || p.Id < id));
        }

        return places.OrderByDescending(p => p.Said).ThenByDescending(p => p.Id);
    }
}

/// <summary>A stretch of days by which a filter's days are walked.</summary>
/// <param name="First">First of the first days on which they can have been said; null for no limit.</param>
/// <param name="Last">Last of these.</param>
/// <param name="ReachingInto">When set, only statements whose days go on until this one.</param>
internal sealed record SaidWindow(DateOnly? First, DateOnly? Last, DateOnly? ReachingInto)
{
    /// <summary>
    /// In the order of the days: those that begin in the window, then those that began before and reach into it. The
    /// latter are few, and an index has them.
    /// </summary>
    public static ImmutableArray<SaidWindow> Of(StatementFilter filter)
    {
        var firstDated = DateOnly.MinValue.AddDays(1);
        return (filter.SaidFrom, filter.SaidTo) switch
        {
            (null, null) => [new SaidWindow(null, null, null)],
            (null, var to) => [new SaidWindow(firstDated, to, null)],
            ({ } from, var to) when from <= firstDated => [new SaidWindow(firstDated, to, null)],
            ({ } from, var to) =>
            [
                new SaidWindow(from, to, null),
                new SaidWindow(firstDated, from.AddDays(-1), from),
            ],
        };
    }
}
