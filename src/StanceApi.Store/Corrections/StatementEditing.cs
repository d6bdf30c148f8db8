using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Independence;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Entities;
using StanceApi.Store.Independence;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Corrections;

/// <summary>
/// Puts what holds into a statement: what a human says, or what the program had found. Once all is written,
/// <see cref="EndAsync"/> brings along what follows from it: offices on the day, and which statements are one piece of
/// evidence. Everything runs in the caller's transaction.
/// </summary>
internal sealed class StatementEditing
{
    private readonly StanceDb _db;
    private readonly IReadOnlyList<long> _related;
    private readonly SpeakerEditing _speakers;
    private readonly StanceEditing _stances;
    private bool _movesEvidence;

    private StatementEditing(StanceDb db, long statementId, IReadOnlyList<long> related)
    {
        _db = db;
        _related = related;
        _speakers = new SpeakerEditing(db);
        _stances = new StanceEditing(db);
        StatementId = statementId;
    }

    public long StatementId { get; }

    public static async Task<StatementEditing> BeginAsync(
        StanceDb db,
        long statementId,
        CancellationToken cancellationToken
    ) =>
        new(
            db,
            statementId,
            await new StatementGroups(db).RelatedToAsync([statementId], cancellationToken)
        );

    /// <summary>What is there now.</summary>
    public async Task<Replaced> ReadAsync(
        CorrectedAspect aspect,
        string? proposalId,
        CancellationToken cancellationToken
    )
    {
        var statement = await StatementAsync(cancellationToken);
        return aspect switch
        {
            CorrectedAspect.Stance => new Replaced(
                Stance: await _stances.ReadAsync(statement, proposalId!, cancellationToken)
            ),
            CorrectedAspect.Speakers => new Replaced(
                Speakers: await _speakers.ReadAsync(StatementId, cancellationToken)
            ),
            CorrectedAspect.SaidOn => new Replaced(
                Day: new ReplacedDay(
                    statement.SaidFirst,
                    statement.SaidLast,
                    statement.SaidPrecision,
                    statement.SaidBasis
                )
            ),
            _ => new Replaced(Span: new ReplacedSpan(statement.Start, statement.Text.Length)),
        };
    }

    /// <param name="found">What the program had found.</param>
    public async Task WriteAsync(
        CorrectionRow correction,
        Replaced found,
        CancellationToken cancellationToken
    )
    {
        var value = Standing.Value(correction);
        var statement = await StatementAsync(cancellationToken);
        switch (correction.Aspect)
        {
            case CorrectedAspect.Stance:
                await _stances.WriteAsync(statement, correction, value, cancellationToken);
                break;
            case CorrectedAspect.Speakers:
                await _speakers.WriteAsync(
                    statement,
                    value.Speakers!.Value,
                    found.Speakers!.Value,
                    cancellationToken
                );
                break;
            case CorrectedAspect.SaidOn:
                await SetDayAsync(value.SaidOn!, cancellationToken);
                break;
            default:
                await SetSpanAsync(
                    statement,
                    value.Start!.Value,
                    value.End!.Value,
                    cancellationToken
                );
                break;
        }

        _movesEvidence |= correction.Aspect is not CorrectedAspect.Stance;
    }

    /// <summary>Lets hold again what the program had found.</summary>
    public async Task RestoreAsync(
        CorrectionRow undo,
        Replaced found,
        CancellationToken cancellationToken
    )
    {
        var statement = await StatementAsync(cancellationToken);
        switch (undo.Aspect)
        {
            case CorrectedAspect.Stance:
                await _stances.RestoreAsync(
                    statement,
                    undo.ProposalId!,
                    found.Stance,
                    cancellationToken
                );
                break;
            case CorrectedAspect.Speakers:
                await _speakers.RestoreAsync(statement, found.Speakers!.Value, cancellationToken);
                break;
            case CorrectedAspect.SaidOn:
                await SetDayAsync(found.Day!, cancellationToken);
                break;
            default:
                var span = found.Span!;
                await SetSpanAsync(
                    statement,
                    span.Start,
                    span.Start + span.Length,
                    cancellationToken
                );
                break;
        }

        _movesEvidence |= undo.Aspect is not CorrectedAspect.Stance;
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (!_movesEvidence)
        {
            return;
        }

        await _speakers.SetOfficesAsync(StatementId, cancellationToken);
        var groups = new StatementGroups(_db);
        await groups.ChangeAsync([StatementId], cancellationToken);
        await groups.SettleAsync(_related, cancellationToken);
        _db.ChangeTracker.Clear();
    }

    private Task<StatementRow> StatementAsync(CancellationToken cancellationToken) =>
        _db.Statements.AsNoTracking().SingleAsync(s => s.Id == StatementId, cancellationToken);

    private Task<int> SetDayAsync(SaidOn said, CancellationToken cancellationToken)
    {
        var days = DayRange.Of(said);
        return SetDayAsync(
            new ReplacedDay(
                days?.First ?? DateOnly.MinValue,
                days?.Last ?? DateOnly.MinValue,
                said.Precision,
                said.Basis
            ),
            cancellationToken
        );
    }

    // The database keeps the copies of the first day in step.
    private Task<int> SetDayAsync(ReplacedDay day, CancellationToken cancellationToken) =>
        _db
            .Statements.Where(s => s.Id == StatementId)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(s => s.SaidFirst, day.First)
                        .SetProperty(s => s.SaidLast, day.Last)
                        .SetProperty(s => s.SaidPrecision, day.Precision)
                        .SetProperty(s => s.SaidBasis, day.Basis),
                cancellationToken
            );

    private async Task SetSpanAsync(
        StatementRow statement,
        int start,
        int end,
        CancellationToken cancellationToken
    )
    {
        var article = await _db
            .Articles.Where(a => a.Id == statement.ArticleId)
            .Select(a => a.Text)
            .SingleAsync(cancellationToken);
        var text = article[start..end];
        var words = Wording.Of(text, statement.Language).Hash;
        await _db
            .Statements.Where(s => s.Id == StatementId)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(s => s.Text, text)
                        .SetProperty(s => s.Start, start)
                        .SetProperty(s => s.Words, words),
                cancellationToken
            );
        await _db.StatementIndex.RemoveAsync([StatementId], cancellationToken);
        await _db.StatementIndex.AddAsync([(StatementId, text)], cancellationToken);
        await new WordingPairs(_db).ForgetAsync([statement.Words], cancellationToken);
        await _stances.OutdateAsync(StatementId, cancellationToken);
    }
}
