using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Actors;

/// <summary>
/// Keeps <see cref="SpeakerRow.Office"/> true when an actor's offices, a statement's day or its speakers change.
/// Everything runs in the caller's transaction.
/// </summary>
internal sealed class SpeakerOffices(StanceDb db)
{
    private const int BatchSize = 1_000;

    /// <summary>Of all that these actors said.</summary>
    public async Task OfActorsAsync(
        IReadOnlyCollection<string> actorIds,
        CancellationToken cancellationToken
    )
    {
        foreach (var actorId in actorIds)
        {
            var speakers = db.Speakers.Where(s => s.ActorId == actorId && s.Role == null);
            for (long after = -1; ; )
            {
                var from = after;
                var batch = await SetAsync(
                    speakers
                        .Where(s => s.StatementId > from)
                        .OrderBy(s => s.StatementId)
                        .Take(BatchSize),
                    cancellationToken
                );
                if (batch.Count < BatchSize)
                {
                    break;
                }

                after = batch[^1];
            }
        }
    }

    public Task OfStatementAsync(long statementId, CancellationToken cancellationToken) =>
        SetAsync(
            db.Speakers.Where(s =>
                s.StatementId == statementId && s.ActorId != null && s.Role == null
            ),
            cancellationToken
        );

    /// <returns>The statements, in their order.</returns>
    private async Task<List<long>> SetAsync(
        IQueryable<SpeakerRow> speakers,
        CancellationToken cancellationToken
    )
    {
        var rows = await speakers
            .AsNoTracking()
            .Select(s => new
            {
                Speaker = s,
                Statement = s.Statement!,
                s.Statement!.Article!.PublishedAt,
            })
            .ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Speaker.ActorId!).Distinct(StringComparer.Ordinal).ToList();
        var actors = (
            await db
                .Actors.AsNoTracking()
                .Where(a => ids.Contains(a.Id))
                .Include(a => a.Names)
                .Include(a => a.Offices)
                .AsSplitQuery()
                .ToListAsync(cancellationToken)
        ).ToDictionary(a => a.Id, ActorMapping.ToActor, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var speaker = row.Speaker;
            var office = LinkSpeakers.Office(
                Mentions.Of(
                    speaker,
                    row.Statement,
                    row.PublishedAt is { } at ? DateOnly.FromDateTime(at) : null
                ),
                actors[speaker.ActorId!]
            );
            if (!string.Equals(office, speaker.Office, StringComparison.Ordinal))
            {
                await db
                    .Speakers.Where(s =>
                        s.StatementId == speaker.StatementId && s.Ordinal == speaker.Ordinal
                    )
                    .ExecuteUpdateAsync(
                        u => u.SetProperty(s => s.Office, office),
                        cancellationToken
                    );
            }
        }

        return rows.ConvertAll(r => r.Speaker.StatementId);
    }
}
