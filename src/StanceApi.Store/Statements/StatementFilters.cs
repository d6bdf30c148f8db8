using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Statements;

/// <summary>
/// The conditions of a filter, each on the statement that is looked at. Days and words are not among them.
/// They are worded as greatest values instead of "any", and name the day again: so each is one step in an index for the
/// statement at hand, while the database would take "any" for a list to begin with, however long.
/// </summary>
internal static class StatementFilters
{
    public static IQueryable<StatementRow> Matching(
        this IQueryable<StatementRow> statements,
        StatementFilter filter
    )
    {
        if (filter.ActorId is { } actor)
        {
            statements = statements.Where(s =>
                s.Speakers.Where(p => p.ActorId == actor && p.SaidFirst == s.SaidFirst)
                    .Max(p => (int?)p.Ordinal) != null
            );
        }

        if (filter.Country is { } country)
        {
            statements = statements.Where(s =>
                s.Speakers.Where(p => p.SpeaksFor == country && p.SaidFirst == s.SaidFirst)
                    .Max(p => (int?)p.Ordinal) != null
            );
        }

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

        return statements.WithStance(filter);
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

    private static IQueryable<StatementRow> WithStance(
        this IQueryable<StatementRow> statements,
        StatementFilter filter
    )
    {
        if (!filter.AsksForStance)
        {
            return statements;
        }

        // Not by way of the method above: the provider translates what it can see.
        var proposal = filter.ProposalId;
        var label = filter.Label;
        var confidence = filter.MinConfidence ?? 0;
        return statements.Where(s =>
            s.Stances.Where(p =>
                    (proposal == null || p.ProposalId == proposal)
                    && p.SaidFirst == s.SaidFirst
                    && (label == null ? p.Label != StanceLabel.Unrelated : p.Label == label)
                )
                .Max(p => (double?)p.Confidence) >= confidence
        );
    }
}
