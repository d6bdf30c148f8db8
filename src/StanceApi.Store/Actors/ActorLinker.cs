using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;
using StanceApi.Text.Folding;

namespace StanceApi.Store.Actors;

/// <summary>
/// Links the speakers of new statements to actors by name: equal folded names, in any script, of the same type and with
/// no contradiction in country are one actor. Nobody to link to makes a new actor of what the article says.
/// Anonymous and nameless speakers stay without an actor.
/// </summary>
internal sealed class ActorLinker(StanceDb db, IdSource ids)
{
    private readonly List<ActorRow> _known = [];

    /// <summary>Sets the actor of each speaker. New and changed actors are saved with the statements.</summary>
    public async Task LinkAsync(
        IReadOnlyList<StatementRow> statements,
        CancellationToken cancellationToken
    )
    {
        var speakers = statements
            .SelectMany(s => s.Speakers.Select(p => (Speaker: p, s.Language)))
            .Where(p => IsSomebody(p.Speaker))
            .ToList();
        await LoadAsync(
            [.. speakers.SelectMany(p => Keys(p.Speaker)).Distinct(StringComparer.Ordinal)],
            cancellationToken
        );
        foreach (var (speaker, language) in speakers)
        {
            var actor = Find(speaker) ?? await CreateAsync(speaker, cancellationToken);
            Learn(actor, speaker, language);
            speaker.Actor = actor;
        }
    }

    /// <summary>The actor that each speaker would be linked to; null where that would be a new one, or nobody.</summary>
    public async Task<IReadOnlyList<ActorRow?>> FindAsync(
        IReadOnlyList<SpeakerRow> speakers,
        CancellationToken cancellationToken
    )
    {
        await LoadAsync(
            [.. speakers.SelectMany(Keys).Distinct(StringComparer.Ordinal)],
            cancellationToken
        );
        return [.. speakers.Select(s => IsSomebody(s) ? Find(s) : null)];
    }

    private static bool IsSomebody(SpeakerRow speaker) =>
        speaker.Type != ActorType.Anonymous && Keys(speaker).Any();

    private static IEnumerable<string> Keys(SpeakerRow speaker) =>
        new[] { speaker.LatinName, speaker.Name }
            .OfType<string>()
            .Select(TextFolding.FoldWords)
            .Where(key => key.Length > 0)
            .Distinct(StringComparer.Ordinal);

    private async Task LoadAsync(string[] keys, CancellationToken cancellationToken) =>
        _known.AddRange(
            await db
                .Actors.Where(a => a.Names.Any(n => keys.Contains(n.Key)))
                .Include(a => a.Names)
                .Include(a => a.Offices)
                .AsSplitQuery()
                .ToListAsync(cancellationToken)
        );

    private ActorRow? Find(SpeakerRow speaker)
    {
        var candidates = Keys(speaker)
            .SelectMany(key => _known.Where(a => a.Names.Exists(n => Same(n.Key, key))))
            .Where(a =>
                a.Type == speaker.Type
                && (
                    a.Country is null || speaker.Country is null || Same(a.Country, speaker.Country)
                )
            )
            .Distinct()
            .ToList();
        // Of two namesakes the country decides; where it cannot, none is guessed.
        return candidates.Find(a => Same(a.Country, speaker.Country))
            ?? (candidates.Count == 1 ? candidates[0] : null);
    }

    private async Task<ActorRow> CreateAsync(
        SpeakerRow speaker,
        CancellationToken cancellationToken
    )
    {
        var latinName =
            speaker.LatinName ?? (TextFolding.IsLatin(speaker.Name) ? speaker.Name : null);
        var actor = new ActorRow
        {
            Id = await new ActorIds(db, ids).NewAsync(
                latinName,
                speaker.Country,
                _known,
                cancellationToken
            ),
            Name = speaker.Name,
            LatinName = latinName,
            Type = speaker.Type,
            Country = speaker.Country,
            Origin = ActorOrigin.Article,
        };
        db.Actors.Add(actor);
        _known.Add(actor);
        return actor;
    }

    private static void Learn(ActorRow actor, SpeakerRow speaker, string language)
    {
        actor.Country ??= speaker.Country;
        actor.LatinName ??= speaker.LatinName;
        AddName(actor, speaker.Name, language);
        AddName(actor, speaker.LatinName, language);
        if (
            speaker.Role is { } title
            && !actor.Offices.Exists(o => o.Titles.Contains(new ActorName(title, language)))
        )
        {
            actor.Offices.Add(
                new OfficeRow
                {
                    ActorId = actor.Id,
                    Titles = [new ActorName(title, language)],
                    Country = actor.Country,
                    Source = "article",
                    Origin = ActorOrigin.Article,
                }
            );
        }
    }

    private static void AddName(ActorRow actor, string? name, string language)
    {
        var key = name is null ? "" : TextFolding.FoldWords(name);
        var named =
            TextFolding.IsLatin(name ?? "") && !IsWrittenInLatin(language) ? "en" : language;
        if (key.Length > 0 && !actor.Names.Exists(n => Same(n.Key, key) && Same(n.Language, named)))
        {
            actor.Names.Add(
                new ActorNameRow
                {
                    ActorId = actor.Id,
                    Key = key,
                    Language = named,
                    Text = name!,
                    Origin = ActorOrigin.Article,
                }
            );
        }
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);

    // A Latin name in an article of another script is given for readers of English.
    private static bool IsWrittenInLatin(string language) =>
        language.Split('-')[0] is not ("zh" or "ja" or "ko");
}
