using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Independence;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Independence;

/// <summary>Reads statements as far as it matters for what repeats them.</summary>
internal static class SaidRows
{
    public static async Task<IReadOnlyList<SaidRow>> ReadSaidAsync(
        this IQueryable<StatementRow> statements,
        CancellationToken cancellationToken
    )
    {
        var rows = await statements
            .Select(s => new
            {
                s.Id,
                s.Words,
                s.SaidFirst,
                s.SaidLast,
                s.Language,
                s.EvidenceGroup,
                Speakers = s
                    .Speakers.Select(p => new
                    {
                        p.ActorId,
                        p.Type,
                        p.Country,
                    })
                    .ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => new SaidRow(
                new SaidWords(
                    r.Id,
                    r.Words,
                    r.SaidFirst,
                    r.SaidLast,
                    r.Language,
                    [.. r.Speakers.Select(p => new Voice(p.ActorId, IsPerson(p.Type), p.Country))]
                ),
                r.EvidenceGroup
            )),
        ];
    }

    /// <summary>Those that a voice could be shared with: an actor or a country in common, or nobody known.</summary>
    public static IQueryable<StatementRow> SharingVoices(
        this IQueryable<StatementRow> statements,
        IEnumerable<SaidWords> said
    )
    {
        var all = said.ToList();
        var voices = all.SelectMany(s => s.Voices).ToList();
        var actors = voices
            .Select(v => v.ActorId)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var countries = voices
            .Select(v => v.Country)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var nobody = all.Exists(s => s.Voices.All(v => v.ActorId is null));
        return statements.Where(s =>
            s.Speakers.Any(p =>
                EF.Parameter(actors).Contains(p.ActorId!)
                || EF.Parameter(countries).Contains(p.Country!)
            ) || (nobody && s.Speakers.All(p => p.ActorId == null))
        );
    }

    /// <summary>Anonymous officials are people too.</summary>
    private static bool IsPerson(ActorType type) => type is ActorType.Person or ActorType.Anonymous;
}

internal sealed record SaidRow(SaidWords Said, long Group);
