using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Actors;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Corrections;

/// <summary>Puts the speakers that a human names in the place of those that the program found, and back.</summary>
internal sealed class SpeakerEditing(StanceDb db)
{
    private const string Reason = "set by a human";

    public async Task<ImmutableArray<ReplacedSpeaker>> ReadAsync(
        long statementId,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Speakers.AsNoTracking()
            .Where(s => s.StatementId == statementId)
            .Include(s => s.Candidates)
            .OrderBy(s => s.Ordinal)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Read)];
    }

    /// <summary>A speaker whom the article may mean keeps the words that it has for them.</summary>
    /// <param name="found">The speakers that the program found.</param>
    public async Task WriteAsync(
        StatementRow statement,
        ImmutableArray<string> actorIds,
        ImmutableArray<ReplacedSpeaker> found,
        CancellationToken cancellationToken
    )
    {
        var tree = new ActorTree(db);
        var rows = new List<SpeakerRow>();
        foreach (var actorId in actorIds)
        {
            var root = await tree.RootAsync(actorId, cancellationToken);
            var actor = await db
                .Actors.AsNoTracking()
                .Include(a => a.Names)
                .SingleAsync(a => a.Id == root, cancellationToken);
            if (rows.Exists(r => r.ActorId == actor.Id))
            {
                continue;
            }

            rows.Add(
                Row(
                    statement,
                    rows.Count,
                    actor,
                    found.FirstOrDefault(s => MayBe(s, actor, actorId)),
                    string.Equals(actor.Id, actorId, StringComparison.Ordinal) ? null : actorId
                )
            );
        }

        await ReplaceAsync(statement.Id, rows, cancellationToken);
    }

    public async Task RestoreAsync(
        StatementRow statement,
        ImmutableArray<ReplacedSpeaker> found,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<SpeakerRow>();
        foreach (var speaker in found)
        {
            rows.Add(await RowAsync(statement, rows.Count, speaker, cancellationToken));
        }

        await ReplaceAsync(statement.Id, rows, cancellationToken);
    }

    /// <summary>The office on the day, which another day or actor changes.</summary>
    public async Task SetOfficesAsync(long statementId, CancellationToken cancellationToken)
    {
        await new SpeakerOffices(db).OfStatementAsync(statementId, cancellationToken);
    }

    private async Task ReplaceAsync(
        long statementId,
        List<SpeakerRow> rows,
        CancellationToken cancellationToken
    )
    {
        await db
            .Speakers.Where(s => s.StatementId == statementId)
            .ExecuteDeleteAsync(cancellationToken);
        db.Speakers.AddRange(rows);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static bool MayBe(ReplacedSpeaker speaker, ActorRow actor, string actorId) =>
        IsOneOf(speaker.ActorId, actor.Id, actorId)
        || IsOneOf(speaker.LinkedActorId, actor.Id, actorId)
        || speaker.Candidates.Any(c => IsOneOf(c.ActorId, actor.Id, actorId))
        || actor.Names.Exists(n =>
            string.Equals(
                n.Key,
                KeyedName.Of(speaker.Name, n.Language, actor.Type, actor.Country)?.Key,
                StringComparison.Ordinal
            )
        );

    private static bool IsOneOf(string? id, string one, string other) =>
        string.Equals(id, one, StringComparison.Ordinal)
        || string.Equals(id, other, StringComparison.Ordinal);

    private static SpeakerRow Row(
        StatementRow statement,
        int ordinal,
        ActorRow actor,
        ReplacedSpeaker? found,
        string? linkedActorId
    ) =>
        new()
        {
            StatementId = statement.Id,
            Ordinal = ordinal,
            SaidFirst = statement.SaidFirst,
            ActorId = actor.Id,
            LinkedActorId = linkedActorId,
            Name = found?.Name ?? NameIn(actor, statement.Language),
            LatinName = found?.LatinName,
            Type = actor.Type,
            Country = found?.Country,
            SpeaksFor = found?.Country,
            Role = found?.Role,
            MentionText = found?.MentionText,
            MentionStart = found?.MentionStart,
            Confidence = 1,
            LinkConfidence = 1,
            LinkReasons = [Reason],
        };

    /// <summary>The actors that were deleted since are nobody; those merged since are who they turned out to be.</summary>
    private async Task<SpeakerRow> RowAsync(
        StatementRow statement,
        int ordinal,
        ReplacedSpeaker speaker,
        CancellationToken cancellationToken
    )
    {
        var linked = speaker.LinkedActorId ?? speaker.ActorId;
        var root = linked is null
            ? null
            : await new ActorTree(db).RootAsync(linked, cancellationToken);
        var row = new SpeakerRow
        {
            StatementId = statement.Id,
            Ordinal = ordinal,
            SaidFirst = statement.SaidFirst,
            ActorId = root,
            LinkedActorId =
                root is null || string.Equals(root, linked, StringComparison.Ordinal)
                    ? null
                    : linked,
            Name = speaker.Name,
            LatinName = speaker.LatinName,
            Type = speaker.Type,
            Country = speaker.Country,
            SpeaksFor = speaker.Country,
            Role = speaker.Role,
            MentionText = speaker.MentionText,
            MentionStart = speaker.MentionStart,
            Confidence = speaker.Confidence,
            LinkConfidence = root is null ? null : speaker.LinkConfidence,
            LinkReasons = root is null ? [] : speaker.LinkReasons,
        };
        var candidates = speaker.Candidates.Select(c => c.ActorId).ToList();
        var known = await db
            .Actors.Where(a => candidates.Contains(a.Id) && a.MergedIntoId == null)
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        row.Candidates.AddRange(
            speaker
                .Candidates.Where(c => known.Contains(c.ActorId))
                .Select(
                    (c, rank) =>
                        new SpeakerCandidateRow
                        {
                            StatementId = statement.Id,
                            Ordinal = ordinal,
                            Rank = rank,
                            ActorId = c.ActorId,
                            Confidence = c.Confidence,
                            Reasons = c.Reasons,
                        }
                )
        );
        return row;
    }

    private static ReplacedSpeaker Read(SpeakerRow row) =>
        new(
            row.ActorId,
            row.LinkedActorId,
            row.Name,
            row.LatinName,
            row.Type,
            row.Country,
            row.Role,
            row.MentionText,
            row.MentionStart,
            row.Confidence,
            row.LinkConfidence,
            row.LinkReasons,
            [
                .. row
                    .Candidates.OrderBy(c => c.Rank)
                    .Select(c => new ReplacedCandidate(c.ActorId, c.Confidence, c.Reasons)),
            ]
        );

    private static string NameIn(ActorRow actor, string language) =>
        actor.Names.Find(n => string.Equals(n.Language, language, StringComparison.Ordinal))?.Text
        ?? actor
            .Names.Find(n =>
                string.Equals(
                    n.Language.Split('-')[0],
                    language.Split('-')[0],
                    StringComparison.Ordinal
                )
            )
            ?.Text
        ?? actor.Name;
}
