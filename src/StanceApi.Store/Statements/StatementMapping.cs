using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;

namespace StanceApi.Store.Statements;

internal static class StatementMapping
{
    /// <summary>Everything that <see cref="ToStored(StatementRow)"/> needs, read in three queries and not tracked.</summary>
    public static IQueryable<StatementRow> WithDetails(this IQueryable<StatementRow> statements) =>
        statements
            .Include(s => s.Speakers.OrderBy(p => p.Ordinal))
                .ThenInclude(p => p.Actor)
            .Include(s => s.Stances.OrderBy(p => p.ProposalId))
            .AsSplitQuery()
            .AsNoTracking();

    public static StoredStatement ToStored(StatementRow row) =>
        new(
            ShortId.Format(row.Id),
            ShortId.Format(row.ArticleId),
            row.Kind,
            Span(row.Text, row.Start)!.Value,
            Span(row.CueText, row.CueStart),
            [.. row.Speakers.Select(ToStored)],
            SaidOnOf(row.SaidFirst, row.SaidLast, row.SaidPrecision, row.SaidBasis),
            [.. row.ReportedBy],
            row.Context,
            row.Language,
            [.. row.Stances.Select(s => ToStored(s, row.Text))]
        );

    public static SaidOn SaidOnOf(
        DateOnly first,
        DateOnly last,
        DatePrecision precision,
        DateBasis? basis
    ) =>
        precision == DatePrecision.Unknown
            ? SaidOn.Unknown
            : new SaidOn(
                first,
                precision == DatePrecision.Day && last > first ? last : null,
                precision,
                basis
            );

    private static StoredSpeaker ToStored(SpeakerRow row) =>
        new(
            row.ActorId,
            row.Name,
            row.LatinName ?? row.Actor?.LatinName,
            row.Type,
            row.Country ?? row.Actor?.Country,
            row.Role ?? row.Office,
            Span(row.MentionText, row.MentionStart),
            row.Confidence
        );

    private static StoredStance ToStored(StanceRow row, string text) =>
        new(
            row.ProposalId,
            row.ToScore(EvidenceBytes.Decode(row.Evidence, text)),
            row.ModelVersion,
            row.Source,
            new DateTimeOffset(row.ScoredAt)
        );

    private static TextSpan? Span(string? text, int? start) =>
        text is not null && start is { } at ? new TextSpan(at, at + text.Length, text) : null;
}
