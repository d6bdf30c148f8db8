using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Statements;

internal static class StatementFilters
{
    public static IQueryable<StatementRow> Matching(
        this IQueryable<StatementRow> statements,
        StatementFilter filter,
        StanceDb db
    )
    {
        if (filter.ActorId is { } actor)
        {
            statements = statements.Where(s => s.Speakers.Any(p => p.ActorId == actor));
        }

        if (filter.Country is { } country)
        {
            statements = statements.Where(s =>
                s.Speakers.Any(p => p.Country == country || p.Actor!.Country == country)
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

        return statements.WithStance(filter).SaidWithin(filter).WithWords(filter, db);
    }

    private static IQueryable<StatementRow> WithStance(
        this IQueryable<StatementRow> statements,
        StatementFilter filter
    )
    {
        var proposal = filter.ProposalId;
        var label = filter.Label;
        var confidence = filter.MinConfidence;
        if (proposal is null && label is null && confidence is null)
        {
            return statements;
        }

        return statements.Where(s =>
            s.Stances.Any(p =>
                (proposal == null || p.ProposalId == proposal)
                && (label == null ? p.Label != StanceLabel.Unrelated : p.Label == label)
                && (confidence == null || p.Confidence >= confidence)
            )
        );
    }

    private static IQueryable<StatementRow> SaidWithin(
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

    private static IQueryable<StatementRow> WithWords(
        this IQueryable<StatementRow> statements,
        StatementFilter filter,
        StanceDb db
    )
    {
        if (filter.Query is null)
        {
            return statements;
        }

        return db.StatementIndex.Matching(filter.Query) is { } matches
            ? statements.Where(s => matches.Contains(s.Id))
            : statements.Where(s => false);
    }
}
