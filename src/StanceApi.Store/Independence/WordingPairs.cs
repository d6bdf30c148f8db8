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
        IReadOnlyCollection<SaidWords> statements,
        CancellationToken cancellationToken
    )
    {
        var said = statements.Where(s => s.IsDatedClosely).ToList();
        if (said.Count == 0)
        {
            return;
        }

        var byDay = (await SaidWithAsync(said, cancellationToken)).ToLookup(s => s.First);
        var candidates = said.SelectMany(one =>
                FirstDays(one)
                    .SelectMany(day => byDay[day])
                    .Where(other => one.Words != other.Words && MayBeRelated(one, other))
                    .Select(other => (one, other))
            )
            .DistinctBy(c => Pair(c.one, c.other))
            .ToList();
        if (candidates.Count == 0)
        {
            return;
        }

        await LoadAsync(candidates.SelectMany(c => new[] { c.one, c.other }), cancellationToken);
        var found = new Dictionary<(long, long), WordingRelation?>();
        foreach (var pair in candidates.Select(c => Pair(c.one, c.other)))
        {
            found[pair] = WordingComparison
                .Compare(_wordings[pair.First], _wordings[pair.Second])
                ?.Relation;
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

    /// <summary>What the same voices said on the same days, and what may reach into them.</summary>
    private async Task<IEnumerable<SaidWords>> SaidWithAsync(
        List<SaidWords> said,
        CancellationToken cancellationToken
    )
    {
        var days = said.SelectMany(FirstDays).Distinct().ToList();
        var others = await new Voices(said)
            .Matching(db.Statements.Where(s => EF.Parameter(days).Contains(s.SaidFirst)))
            .ReadSaidAsync(cancellationToken);
        return others.Select(o => o.Said);
    }

    /// <summary>The days on which statements can begin that were said within a week and share a day with this one.</summary>
    private static IEnumerable<DateOnly> FirstDays(SaidWords said)
    {
        var earliest = Math.Max(1, said.First.DayNumber - SaidWords.LongestNearDays + 1);
        return Enumerable
            .Range(earliest, said.Last.DayNumber - earliest + 1)
            .Select(DateOnly.FromDayNumber);
    }

    private static (long First, long Second) Pair(SaidWords a, SaidWords b) =>
        a.Words < b.Words ? (a.Words, b.Words) : (b.Words, a.Words);

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
