using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Independence;

namespace StanceApi.Store.Independence;

/// <summary>Follows the relations between statements until there are no more.</summary>
internal sealed class RelatedStatements(StanceDb db)
{
    private readonly WordingRelations _relations = new();
    private readonly HashSet<long> _followed = [];

    /// <summary>The statements and all that are related to them, directly or through others.</summary>
    public async Task<RelatedSaid> OfAsync(
        IReadOnlyList<SaidRow> statements,
        CancellationToken cancellationToken
    )
    {
        var frontier = statements;
        var all = frontier.ToDictionary(r => r.Said.Id);
        while (frontier.Count > 0)
        {
            var near = await NextAsync([.. frontier.Select(r => r.Said)], cancellationToken);
            frontier = [.. near.Where(r => all.TryAdd(r.Said.Id, r))];
        }

        return new RelatedSaid(
            [.. all.Values.Select(r => r.Said)],
            _relations,
            all.ToDictionary(r => r.Key, r => r.Value.Group)
        );
    }

    private async Task<List<SaidRow>> NextAsync(
        List<SaidWords> frontier,
        CancellationToken cancellationToken
    )
    {
        await FollowAsync(frontier, cancellationToken);
        var words = frontier
            .SelectMany(s => _relations.RelatedTo(s.Words).Append(s.Words))
            .Distinct()
            .ToList();
        var candidates = db.Statements.Where(s => EF.Parameter(words).Contains(s.Words));
        if (frontier.TrueForAll(s => s.IsDated))
        {
            var (first, last) = (frontier.Min(s => s.First), frontier.Max(s => s.Last));
            candidates = candidates.Where(s =>
                s.SaidFirst == DateOnly.MinValue || (s.SaidFirst <= last && s.SaidLast >= first)
            );
        }

        var byWords = frontier.ToLookup(s => s.Words);
        var rows = await new Voices(frontier).Matching(candidates).ReadSaidAsync(cancellationToken);
        return
        [
            .. rows.Where(r =>
                _relations
                    .RelatedTo(r.Said.Words)
                    .Append(r.Said.Words)
                    .SelectMany(w => byWords[w])
                    .Any(s =>
                        EvidenceGroups.AreRelated(
                            s,
                            r.Said,
                            _relations.Between(s.Words, r.Said.Words)!.Value
                        )
                    )
            ),
        ];
    }

    /// <summary>Reads the relations of words that have not been followed yet.</summary>
    private async Task FollowAsync(List<SaidWords> frontier, CancellationToken cancellationToken)
    {
        var words = frontier.Select(s => s.Words).Where(_followed.Add).ToList();
        var pairs = await db
            .WordingPairs.Where(p =>
                EF.Parameter(words).Contains(p.First) || EF.Parameter(words).Contains(p.Second)
            )
            .ToListAsync(cancellationToken);
        foreach (var pair in pairs)
        {
            _relations.Add(pair.First, pair.Second, pair.Relation);
        }
    }
}

/// <param name="Groups">The group that each has in the store.</param>
internal sealed record RelatedSaid(
    ImmutableArray<SaidWords> Said,
    WordingRelations Relations,
    IReadOnlyDictionary<long, long> Groups
);
