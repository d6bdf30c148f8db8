using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>
/// Links the speakers of new statements to actors: known ones, and new ones for those whom nobody known is near. Where it
/// is doubtful who it is, the candidates are kept for a human; an anonymous speaker is nobody in particular.
/// </summary>
internal sealed class LinkSpeakers(StanceDb db, IdSource ids)
{
    private readonly KnownActors _known = new(db);
    private readonly Dictionary<SpeakerMention, ActorLink> _links = [];

    /// <summary>Looks up all at once whom several articles may mean, before each is linked.</summary>
    public async Task LookUpAsync(
        IEnumerable<(IReadOnlyList<StatementRow> Statements, DateOnly? Published)> articles,
        CancellationToken cancellationToken
    ) =>
        await _known.NamedAsync(
            [
                .. articles
                    .SelectMany(a => Mentioned(a.Statements, a.Published))
                    .SelectMany(p => ActorLinker.Keys(p.Mention)),
            ],
            cancellationToken
        );

    /// <summary>Sets the actor of each speaker, or its candidates. New and changed actors are saved with the statements.</summary>
    /// <param name="published">The day that stands in for an unknown one; null where there is none.</param>
    public async Task RunAsync(
        IReadOnlyList<StatementRow> statements,
        DateOnly? published,
        CancellationToken cancellationToken
    )
    {
        _links.Clear();
        _known.ForgetOffices();
        var speakers = Mentioned(statements, published).ToList();
        await _known.NamedAsync(
            [.. speakers.SelectMany(p => ActorLinker.Keys(p.Mention))],
            cancellationToken
        );
        foreach (var (speaker, mention) in speakers)
        {
            var link = await LinkAsync(mention, cancellationToken);
            var row = link.Outcome switch
            {
                LinkOutcome.Linked => _known.Row(link.Best!.Actor.Id),
                LinkOutcome.New => await CreateAsync(mention, cancellationToken),
                _ => null,
            };
            if (row is null)
            {
                speaker.Candidates.AddRange(link.Candidates.Select((c, i) => Row(speaker, c, i)));
                continue;
            }

            if (link.Outcome == LinkOutcome.New)
            {
                // The next mention of the same name is theirs.
                _links.Clear();
            }

            if (Teaches(link, row) && ActorLearning.Learn(row, mention))
            {
                _known.Learn(row);
            }

            speaker.ActorId = row.Id;
            speaker.LinkConfidence = link.Best?.Confidence ?? 1;
            speaker.LinkReasons = link.Best?.Reasons ?? [];
            speaker.Office = Office(mention, _known.Actor(row.Id));
        }
    }

    private static IEnumerable<(SpeakerRow Speaker, SpeakerMention Mention)> Mentioned(
        IReadOnlyList<StatementRow> statements,
        DateOnly? published
    ) =>
        statements.SelectMany(s =>
            s.Speakers.Where(p => p.Type != ActorType.Anonymous)
                .Select(p => (Speaker: p, Mention: Mentions.Of(p, s, published)))
        );

    /// <summary>The title of the office on the day, where the article gives none.</summary>
    public static string? Office(SpeakerMention mention, Actor actor) =>
        mention is { Role: null, Day: { } day }
            ? OfficeOnDay.Title(actor, day, mention.Language)
            : null;

    private async Task<ActorLink> LinkAsync(
        SpeakerMention mention,
        CancellationToken cancellationToken
    )
    {
        if (!_links.TryGetValue(mention, out var link))
        {
            link = await new ActorLinker(_known).LinkAsync(mention, cancellationToken);
            _links[mention] = link;
        }

        return link;
    }

    /// <summary>A name that is surely theirs may be a further form; a human's own record stays as it is.</summary>
    private static bool Teaches(ActorLink link, ActorRow row) =>
        row.EditedAt is null
        && (
            link.Outcome == LinkOutcome.New
            || link.Best is { HasFullName: true, Confidence: >= 0.85 }
        );

    private async Task<ActorRow> CreateAsync(
        SpeakerMention mention,
        CancellationToken cancellationToken
    )
    {
        var latinName = ActorLearning.LatinName(mention);
        var row = new ActorRow
        {
            Id = await new ActorIds(db, ids).NewAsync(
                latinName,
                mention.Country,
                _known.Ids,
                cancellationToken
            ),
            Name = mention.Name,
            LatinName = latinName,
            Type = mention.Type,
            Country = mention.Country,
            Origin = ActorOrigin.Article,
        };
        db.Actors.Add(row);
        ActorLearning.Learn(row, mention);
        _known.Learn(row);
        return row;
    }

    private static SpeakerCandidateRow Row(
        SpeakerRow speaker,
        ActorCandidate candidate,
        int rank
    ) =>
        new()
        {
            StatementId = speaker.StatementId,
            Ordinal = speaker.Ordinal,
            Rank = rank,
            ActorId = candidate.Actor.Id,
            Confidence = candidate.Confidence,
            Reasons = candidate.Reasons,
        };
}
