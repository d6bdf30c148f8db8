using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Independence;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Independence;

/// <param name="Group">The group that it has in the store.</param>
internal sealed record SaidRow(SaidWords Said, long Group);

/// <summary>Statements as far as it matters for what repeats them.</summary>
internal static class SaidRows
{
    public static SaidRow Of(StatementRow row) =>
        new(
            new SaidWords(
                row.Id,
                row.Words,
                row.SaidFirst,
                row.SaidLast,
                row.Language,
                [.. row.Speakers.Select(p => new Voice(p.ActorId, IsPerson(p.Type), p.Country))]
            ),
            row.EvidenceGroup
        );

    public static async Task<IReadOnlyList<SaidRow>> ReadSaidAsync(
        this IQueryable<StatementRow> statements,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from s in statements
            from p in s.Speakers.DefaultIfEmpty()
            select new
            {
                s.Id,
                s.Words,
                s.SaidFirst,
                s.SaidLast,
                s.Language,
                s.EvidenceGroup,
                p!.ActorId,
                Type = (ActorType?)p.Type,
                p.Country,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(r => r.Id)
                .Select(g =>
                {
                    var first = g.First();
                    return new SaidRow(
                        new SaidWords(
                            first.Id,
                            first.Words,
                            first.SaidFirst,
                            first.SaidLast,
                            first.Language,
                            [
                                .. g.Where(r => r.Type is not null)
                                    .Select(r => new Voice(
                                        r.ActorId,
                                        IsPerson(r.Type!.Value),
                                        r.Country
                                    )),
                            ]
                        ),
                        first.EvidenceGroup
                    );
                }),
        ];
    }

    public static Task<IReadOnlyList<SaidRow>> ReadSaidAsync(
        this StanceDb db,
        IEnumerable<long> statementIds,
        CancellationToken cancellationToken
    )
    {
        var ids = statementIds.ToList();
        return db
            .Statements.Where(s => EF.Parameter(ids).Contains(s.Id))
            .ReadSaidAsync(cancellationToken);
    }

    /// <summary>Anonymous officials are people too.</summary>
    private static bool IsPerson(ActorType type) => type is ActorType.Person or ActorType.Anonymous;
}
