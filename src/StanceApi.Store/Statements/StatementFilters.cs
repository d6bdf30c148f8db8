using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Statements;

/// <summary>
/// The conditions of a filter on statements that are at hand by their places. They are worded as greatest values where
/// "any" would do, and name the day: so each is one step in an index for the statement at hand, while the database
/// would take "any" for a list to begin with, however long.
/// </summary>
internal static class StatementFilters
{
    /// <summary>Everything but days and words.</summary>
    public static IQueryable<Place> Matching(
        this IQueryable<Place> places,
        StatementFilter filter,
        StanceDb db
    )
    {
        if (filter.ActorId is { } actor)
        {
            places = places.Where(at =>
                db.Speakers.Where(p =>
                        p.ActorId == actor && p.SaidFirst == at.Said && p.StatementId == at.Id
                    )
                    .Max(p => (int?)p.Ordinal) != null
            );
        }

        if (filter.Country is { } country)
        {
            places = places.Where(at =>
                db.Speakers.Where(p =>
                        p.SpeaksFor == country && p.SaidFirst == at.Said && p.StatementId == at.Id
                    )
                    .Max(p => (int?)p.Ordinal) != null
            );
        }

        if (filter.AsksForStance)
        {
            var stances = db.Stances.Matching(filter);
            var least = filter.MinConfidence ?? 0;
            places = places.Where(at =>
                stances
                    .Where(p => p.SaidFirst == at.Said && p.StatementId == at.Id)
                    .Max(p => (double?)p.Confidence) >= least
            );
        }

        return filter.Kind is null && filter.Language is null
            ? places
            : from place in places
            join statement in db.Statements.OfForm(filter) on place.Id equals statement.Id
            select place;
    }

    /// <summary>Leaves what can have been said within the filter's days; all where it names none.</summary>
    public static IQueryable<StatementRow> SaidWithin(
        this IQueryable<StatementRow> statements,
        StatementFilter filter
    )
    {
        // Undated statements have the first of all days, which lies in no window.
        if (filter.SaidFrom is { } from)
        {
            statements = statements.Where(s => s.SaidLast >= from);
        }

        if (filter.SaidTo is { } to)
        {
            statements = statements.Where(s => s.SaidFirst <= to);
        }

        return filter.SaidFrom is null && filter.SaidTo is null
            ? statements
            : statements.Where(s => s.SaidFirst > DateOnly.MinValue);
    }

    /// <summary>The stances that meet what the filter says of stances.</summary>
    public static IQueryable<StanceRow> Matching(
        this IQueryable<StanceRow> stances,
        StatementFilter filter
    )
    {
        if (filter.ProposalId is { } proposal)
        {
            stances = stances.Where(p => p.ProposalId == proposal);
        }

        // Unless unrelated ones are asked for, none is in the result: said so that the index of related ones is used.
        stances = filter.Label switch
        {
            null => stances.Where(p => p.Label != StanceLabel.Unrelated),
            StanceLabel.Unrelated => stances.Where(p => p.Label == StanceLabel.Unrelated),
            { } label => stances.Where(p => p.Label != StanceLabel.Unrelated && p.Label == label),
        };
        return filter.MinConfidence is { } confidence
            ? stances.Where(p => p.Confidence >= confidence)
            : stances;
    }

    private static IQueryable<StatementRow> OfForm(
        this IQueryable<StatementRow> statements,
        StatementFilter filter
    )
    {
        if (filter.Kind is { } kind)
        {
            statements = statements.Where(s => s.Kind == kind);
        }

        if (filter.Language is { } language)
        {
            var withScript = language + "-";
            statements = statements.Where(s =>
                s.Language == language || s.Language.StartsWith(withScript)
            );
        }

        return statements;
    }
}
