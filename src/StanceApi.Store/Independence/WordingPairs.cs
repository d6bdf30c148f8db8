using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Independence;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Independence;

/// <summary>Compares the words of statements with all that the same voices said on the same days.</summary>
/// <remarks>
/// Voice and day leave so few that each is compared in full: nothing is missed, as it would be with locality-sensitive
/// hashing on texts as short as these.
/// </remarks>
internal sealed class WordingPairs(StanceDb db)
{
    private readonly Dictionary<long, Wording> _wordings = [];

    public async Task FindAsync(
        IReadOnlyCollection<long> statementIds,
        CancellationToken cancellationToken
    )
    {
        var ids = statementIds.ToList();
        var said = await db
            .Statements.Where(s => EF.Parameter(ids).Contains(s.Id))
            .ReadSaidAsync(cancellationToken);
        var found = new Dictionary<(long, long), WordingRelation?>();
        foreach (
            var group in said.Select(s => s.Said)
                .Where(s => s.IsDatedClosely)
                .GroupBy(s => (s.First, s.Last))
        )
        {
            await CompareAsync([.. group], found, cancellationToken);
        }

        await SaveAsync(found, cancellationToken);
    }

    /// <summary>Drops the relations of words that no statement has any more.</summary>
    public async Task ForgetAsync(
        IReadOnlyCollection<long> words,
        CancellationToken cancellationToken
    )
    {
        var gone = words.ToList();
        await db
            .WordingPairs.Where(p =>
                (
                    EF.Parameter(gone).Contains(p.First)
                    && !db.Statements.Any(s => s.Words == p.First)
                )
                || (
                    EF.Parameter(gone).Contains(p.Second)
                    && !db.Statements.Any(s => s.Words == p.Second)
                )
            )
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task CompareAsync(
        List<SaidWords> said,
        Dictionary<(long, long), WordingRelation?> found,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (said[0].First, said[0].Last);
        var earliest = first.AddDays(-Math.Min(first.DayNumber, 7));
        var others = await db
            .Statements.Where(s =>
                s.SaidFirst >= earliest && s.SaidFirst <= last && s.SaidLast >= first
            )
            .SharingVoices(said)
            .ReadSaidAsync(cancellationToken);
        var candidates = (
            from one in said
            from other in others.Select(o => o.Said)
            where one.Words != other.Words && MayBeRelated(one, other)
            select (one, other)
        ).ToList();
        await LoadAsync(candidates.SelectMany(c => new[] { c.one, c.other }), cancellationToken);
        foreach (var (one, other) in candidates)
        {
            var pair =
                one.Words < other.Words ? (one.Words, other.Words) : (other.Words, one.Words);
            if (!found.ContainsKey(pair))
            {
                found.Add(
                    pair,
                    WordingComparison
                        .Compare(_wordings[pair.Item1], _wordings[pair.Item2])
                        ?.Relation
                );
            }
        }
    }

    private static bool MayBeRelated(SaidWords a, SaidWords b) =>
        EvidenceGroups.AreRelated(a, b, WordingRelation.Near)
        || EvidenceGroups.AreRelated(a, b, WordingRelation.Translation);

    /// <summary>Of each wording one text stands for all.</summary>
    private async Task LoadAsync(IEnumerable<SaidWords> said, CancellationToken cancellationToken)
    {
        var missing = said.Where(s => !_wordings.ContainsKey(s.Words))
            .DistinctBy(s => s.Words)
            .Select(s => s.Id)
            .ToList();
        var texts = await db
            .Statements.Where(s => EF.Parameter(missing).Contains(s.Id))
            .Select(s => new
            {
                s.Words,
                s.Text,
                s.Language,
            })
            .ToListAsync(cancellationToken);
        foreach (var text in texts)
        {
            _wordings[text.Words] = Wording.Of(text.Text, text.Language);
        }
    }

    private async Task SaveAsync(
        Dictionary<(long First, long Second), WordingRelation?> found,
        CancellationToken cancellationToken
    )
    {
        var related = found.Where(f => f.Value is not null).ToList();
        var firsts = related.Select(f => f.Key.First).Distinct().ToList();
        if (firsts.Count == 0)
        {
            return;
        }

        var known = (
            await db
                .WordingPairs.Where(p => EF.Parameter(firsts).Contains(p.First))
                .Select(p => new { p.First, p.Second })
                .ToListAsync(cancellationToken)
        )
            .Select(p => (p.First, p.Second))
            .ToHashSet();
        db.WordingPairs.AddRange(
            related
                .Where(f => !known.Contains(f.Key))
                .Select(f => new WordingPairRow
                {
                    First = f.Key.First,
                    Second = f.Key.Second,
                    Relation = f.Value!.Value,
                })
        );
        await db.SaveChangesAsync(cancellationToken);
    }
}
