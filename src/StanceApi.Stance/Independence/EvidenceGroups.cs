using System.Collections.Immutable;

namespace StanceApi.Stance.Independence;

/// <summary>Puts statements that are one piece of evidence into one group.</summary>
/// <remarks>
/// Two statements of one voice (<see cref="SaidWords.SharesVoice"/>) are one piece of evidence
/// <list type="number">
/// <item>when their words are the same, nearly the same or a part of each other, and they were said on the same day;</item>
/// <item>when one is not dated to a day, and its days overlap with those of one group only: where it could repeat what was
/// said on two different days, it stands alone, and never makes one of them. Beyond a week only the very same words count;
/// </item>
/// <item>when they are translations of each other (<see cref="WordingRelation.Translation"/>), said by the same actor on the
/// same day, and neither has another such counterpart in the other's language.</item>
/// </list>
/// The groups are a function of the set of statements: the order in which they came never matters. They rest on nothing
/// that a model says.
/// </remarks>
public static class EvidenceGroups
{
    /// <summary>Whether the first two rules may join these two, or the third where <paramref name="relation"/> is a translation.</summary>
    public static bool AreRelated(SaidWords a, SaidWords b, WordingRelation relation)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return relation switch
        {
            WordingRelation.Equal => a.CanBeOfOneDay(b) && a.SharesVoice(b),
            WordingRelation.Translation => a.IsOfOneDay
                && a.HasSameDays(b)
                && a.SharesActor(b)
                && !string.Equals(Base(a), Base(b), StringComparison.Ordinal),
            _ => a.IsDatedClosely && b.IsDatedClosely && a.CanBeOfOneDay(b) && a.SharesVoice(b),
        };
    }

    /// <summary>The group of each statement by the statement's id; a group has the smallest id of its statements.</summary>
    /// <param name="said">With all that are related to any of them, directly or through others.</param>
    public static IReadOnlyDictionary<long, long> Of(
        IReadOnlyCollection<SaidWords> said,
        WordingRelations relations
    )
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(relations);
        var groups = new DisjointSets(said.Select(s => s.Id));
        var distinct = JoinCopies(said, groups);
        var narrower = new List<SaidWords>();
        var levels = distinct.GroupBy(s => (s.Width, s.First)).OrderBy(l => l.Key);
        foreach (var level in levels)
        {
            var members = level.OrderBy(s => s.Id).ToList();
            JoinThoseOfTheSameDays(members, relations, groups);
            if (level.Key.Width > 0)
            {
                JoinToTheOnlyOneNarrower(members, narrower, relations, groups);
            }

            narrower.AddRange(members);
        }

        JoinTranslations(distinct, relations, groups);
        return groups.Smallest();
    }

    /// <summary>A story may be carried a thousand times: the same words, voice and days are compared once.</summary>
    private static List<SaidWords> JoinCopies(
        IReadOnlyCollection<SaidWords> said,
        DisjointSets groups
    )
    {
        var distinct = new List<SaidWords>();
        foreach (var copies in said.GroupBy(s => (s.Words, s.First, s.Last, Base(s), VoicesOf(s))))
        {
            var first = copies.MinBy(s => s.Id)!;
            distinct.Add(first);
            foreach (var copy in copies)
            {
                groups.Join(first.Id, copy.Id);
            }
        }

        return distinct;
    }

    private static void JoinThoseOfTheSameDays(
        List<SaidWords> members,
        WordingRelations relations,
        DisjointSets groups
    )
    {
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = i + 1; j < members.Count; j++)
            {
                if (AreSameWords(members[i], members[j], relations))
                {
                    groups.Join(members[i].Id, members[j].Id);
                }
            }
        }
    }

    private static void JoinToTheOnlyOneNarrower(
        List<SaidWords> members,
        List<SaidWords> narrower,
        WordingRelations relations,
        DisjointSets groups
    )
    {
        var candidates = members
            .GroupBy(m => groups.Find(m.Id))
            .Select(component =>
                (
                    Component: component.Key,
                    Groups: component
                        .SelectMany(m => narrower.Where(n => AreSameWords(m, n, relations)))
                        .Select(n => groups.Find(n.Id))
                        .ToHashSet()
                )
            )
            .ToList();
        foreach (var (component, found) in candidates.Where(c => c.Groups.Count == 1))
        {
            groups.Join(component, found.Single());
        }
    }

    private static void JoinTranslations(
        IReadOnlyCollection<SaidWords> said,
        WordingRelations relations,
        DisjointSets groups
    )
    {
        var counterparts = said.SelectMany(a =>
                said.Where(b =>
                        relations.Between(a.Words, b.Words) == WordingRelation.Translation
                        && AreRelated(a, b, WordingRelation.Translation)
                    )
                    .Select(b => (From: (Group: groups.Find(a.Id), Language: Base(b)), To: b))
            )
            .GroupBy(p => p.From, p => groups.Find(p.To.Id))
            .ToDictionary(g => g.Key, g => g.ToHashSet());
        var languages = said.GroupBy(s => groups.Find(s.Id))
            .ToDictionary(g => g.Key, g => g.Select(Base).ToHashSet(StringComparer.Ordinal));
        var joined = counterparts
            .Where(p => p.Value.Count == 1)
            .Select(p => (p.Key.Group, Other: p.Value.Single()))
            .Where(p =>
                languages[p.Group]
                    .All(language =>
                        !counterparts.TryGetValue((p.Other, language), out var back)
                        || back.Count == 1
                    )
            )
            .ToImmutableArray();
        foreach (var (group, other) in joined)
        {
            groups.Join(group, other);
        }
    }

    private static bool AreSameWords(SaidWords a, SaidWords b, WordingRelations relations) =>
        relations.Between(a.Words, b.Words) is { } relation
        && relation != WordingRelation.Translation
        && AreRelated(a, b, relation);

    private static string VoicesOf(SaidWords said) =>
        string.Join('\n', said.Voices.Select(v => v.ToString()).Order(StringComparer.Ordinal));

    private static string Base(SaidWords said) => said.Language.Split('-')[0];
}
